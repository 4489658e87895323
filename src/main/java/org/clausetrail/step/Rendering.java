package org.clausetrail.step;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.difference.Compared;
import org.clausetrail.dossier.difference.DifferenceTables;
import org.clausetrail.dossier.document.DossierDocument;
import org.clausetrail.dossier.document.DossierFile;
import org.clausetrail.dossier.document.Generation;
import org.clausetrail.model.Finding;
import org.clausetrail.project.Project;
import org.clausetrail.render.PageSource;
import org.clausetrail.render.csv.CsvOptions;
import org.clausetrail.render.csv.CsvWriter;
import org.clausetrail.render.docx.DocxWriter;
import org.clausetrail.render.html.HtmlLook;
import org.clausetrail.render.html.HtmlWriter;
import org.clausetrail.render.json.AssessmentJson;
import org.clausetrail.render.json.AssessmentReport;
import org.clausetrail.render.json.DifferenceJson;
import org.clausetrail.render.ooxml.CoreProperties;
import org.clausetrail.render.page.Target;
import org.clausetrail.render.pdf.PdfFonts;
import org.clausetrail.render.pdf.PdfRenderer;
import org.clausetrail.render.pdf.RenderedPdf;
import org.clausetrail.render.xlsx.MatrixBook;
import org.clausetrail.render.xlsx.XlsxWriter;
import org.clausetrail.seal.FileDigest;
import org.clausetrail.seal.SealedFile;
import org.clausetrail.trace.Trace;

/** Renders documents, one page source each, and matrices, one list of rows each, into all formats that the project wants. */
final class Rendering {
    private static final String MATRICES = "matrices";

    private final Project project;
    private final Assessed assessed;
    private final Generation generation;
    private final Path folder;
    private final Consumer<Finding> notices;
    private final PdfRenderer pdf = new PdfRenderer(PdfFonts.standard());
    private final DocxWriter docx;
    private final HtmlWriter html;
    private final List<DossierFile> files = new ArrayList<>();
    private final Map<String, Matrix> matrices = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> places = new HashMap<>();
    private int documents;

    Rendering(Project project, Assessed assessed, Generation generation, Path folder, Consumer<Finding> notices)
            throws IOException {
        this.project = project;
        this.assessed = assessed;
        this.generation = generation;
        this.folder = folder;
        this.notices = notices;
        this.docx = project.referenceDocx().map(DocxWriter::withReference).orElseGet(DocxWriter::standard);
        this.html = new HtmlWriter(HtmlLook.standard());
    }

    /** The files that were written so far with their digests, for the seal. */
    List<SealedFile> sealed() {
        return files.stream()
                .map(file -> new SealedFile(file.path(), file.size(), file.sha256()))
                .toList();
    }

    /** How many documents were rendered so far. */
    int documents() {
        return documents;
    }

    /** What was rendered so far, for the index. */
    List<DossierFile> files() {
        return List.copyOf(files);
    }

    /** Renders a document with its workbook and matrices. */
    void document(DossierDocument document) throws IOException {
        documents++;
        page(document);
        if (document.matrices().isEmpty()) {
            return;
        }
        if (wanted("xlsx")) {
            file(
                    document.fileBase() + ".xlsx",
                    document.id(),
                    0,
                    out -> new XlsxWriter().write(out, book(document)).forEach(notices));
        }
        for (Matrix matrix : document.matrices()) {
            if (matrices.putIfAbsent(matrix.id(), matrix) == null && wanted("csv")) {
                file(
                        MATRICES + "/" + matrix.id() + ".csv",
                        document.id(),
                        0,
                        out -> new CsvWriter(CsvOptions.EXCEL).write(out, matrix));
            }
        }
    }

    /** Writes the assessment with everything that it rests on. */
    void assessment() throws IOException {
        if (wanted("json")) {
            AssessmentReport report = new AssessmentReport(
                    productFacts(),
                    generationFacts(),
                    assessed.trace(),
                    assessed.assessment(),
                    List.copyOf(matrices.values()));
            file("assessment.json", "", 0, out -> AssessmentJson.write(out, report));
        }
    }

