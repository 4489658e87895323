package org.clausetrail.render.ooxml;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.clausetrail.render.markup.Visible;

/**
 * The core properties of a package (ECMA-376 part 2, clause 11), from the sources and never from the clock.
 *
 * @param title title of the document
 * @param subject what it is about, such as the product and its version
 * @param creator who is responsible, such as the manufacturer
 * @param identifier document id
 * @param version revision of the document
 * @param language BCP 47 tag
 * @param date ISO 8601 date or time that the content stands for; left out where it is empty or no date
 */
public record CoreProperties(
        String title, String subject, String creator, String identifier, String version, String language, String date) {

    /** Name of the part inside the package. */
    public static final String PART = "docProps/core.xml";

    /** The part as bytes. */
    public byte[] xml() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
        element(xml, "dc:title", title);
        element(xml, "dc:subject", subject);
        element(xml, "dc:creator", creator);
        element(xml, "dc:identifier", identifier);
        element(xml, "dc:language", language);
        element(xml, "cp:version", version);
        instant()
                .ifPresent(time -> xml.append("<dcterms:created xsi:type=\"dcterms:W3CDTF\">")
                        .append(time)
                        .append("</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">")
                        .append(time)
                        .append("</dcterms:modified>"));
        return xml.append("</cp:coreProperties>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private Optional<String> instant() {
        try {
            return Optional.of(DateTimeFormatter.ISO_INSTANT.format(OffsetDateTime.parse(date.strip())
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .truncatedTo(ChronoUnit.SECONDS)));
        } catch (DateTimeParseException noTime) {
            try {
                return Optional.of(LocalDate.parse(date.strip()) + "T00:00:00Z");
            } catch (DateTimeParseException noDate) {
                return Optional.empty();
            }
        }
    }

    private static void element(StringBuilder xml, String name, String value) {
        if (!value.isEmpty()) {
            String text = Visible.text(value)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;");
            xml.append(String.format(Locale.ROOT, "<%1$s>%2$s</%1$s>", name, text));
        }
    }
}
