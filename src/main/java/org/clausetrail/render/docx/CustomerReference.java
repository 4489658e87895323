package org.clausetrail.render.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.clausetrail.model.InputException;
import org.clausetrail.model.PathName;
import org.clausetrail.model.SourceRef;
import org.clausetrail.render.ooxml.PackageTemplate;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * A customer's Word document as reference: its styles, header, footer, page size and logo are kept, its text is left out,
 * and styles that it lacks are added from ours.
 */
// [impl->CT-REQ-346]
final class CustomerReference {
    private CustomerReference() {}

    static Reference load(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw unusable(file, "There is no such file.");
        }
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            if (document.getNumbering() == null) {
                document.createNumbering();
            }
            document.enforceUpdateFields();
            Map<Style, String> styles = completeStyles(document);
            PageSetup pages = pages(document);
            while (!document.getBodyElements().isEmpty()) {
                document.removeBodyElement(0);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return new Reference(PackageTemplate.read(bytes.toByteArray()), styles, pages);
        } catch (POIXMLException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | EmptyFileException
                | XmlException e) {
            throw unusable(file, "It is no Word document (.docx): " + e.getMessage() + ".");
        }
    }

    private static InputException unusable(Path file, String why) {
        return new InputException(
                SourceRef.file(PathName.of(file)),
                "The reference document cannot be used. " + why
                        + " Name a .docx file, or leave the setting out to get the standard look.");
    }

    private static Map<Style, String> completeStyles(XWPFDocument document) throws IOException, XmlException {
        XWPFStyles styles = document.getStyles() == null ? document.createStyles() : document.getStyles();
        Map<String, String> idsByName = new TreeMap<>();
        for (XWPFStyle style : styles.getStyles()) {
            if (style.getName() != null) {
                idsByName.putIfAbsent(style.getName().toLowerCase(Locale.ROOT), style.getStyleId());
            }
        }
        String ours = new String(StandardReference.resource("styles.xml"), StandardCharsets.UTF_8);
        Map<String, CTStyle> ourStyles = new TreeMap<>();
        for (CTStyle style : StylesDocument.Factory.parse(ours).getStyles().getStyleArray()) {
            ourStyles.put(style.getStyleId(), style);
        }
        Map<Style, String> ids = new EnumMap<>(Style.class);
        for (Style style : Style.values()) {
            String theirs = idsByName.get(style.styleName().toLowerCase(Locale.ROOT));
            ids.put(style, theirs == null ? add(styles, ourStyles, style, ids) : theirs);
        }
        return ids;
    }

    private static String add(XWPFStyles styles, Map<String, CTStyle> ours, Style style, Map<Style, String> known) {
        CTStyle added = ours.get(style.id());
        if (added == null) {
            throw new IllegalStateException("Our own styles lack " + style.id() + ".");
        }
        String id = styles.getStyle(style.id()) == null ? style.id() : "Clausetrail" + style.id();
        added.setStyleId(id);
        if (added.isSetDefault()) {
            added.unsetDefault();
        }
        if (added.isSetBasedOn()) {
            for (Map.Entry<Style, String> other : known.entrySet()) {
                if (other.getKey().id().equals(added.getBasedOn().getVal())) {
                    added.getBasedOn().setVal(other.getValue());
                }
            }
        }
        styles.addStyle(new XWPFStyle(added, styles));
        return id;
    }

    private static PageSetup pages(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        if (section == null) {
            return new PageSetup(
                    PageSetup.A4.width(),
                    PageSetup.A4.height(),
                    PageSetup.A4.left(),
                    PageSetup.A4.right(),
                    PageSetup.A4.margins(),
                    "");
        }
        CTPageSz size = section.getPgSz();
        int width = size == null ? PageSetup.A4.width() : twips(size.getW());
        int height = size == null ? PageSetup.A4.height() : twips(size.getH());
        StringBuilder references = new StringBuilder();
        for (CTHdrFtrRef header : section.getHeaderReferenceArray()) {
            references.append(reference("headerReference", header));
        }
        for (CTHdrFtrRef footer : section.getFooterReferenceArray()) {
            references.append(reference("footerReference", footer));
        }
        CTPageMar margin = section.getPgMar();
        if (margin == null) {
            return new PageSetup(
                    Math.min(width, height),
                    Math.max(width, height),
                    PageSetup.A4.left(),
                    PageSetup.A4.right(),
                    PageSetup.A4.margins(),
                    references.toString());
        }
        int left = twips(margin.getLeft());
        int right = twips(margin.getRight());
        String margins = "<w:pgMar w:top=\"" + twips(margin.getTop()) + "\" w:right=\"" + right + "\" w:bottom=\""
                + twips(margin.getBottom()) + "\" w:left=\"" + left + "\" w:header=\"" + twips(margin.getHeader())
                + "\" w:footer=\"" + twips(margin.getFooter()) + "\" w:gutter=\"0\"/>";
        return new PageSetup(
                Math.min(width, height), Math.max(width, height), left, right, margins, references.toString());
    }

    private static String reference(String element, CTHdrFtrRef reference) {
        return "<w:" + element + " w:type=\"" + reference.getType() + "\" r:id=\"" + reference.getId() + "\"/>";
    }

    /** A length in twentieths of a point; other units that the schema allows are not written by Word. */
    private static int twips(Object length) {
        return length instanceof BigInteger number ? number.intValue() : 720;
    }
}
