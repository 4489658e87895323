package org.clausetrail.dossier.template;

import freemarker.core.InvalidReferenceException;
import freemarker.template.TemplateException;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;

/** What went wrong in a template, told with template, line and the path in the data. */
final class TemplateFault {
    private TemplateFault() {}

    static InputException of(TemplateException fault, TemplateFolder folder) {
        String name = fault.getTemplateSourceName() == null ? "" : fault.getTemplateSourceName();
        Integer line = fault.getLineNumber();
        Integer column = fault.getColumnNumber();
        SourceRef where = SourceRef.file(folder.place(name)).at(line == null ? 0 : line);
        return new InputException(where, column == null ? 0 : column, message(fault));
    }

    private static String message(TemplateException fault) {
        Throwable cause = fault.getCause();
        if (cause instanceof InputException input) {
            return String.valueOf(input.getMessage());
        }
        String expression = fault.getBlamedExpressionString();
        if (fault instanceof InvalidReferenceException && expression != null) {
            return "The template asks for \"" + expression
                    + "\", which the data do not hold. Correct the path; templates/README.md tells what there is.";
        }
        String reason = fault.getMessageWithoutStackTop();
        String words = reason == null ? fault.getClass().getSimpleName() : reason.strip();
        int end = words.indexOf("\n");
        String first = (end < 0 ? words : words.substring(0, end)).strip();
        return "The template fails" + (expression == null ? ": " : " at \"" + expression + "\": ") + first
                + (first.endsWith(".") ? "" : ".") + " Correct the template.";
    }
}
