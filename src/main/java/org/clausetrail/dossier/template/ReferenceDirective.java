package org.clausetrail.dossier.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * {@code <@ref to="D8#matrix:M1"/>}: number and words of a section, linked to it; {@code <@ref to="#terms"/>} within the
 * document. A document that is not part of the dossier is named without a link; a section that does not exist is an error.
 */
final class ReferenceDirective implements TemplateDirectiveModel {
    private final Headings headings;
    private final String document;
    private final boolean strict;

    ReferenceDirective(Headings headings, String document, boolean strict) {
        this.headings = headings;
        this.document = document;
        this.strict = strict;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void execute(Environment env, Map parameters, TemplateModel[] loopVars, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        String to = new Parameters("ref", parameters, env).text("to");
        int hash = to.indexOf('#');
        String other = hash < 0 ? to : to.substring(0, hash);
        String id = hash < 0 ? "" : to.substring(hash + 1);
        boolean here = other.isEmpty() || other.equals(document);
        Optional<Headings.Heading> heading = headings.find(here ? document : other, id);
        String words = heading.map(found -> words(found, here ? "" : other)).orElse(other);
        if (heading.isEmpty() && !id.isEmpty() && strict && (here || headings.hasDocument(other))) {
            throw new TemplateException("No heading has the id \"" + to + "\".", env);
        }
        boolean linked = heading.isPresent() || id.isEmpty() && headings.hasDocument(other);
        String target = here ? "#" + id : to;
        env.getOut()
                .write(
                        linked
                                ? "<a href=\"" + Parameters.escaped(target) + "\">" + words + "</a>"
                                : Parameters.escaped(words));
    }

    private static String words(Headings.Heading heading, String document) {
        String place = heading.number().isEmpty() ? "" : "section " + heading.number() + ", ";
        return (document.isEmpty() ? "" : Parameters.escaped(document) + ", ") + place + heading.markup();
    }
}
