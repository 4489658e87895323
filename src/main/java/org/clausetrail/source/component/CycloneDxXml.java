package org.clausetrail.source.component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.xml.XmlCursor;
import org.clausetrail.source.xml.XmlRoot;
import org.jspecify.annotations.Nullable;

/** CycloneDX in XML, 1.0 to 1.7. */
public final class CycloneDxXml implements ComponentFormat {
    private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";
    private static final int TEXT = 64 * 1024;

    @Override
    public String name() {
        return "cyclonedx-xml";
    }

    @Override
    public Match match(Head head) {
        return XmlRoot.of(head)
                .filter(root -> root.name().equals("bom") && root.namespace().startsWith(NAMESPACE))
                .map(root -> Match.CERTAIN)
                .orElse(Match.NO);
    }

    @Override
    public Bill read(InputFile file) throws IOException {
        CycloneDx document = new CycloneDx();
        try (XmlCursor xml = XmlCursor.open(file)) {
            if (!xml.next() || !xml.isStart("bom") || !xml.namespace().startsWith(NAMESPACE)) {
                throw xml.fault("The root element is no CycloneDX bom.");
            }
            String version = xml.namespace().substring(NAMESPACE.length());
            if (!version.matches("\\d+\\.\\d+")) {
                throw xml.fault("The namespace names no version of CycloneDX: \"" + version + "\".");
            }
            document.specVersion = version;
            document.serialNumber = xml.attribute("serialNumber");
            document.bomVersion = version(xml.attribute("version", "1"));
            int root = xml.depth();
            while (xml.nextChild(root)) {
                section(xml, document);
            }
            while (xml.next()) {
                // to the end, so that a document that breaks off later is refused
            }
        }
        CycloneDxRules rules = CycloneDxRules.ofXml(document::warn);
        CycloneDxShape.xml(file, rules);
        rules.finish(document.specVersion);
        return document.bill(false);
    }

    private static Object version(String text) {
        return text.matches("\\d{1,9}") ? (Object) Integer.valueOf(text) : text;
    }

    private static void section(XmlCursor xml, CycloneDx document) {
        int section = xml.depth();
        switch (xml.name()) {
            case "components" -> components(xml, 1, document);
            case "metadata" -> {
                while (xml.nextChild(section)) {
                    if (xml.isStart("component")) {
                        Component product = component(xml, 0, null);
                        document.product = product;
                        document.reference(product.ref());
                    }
                }
            }
            case "services" -> {
                while (xml.nextChild(section)) {
                    document.services += xml.isStart("service") ? 1 : 0;
                    document.reference(xml.attribute("bom-ref", ""));
                    nested(xml, document);
                }
            }
            case "dependencies" -> {
                while (xml.nextChild(section)) {
                    if (xml.isStart("dependency")) {
                        dependency(xml, document);
                    }
                }
            }
            case "vulnerabilities" -> {
                while (xml.nextChild(section)) {
                    if (xml.isStart("vulnerability")) {
                        document.vulnerabilities.add(vulnerability(xml));
                    }
                }
            }
            default -> xml.skip();
        }
    }

    /** The references of the parts of a service, which are no components of the list. */
    private static void nested(XmlCursor xml, CycloneDx document) {
        int service = xml.depth();
        while (xml.next() && xml.depth() > service) {
            if (xml.isStart()) {
                document.nestedRefs.add(xml.attribute("bom-ref", ""));
            }
        }
    }

    private static void components(XmlCursor xml, int depth, CycloneDx document) {
        int list = xml.depth();
        while (xml.nextChild(list)) {
            if (xml.isStart("component")) {
                component(xml, depth, document);
            }
        }
    }

    /** Reads a component; its parts go to the document, before the component itself is known to be complete. */
    private static Component component(XmlCursor xml, int depth, @Nullable CycloneDx document) {
        int element = xml.depth();
        String ref = xml.attribute("bom-ref", "");
        String type = xml.attribute("type");
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        List<@Nullable String> licences = new ArrayList<>();
        Map<String, String> hashes = new LinkedHashMap<>();
        CycloneDx parts = new CycloneDx();
        List<String> expressions = new ArrayList<>();
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "group", "name", "version", "purl" -> {
                    String key = xml.name();
                    String text = xml.text(TEXT).strip();
                    texts.put(key, text.isEmpty() ? null : text);
                }
                case "licenses" -> licences(xml, licences, expressions);
                case "hashes" -> hashes(xml, hashes);
                case "components" -> {
                    if (document == null) {
                        xml.skip();
                    } else {
                        components(xml, depth + 1, parts);
                    }
                }
                default -> xml.skip();
            }
        }
        String name = texts.get("name");
        Component component = new Component(
                ref,
                type,
                texts.get("group"),
                name == null ? "" : name,
                texts.get("version"),
                texts.get("purl"),
                licences,
                expressions,
                hashes);
        if (document != null) {
            document.component(component, depth, !licences.isEmpty() || !expressions.isEmpty());
            document.take(parts);
        }
        return component;
    }

    private static void licences(XmlCursor xml, List<@Nullable String> licences, List<String> expressions) {
        int list = xml.depth();
        while (xml.nextChild(list)) {
            if (xml.isStart("expression")) {
                licences.add(xml.text(TEXT).strip());
            } else if (xml.isStart("expression-detailed")) {
                expressions.add(xml.attribute("expression", ""));
            } else if (xml.isStart("license")) {
                int licence = xml.depth();
                String id = null;
                String name = null;
                while (xml.nextChild(licence)) {
                    switch (xml.name()) {
                        case "id" -> id = xml.text(TEXT).strip();
                        case "name" -> name = xml.text(TEXT).strip();
                        default -> xml.skip();
                    }
                }
                licences.add(id != null ? id : name);
            }
        }
    }

    private static void hashes(XmlCursor xml, Map<String, String> hashes) {
        int list = xml.depth();
        while (xml.nextChild(list)) {
            if (xml.isStart("hash")) {
                String algorithm = xml.attribute("alg", "");
                hashes.put(algorithm, xml.text(TEXT).strip());
            }
        }
    }

    private static void dependency(XmlCursor xml, CycloneDx document) {
        int element = xml.depth();
        String ref = xml.attribute("ref", "");
        List<String> on = new ArrayList<>();
        while (xml.nextChild(element)) {
            if (xml.isStart("dependency")) {
                on.add(xml.attribute("ref", ""));
            }
        }
        document.dependencies.add(new CycloneDx.Dependency(ref, on));
    }

    private static Vulnerability vulnerability(XmlCursor xml) {
        int element = xml.depth();
        String id = "?";
        String state = null;
        String justification = null;
        List<String> affects = new ArrayList<>();
        while (xml.nextChild(element)) {
            int child = xml.depth();
            switch (xml.name()) {
                case "id" -> id = xml.text(TEXT).strip();
                case "analysis" -> {
                    while (xml.nextChild(child)) {
                        switch (xml.name()) {
                            case "state" -> state = xml.text(TEXT).strip();
                            case "justification" ->
                                justification = xml.text(TEXT).strip();
                            default -> xml.skip();
                        }
                    }
                }
                case "affects" -> {
                    while (xml.nextChild(child)) {
                        int target = xml.depth();
                        while (xml.nextChild(target)) {
                            if (xml.isStart("ref")) {
                                affects.add(xml.text(TEXT).strip());
                            }
                        }
                    }
                }
                default -> xml.skip();
            }
        }
        return new Vulnerability(id, state, justification, affects);
    }
}
