package org.clausetrail.render.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.render.markup.MarkupWriter;
import org.clausetrail.render.ooxml.CoreProperties;
import org.clausetrail.render.ooxml.PackageTemplate;
import org.clausetrail.render.ooxml.ReproducibleZip.Content;

/**
 * Writes matrices as an Excel workbook.
 *
 * <p>POI makes the package with its empty sheets; the rows are streamed into it, so that memory does not grow with them.
 * Same book, same bytes.
 */
// [impl->CT-REQ-341]
public final class XlsxWriter {
    private static final String ROWLESS = "<sheetData/>";

    /** How many cells a finding names. */
    private static final int NAMED_CUTS = 20;

    /** What follows the hyperlinks in a sheet (ECMA-376 part 1, 18.3.1.99). */
    private static final String MARGINS = "<pageMargins ";

    private final Limits limits;

    /** A writer within Excel's limits. */
    public XlsxWriter() {
        this(Limits.EXCEL);
    }

    XlsxWriter(Limits limits) {
        this.limits = limits;
    }

    /**
     * Writes the workbook; the stream stays open.
     *
     * @param out where the bytes go
     * @param book what it shows
     * @return what Excel has no room for: texts that were cut ({@code X01}), links and items left out ({@code X02})
     */
    public List<Finding> write(OutputStream out, MatrixBook book) throws IOException {
        BookPlan plan = new BookPlan(book, limits);
        PackageTemplate template = Skeleton.of(List.copyOf(plan.sheets().keySet()));
        List<Finding> findings = new ArrayList<>();
        Map<String, Content> changes = new LinkedHashMap<>();
        changes.put(
                CoreProperties.PART, stream -> stream.write(book.properties().xml()));
        int number = 0;
        for (Map.Entry<SheetPlan, Hyperlinks> sheet : plan.sheets().entrySet()) {
            number++;
            String part = "xl/worksheets/sheet" + number + ".xml";
            String frame = template.text(part);
            changes.put(part, stream -> writeSheet(stream, frame, sheet.getKey(), sheet.getValue(), findings));
            changes.put(
                    "xl/worksheets/_rels/sheet" + number + ".xml.rels",
                    stream -> writeRelationships(stream, sheet.getValue()));
        }
        template.write(out, changes);
        if (plan.itemsLeftOut()) {
            findings.add(finding(
                    "X02",
                    "The sheet Items of \"" + book.properties().title() + "\" ends after " + limits.hyperlinks()
                            + " items, since Excel allows no more links. The other items stand in the matrices."));
        }
        return findings;
    }

    private void writeSheet(OutputStream out, String frame, SheetPlan plan, Hyperlinks links, List<Finding> findings)
            throws IOException {
        int rows = frame.indexOf(ROWLESS);
        int margins = frame.indexOf(MARGINS, rows);
        if (rows < 0 || margins < 0) {
            throw new IllegalStateException("POI wrote a sheet without <sheetData/> or <pageMargins>.");
        }
        List<String> cuts = new ArrayList<>();
        try (MarkupWriter xml = new MarkupWriter(out)) {
            xml.raw(frame.substring(0, rows)).raw("<sheetData>");
            SheetStream sheet = new SheetStream(xml, plan, limits, cuts::add);
            sheet.headings();
            plan.body().writeTo(sheet);
            xml.raw("</sheetData>").raw(frame.substring(rows + ROWLESS.length(), margins));
            links.writeTo(xml);
            xml.raw(frame.substring(margins));
        }
        if (!cuts.isEmpty()) {
            String cells = String.join(", ", cuts.subList(0, Math.min(cuts.size(), NAMED_CUTS)));
            findings.add(finding(
                    "X01",
                    "The texts of " + cuts.size() + " cells are longer than the " + limits.characters()
                            + " characters that Excel allows and were cut visibly: " + cells
                            + (cuts.size() > NAMED_CUTS ? ", …" : "") + ". The whole texts are in " + plan.whole()
                            + "."));
        }
        if (links.leftOut() > 0) {
            findings.add(finding(
                    "X02",
                    links.leftOut() + " cells of sheet " + plan.name() + " have no link, since Excel allows "
                            + limits.hyperlinks()
                            + " links on a sheet. The ids are there; the links are in the documents."));
        }
    }

    private static void writeRelationships(OutputStream out, Hyperlinks links) throws IOException {
        try (MarkupWriter xml = new MarkupWriter(out)) {
            links.writeRelationshipsTo(xml);
        }
    }

    private static Finding finding(String check, String message) {
        return new Finding(check, Severity.WARNING, message, List.of(), SourceRef.NONE);
    }
}
