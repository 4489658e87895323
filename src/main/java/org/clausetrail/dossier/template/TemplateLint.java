package org.clausetrail.dossier.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;

/**
 * Refuses templates that could print text without escaping it, build a template out of data, hide an error, or print what
 * differs from run to run.
 */
// [impl->CT-REQ-272]
final class TemplateLint {
    private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->");

    /** What is refused, as FreeMarker would understand it: built-ins in both spellings, directives, special variables. */
    private static final Pattern REFUSED = Pattern.compile(String.join(
            "|",
            "\\?\\s*(no_esc|noEsc|eval|eval_json|evalJson|interpret|new|api|has_api|hasApi)\\b",
            "</?#\\s*(noautoesc|noAutoEsc|outputformat|outputFormat|attempt|recover|setting|ftl)\\b",
            "\\.\\s*(now|get_optional_template|getOptionalTemplate|data_model|dataModel|globals|vars)\\b",
            "\\.\\s*(locale_object|localeObject)\\b"));

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{|<#|<@");

    private TemplateLint() {}

    /**
     * Checks one template.
     *
     * @param place where it stands, for the message
     * @param text its source
     */
    static void check(String place, String text) {
        String bare = COMMENT.matcher(text).replaceAll(match -> "\n".repeat(lines(match.group())));
        Matcher refused = REFUSED.matcher(bare);
        while (refused.find()) {
            if (refused.group().charAt(0) != '.' || inExpression(bare, refused.start())) {
                int line = 1 + lines(bare.substring(0, refused.start()));
                throw new InputException(
                        SourceRef.file(place).at(line),
                        "\"" + refused.group().strip()
                                + "\" is not possible in a template: templates print data escaped, run no"
                                + " code, hide no error and print the same every time. Remove it.");
            }
        }
    }

    /** Whether a place stands inside an interpolation or a tag, where a full stop is an operator and no punctuation. */
    private static boolean inExpression(String text, int at) {
        int open = -1;
        Matcher expression = EXPRESSION.matcher(text.substring(0, at));
        while (expression.find()) {
            open = expression.start();
        }
        if (open < 0) {
            return false;
        }
        char end = text.charAt(open) == '$' ? '}' : '>';
        return text.substring(open, at).indexOf(end) < 0
                && !Character.isLetterOrDigit(at == 0 ? ' ' : text.charAt(at - 1));
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
