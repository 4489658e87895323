package org.clausetrail.dossier.template;

import freemarker.core.ParseException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Sha256;
import org.clausetrail.model.SourceRef;

/**
 * Makes a page out of a template and data that consist of maps, lists, texts, numbers and truth values. Templates have no
 * access to Java; a page that fails names template, line and the expression that asked for what the data do not hold.
 */
// [impl->CT-REQ-271]
public final class Composer {
    private static final int BUFFER = 1 << 16;
    private static final long LONGEST_PAGE = 4_000_000_000L;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

    private final TemplateFolder folder;
    private final SafeConfiguration configuration;
    private final Headings headings = new Headings();
    private final long longestPage;
    private final Duration longestRun;

    /**
     * A composer.
     *
     * @param ownTemplates folder whose templates replace those of the product, where the project has one
     */
    public Composer(Optional<Path> ownTemplates) {
        this(ownTemplates, LONGEST_PAGE, LONGEST_RUN);
    }

    Composer(Optional<Path> ownTemplates, long longestPage, Duration longestRun) {
        this.folder = new TemplateFolder(ownTemplates);
        if (folder.missing()) {
            throw new InputException(
                    SourceRef.file(ownTemplates.orElseThrow().toString()),
                    "The folder of the project's own templates does not exist. Correct \"templates\" in the project"
                            + " file.");
        }
        this.configuration = new SafeConfiguration(folder);
        this.longestPage = longestPage;
        this.longestRun = longestRun;
    }

    /** Headings of the documents composed so far. */
    public Headings headings() {
        return headings;
    }

    /** SHA-256 over names and contents of all templates used so far. */
    public String templateDigest() {
        Sha256 digest = new Sha256();
        folder.read().forEach((name, source) -> {
            digest.update(name);
            digest.update(new byte[1]);
            digest.update(new Sha256().update(source.text()).hex());
        });
        return digest.hex();
    }

    /**
     * Goes through a document to learn its headings and what it says.
     *
     * @return SHA-256 of the page
     */
    public String rehearse(String document, String template, Map<String, Object> data) {
        DigestWriter digest = new DigestWriter();
        run(document, template, data, digest, false);
        return digest.hex();
    }

    /** Writes the page of a document; the writer stays open. */
    public void write(String document, String template, Map<String, Object> data, Writer out) {
        run(document, template, data, out, true);
    }

    /** The page of a document as one text. */
    public String page(String document, String template, Map<String, Object> data) {
        StringWriter page = new StringWriter();
        write(document, template, data, page);
        return page.toString();
    }

    private void run(String document, String template, Map<String, Object> data, Writer out, boolean strict) {
        Headings.Numbering numbering = headings.numbering();
        Map<String, Object> model = new HashMap<>(data);
        model.put("heading", new HeadingDirective(numbering));
        model.put("ref", new ReferenceDirective(headings, document, strict));
        GuardedRun.run(() -> process(template, model, out), longestRun, template, folder);
        numbering.publish(document);
    }

    private void process(String name, Map<String, Object> model, Writer out) {
        // Templates write a few characters at a time.
        PageWriter page = new PageWriter(new BufferedWriter(out, BUFFER), longestPage);
        try {
            Template template = configuration.getTemplate(name);
            template.process(model, page);
            page.end();
        } catch (TemplateNotFoundException e) {
            throw new InputException(
                    SourceRef.file(folder.place(name)),
                    "The template " + e.getTemplateName() + " does not exist. Add it, or leave the document out.");
        } catch (MalformedTemplateNameException e) {
            throw new InputException(
                    SourceRef.file(folder.place(name)), "\"" + e.getTemplateName() + "\" is no name of a template.");
        } catch (ParseException e) {
            throw new InputException(
                    SourceRef.file(folder.place(e.getTemplateName())).at(Math.max(0, e.getLineNumber())),
                    e.getColumnNumber(),
                    "The template cannot be understood: " + firstSentence(e.getEditorMessage()));
        } catch (TemplateException e) {
            throw TemplateFault.of(e, folder);
        } catch (PageWriter.TooLong e) {
            throw new InputException(
                    SourceRef.file(folder.place(name)),
                    e.getMessage() + " Look for a loop in the template that does not end.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstSentence(String message) {
        return message == null ? "the parser gives no reason." : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