    /** Writes the difference of two releases. */
    void difference(Compared compared, DifferenceTables tables) throws IOException {
        if (wanted("json")) {
            file(
                    "difference.json",
                    "",
                    0,
                    out -> DifferenceJson.write(out, productFacts(), generationFacts(), compared, tables));
        }
    }

    /** Renders the index; its HTML is the page that a browser opens first as well. */
    void index(DossierDocument document) throws IOException {
        page(document);
        if (wanted("html")) {
            Files.copy(
                    folder.resolve(document.fileBase() + ".html"),
                    folder.resolve("index.html"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void page(DossierDocument document) throws IOException {
        Path xhtml = Files.createTempFile("clausetrail-", ".xhtml");
        try {
            try (Writer out = Files.newBufferedWriter(xhtml, StandardCharsets.UTF_8)) {
                document.page().writeTo(out);
            }
            render(document, named(document.id(), xhtml));
        } finally {
            Files.deleteIfExists(xhtml);
        }
    }

    private void render(DossierDocument document, PageSource page) throws IOException {
        Map<String, Integer> pageNumbers = new LinkedHashMap<>();
        if (wanted("pdf")) {
            Path target = folder.resolve(document.fileBase() + ".pdf");
            RenderedPdf rendered;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target));
                    Reader reader = page.open()) {
                rendered = pdf.render(reader, document.id(), out, notices, this::pageOf);
            }
            pageNumbers.putAll(rendered.anchors());
            places.put(document.fileBase(), rendered.anchors());
            note(document.fileBase() + ".pdf", document.id(), rendered.pages());
        }
        if (wanted("docx")) {
            file(
                    document.fileBase() + ".docx",
                    document.id(),
                    0,
                    out -> docx.write(out, page, pageNumbers).forEach(notices));
        }
        if (wanted("html")) {
            file(
                    document.fileBase() + ".html",
                    document.id(),
                    0,
                    out -> html.write(out, page).forEach(notices));
        }
    }

    /** The page of a document that was rendered before; 0 where it was not, or has no such place. */
    // [impl->CT-REQ-295]
    private int pageOf(Target.Dossier place) {
        return places.getOrDefault(place.document(), Map.of()).getOrDefault(place.id(), 0);
    }

    /** The page under the document's name, since the name of a temporary file must reach no message. */
    private static PageSource named(String name, Path file) {
        PageSource source = PageSource.of(file);
        return new PageSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Reader open() throws IOException {
                return source.open();
            }
        };
    }

    private MatrixBook book(DossierDocument document) {
        CoreProperties properties = new CoreProperties(
                document.title(),
                project.product().name() + " " + project.product().version(),
                project.product().manufacturer(),
                document.number(),
                document.revision(),
                "en",
                assessed.trace().release().map(Trace.Release::date).orElse(project.date()));
        return new MatrixBook(properties, document.matrices(), generationFacts(), wanted("html") ? ".html" : ".pdf");
    }

    private Map<String, String> productFacts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", project.product().name());
        facts.put("version", project.product().version());
        facts.put("manufacturer", project.product().manufacturer());
        facts.put("udi_di", project.product().udiDi());
        facts.put("software_safety_class", project.product().safetyClass());
        facts.put("ivd_class", project.product().ivdClass());
        facts.put("fda_documentation_level", project.product().documentationLevel());
        return facts;
    }

    private Map<String, String> generationFacts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("tool", "Clausetrail " + generation.toolVersion());
        facts.put("repository", generation.repository());
        facts.put("commit", generation.commit());
        facts.put("inputs", "sha256:" + generation.inputsDigest());
        facts.put("mappings", "sha256:" + generation.mappingDigest());
        return facts;
    }

    private boolean wanted(String format) {
        return project.formats().contains(format);
    }

    private void file(String name, String document, int pages, Content content) throws IOException {
        Path target = folder.resolve(name);
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            content.writeTo(out);
        }
        note(name, document, pages);
    }

    private void note(String name, String document, int pages) throws IOException {
        Path file = folder.resolve(name);
        files.add(new DossierFile(name, document, pages, Files.size(file), FileDigest.of(file)));
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
