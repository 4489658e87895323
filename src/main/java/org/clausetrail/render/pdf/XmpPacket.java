package org.clausetrail.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.render.page.PageMeta;

/** What the file says about itself: XMP (ISO 16684-1) for PDF/A-3a and PDF/UA-1, and the older document information. */
final class XmpPacket {
    private static final String PRODUCER = "Clausetrail";
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2}):([0-9]{2})Z)?");

    private final PageMeta meta;
    private final String title;

    XmpPacket(PageMeta meta) {
        this.meta = meta;
        title = meta.title().isBlank() ? meta.property("document-id") : meta.title();
    }

    /** The packet as UTF-8. */
    Bytes bytes() {
        Matcher date = DATE.matcher(meta.property("date"));
        String created =
                date.matches() ? tag("xmp:CreateDate", xmpDate(date)) + tag("xmp:ModifyDate", xmpDate(date)) : "";
        String creator = meta.property("manufacturer");
        String authors = creator.isEmpty()
                ? ""
                : "<dc:creator><rdf:Seq><rdf:li>" + escape(creator) + "</rdf:li></rdf:Seq></dc:creator>";
        String packet = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                + " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
                + "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escape(title)
                + "</rdf:li></rdf:Alt></dc:title>\n"
                + "<dc:language><rdf:Bag><rdf:li>" + escape(meta.language()) + "</rdf:li></rdf:Bag></dc:language>\n"
                + authors + created + tag("pdf:Producer", PRODUCER) + tag("pdfaid:part", "3")
                + tag("pdfaid:conformance", "A") + tag("pdfuaid:part", "1") + "</rdf:Description>\n" + UA_SCHEMA
                + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
        Bytes bytes = new Bytes(4096);
        byte[] utf8 = packet.getBytes(StandardCharsets.UTF_8);
        bytes.write(utf8, 0, utf8.length);
        return bytes;
    }

    /** PDF/A wants every schema described that it does not know itself. */
    private static final String UA_SCHEMA =
            "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
                    + " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
                    + " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag><rdf:li"
                    + " rdf:parseType=\"Resource\"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
                    + "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
                    + "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li"
                    + " rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>"
                    + "<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part"
                    + " of ISO"
                    + " 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n";

    /** The document information dictionary, which says the same. */
    Bytes information() {
        Bytes info = new Bytes(256).add("<</Title").text(title).add("/Producer").text(PRODUCER);
        if (!meta.property("manufacturer").isEmpty()) {
            info.add("/Author").text(meta.property("manufacturer"));
        }
        Matcher date = DATE.matcher(meta.property("date"));
        if (date.matches()) {
            String digits = xmpDate(date).replaceAll("[-:TZ]", "");
            info.add("/CreationDate(D:" + digits + "Z)/ModDate(D:" + digits + "Z)");
        }
        return info.add(">>");
    }

    private static String xmpDate(Matcher date) {
        String day = date.group(1) + "-" + date.group(2) + "-" + date.group(3);
        return date.group(4) == null
                ? day + "T00:00:00Z"
                : day + "T" + date.group(4) + ":" + date.group(5) + ":" + date.group(6) + "Z";
    }

    private static String tag(String name, String value) {
        return "<" + name + ">" + value + "</" + name + ">\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
