package org.clausetrail.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a sub-command: prints its help. */
@Command(
        name = "clausetrail",
        description = {
            "Traceability documents for medical-device and instrument software: from the clause to the commit.",
            "",
            "Clausetrail says what was found and what was not. It gives no legal advice and judges no conformity."
        },
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = ToolVersion.class,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:findings at or over the gate, or a dossier that differs",
            "2:wrong usage",
            "3:an input that cannot be used",
            "4:an error of Clausetrail itself"
        },
        commandListHeading = "%nCommands:%n",
        subcommands = {
            InitCommand.class,
            GenerateCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            DiffCommand.class,
            InspectCommand.class,
            RegulationsCommand.class,
            VerifyCommand.class,
            SchemaCommand.class,
            AutoComplete.GenerateCompletion.class
        })
final class RootCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        line.usage(line.getOut());
    }
}
