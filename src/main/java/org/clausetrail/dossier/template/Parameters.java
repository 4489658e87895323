package org.clausetrail.dossier.template;

import freemarker.core.Environment;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.Map;

/** Parameters that a template gives to a directive. */
final class Parameters {
    private final String directive;
    private final Map<?, ?> given;
    private final Environment env;

    Parameters(String directive, Map<?, ?> given, Environment env) {
        this.directive = directive;
        this.given = given;
        this.env = env;
    }

    String text(String name) throws TemplateException {
        if (given.get(name) instanceof TemplateScalarModel text) {
            String value = text.getAsString();
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        throw new TemplateException("<@" + directive + "> needs " + name + "=\"…\".", env);
    }

    int number(String name, int lowest, int highest) throws TemplateException {
        if (given.get(name) instanceof TemplateNumberModel number) {
            int value = number.getAsNumber().intValue();
            if (value >= lowest && value <= highest) {
                return value;
            }
        }
        throw new TemplateException(
                "<@" + directive + "> needs " + name + "=… from " + lowest + " to " + highest + ".", env);
    }

    boolean flag(String name, boolean otherwise) throws TemplateException {
        return given.get(name) instanceof TemplateBooleanModel flag ? flag.getAsBoolean() : otherwise;
    }

    /** Text for an attribute or content of XML. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
