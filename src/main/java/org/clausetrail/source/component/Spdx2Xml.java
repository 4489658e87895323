package org.clausetrail.source.component;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Samples;
import org.clausetrail.source.xml.XmlCursor;
import org.clausetrail.source.xml.XmlRoot;

/** SPDX 2 in XML: the JSON form with elements instead of keys, lists as repeated elements. */
public final class Spdx2Xml implements ComponentFormat {
    private static final int TEXT = 64 * 1024;

    @Override
    public String name() {
        return "spdx2-xml";
    }

    @Override
    public Match match(Head head) {
        return XmlRoot.of(head)
                .filter(root -> root.name().equals("Document") && root.holds("spdxVersion"))
                .map(root -> Match.CERTAIN)
                .orElse(Match.NO);
    }

    @Override
    public Bill read(InputFile file) throws IOException {
        Spdx2 spdx = new Spdx2();
        try (XmlCursor xml = XmlCursor.open(file)) {
            xml.next();
            int root = xml.depth();
            while (xml.nextChild(root)) {
                switch (xml.name()) {
                    case "spdxVersion" -> spdx.version = xml.text(TEXT).strip();
                    case "name" -> spdx.name = xml.text(TEXT).strip();
                    case "documentNamespace" -> spdx.namespace = xml.text(TEXT).strip();
                    case "creationInfo" -> spdx.created = child(xml, "created");
                    case "packages" -> spdx.packages.add(part(xml));
                    case "files" -> spdx.files++;
                    case "hasExtractedLicensingInfos" -> spdx.extractedLicences++;
                    case "relationships" -> spdx.relationships.add(child(xml, "relationshipType"));
                    default -> xml.skip();
                }
            }
            while (xml.next()) {
                // to the end, so that a document that breaks off later is refused
            }
            if (spdx.version == null || !spdx.version.startsWith("SPDX-2")) {
                throw xml.fault("The document is no SPDX 2.");
            }
        }
        Map<String, Object> facts = spdx.facts(false);
        facts.put(
                "samples",
                Samples.of(spdx.packages).stream().map(Spdx2Xml::sample).toList());
        return spdx.bill(facts);
    }

    private static Map<String, Object> sample(Spdx2.Part part) {
        Map<String, Object> facts = part.facts(false);
        facts.keySet().retainAll(List.of("name", "version", "licence_declared"));
        return facts;
    }

    private static String child(XmlCursor xml, String name) {
        int element = xml.depth();
        String text = "";
        while (xml.nextChild(element)) {
            if (xml.isStart(name)) {
                text = xml.text(TEXT).strip();
            }
        }
        return text;
    }

    private static Spdx2.Part part(XmlCursor xml) {
        int element = xml.depth();
        Spdx2.Part part = new Spdx2.Part();
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "SPDXID" -> part.id = xml.text(TEXT).strip();
                case "name" -> part.name = xml.text(TEXT).strip();
                case "versionInfo" -> part.version = xml.text(TEXT).strip();
                case "licenseConcluded" -> part.concluded = xml.text(TEXT).strip();
                case "licenseDeclared" -> part.declared = xml.text(TEXT).strip();
                case "externalRefs" -> reference(xml, part);
                case "checksums" -> checksum(xml, part);
                default -> xml.skip();
            }
        }
        return part;
    }

    private static void reference(XmlCursor xml, Spdx2.Part part) {
        int element = xml.depth();
        String type = "";
        String locator = "";
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "referenceType" -> type = xml.text(TEXT).strip();
                case "referenceLocator" -> locator = xml.text(TEXT).strip();
                default -> xml.skip();
            }
        }
        if (type.endsWith("purl") && part.purl == null) {
            part.purl = locator;
        }
    }

    private static void checksum(XmlCursor xml, Spdx2.Part part) {
        int element = xml.depth();
        String algorithm = "?";
        String value = "";
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "algorithm" -> algorithm = xml.text(TEXT).strip();
                case "checksumValue" -> value = xml.text(TEXT).strip();
                default -> xml.skip();
            }
        }
        part.checksums.put(algorithm, value);
    }
}
