package org.clausetrail.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Entry point of the command line. */
public final class Main {
    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = execute(commandLine(out, err), args);
        out.flush();
        err.flush();
        System.exit(out.checkError() ? ExitCode.INPUT : code);
    }

    private static int execute(CommandLine line, String[] args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            line.getErr()
                    .println("error: The memory of the Java machine is too small for this project ("
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MiB). Give it more, such as CLAUSETRAIL_JAVA_OPTS=-Xmx4g, or java -Xmx4g.");
            return ExitCode.INTERNAL;
        }
    }

    /** The commands, writing to the given streams. */
    public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new RootCommand());
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Failures());
        line.setParameterExceptionHandler(new UsageErrors(line.getParameterExceptionHandler()));
        line.getSubcommands().values().forEach(command -> likeTheOthers(command, line));
        return line;
    }

    /** Headings between the parts of a command's help, and the exit codes that all commands share. */
    private static void likeTheOthers(CommandLine command, CommandLine root) {
        UsageMessageSpec shared = root.getCommandSpec().usageMessage();
        command.getCommandSpec()
                .usageMessage()
                .parameterListHeading("%nArguments:%n")
                .optionListHeading("%nOptions:%n")
                .exitCodeListHeading(shared.exitCodeListHeading())
                .exitCodeList(shared.exitCodeList());
    }
}
