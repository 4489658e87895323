package org.clausetrail.dossier.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;

/** {@code <@heading level=2 id="matrix:M1">Forward trace</@heading>}: a heading that numbers itself; {@code numbered=false} does not. */
final class HeadingDirective implements TemplateDirectiveModel {
    private final Headings.Numbering numbering;

    HeadingDirective(Headings.Numbering numbering) {
        this.numbering = numbering;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void execute(Environment env, Map parameters, TemplateModel[] loopVars, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        Parameters given = new Parameters("heading", parameters, env);
        int level = given.number("level", 1, 4);
        String id = given.text("id");
        StringWriter text = new StringWriter();
        if (body != null) {
            body.render(text);
        }
        String number = given.flag("numbered", true) ? numbering.next(level) : "";
        String markup = text.toString().strip();
        if (!numbering.add(id, new Headings.Heading(number, markup))) {
            throw new TemplateException("Two headings have the id \"" + id + "\".", env);
        }
        Writer out = env.getOut();
        out.write("<h" + level + " id=\"" + Parameters.escaped(id) + "\">");
        out.write(number.isEmpty() ? markup : number + " " + markup);
        out.write("</h" + level + ">\n");
    }
}
