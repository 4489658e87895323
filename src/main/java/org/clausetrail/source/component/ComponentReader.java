package org.clausetrail.source.component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.entry.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * Reads bills of materials and vulnerability statements (VEX) into components. A component is named by its package URL,
 * or else by group, name and version; what several files say of it is put together.
 */
// [impl->CT-REQ-186]
public final class ComponentReader {
    private final EvidenceSink sink;
    private final Map<String, Gathered> components = new LinkedHashMap<>();
    private final Map<String, String> byReference = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();

    /** A component and where it was first seen. */
    private record Gathered(Component component, SourceRef source, Set<String> vulnerabilities) {}

    /** A vulnerability and the file that states it. */
    private record Statement(Vulnerability vulnerability, SourceRef source) {}

    public ComponentReader(EvidenceSink sink) {
        this.sink = sink;
    }

    /** Every format of this package, in the order in which they are asked. */
    public static List<ComponentFormat> formats() {
        return List.of(
                new CycloneDxJson(),
                new CycloneDxXml(),
                new Spdx2Json(),
                new Spdx2TagValue(),
                new Spdx2Xml(),
                new Spdx3Json(),
                new OpenVex(),
                new Csaf());
    }

    /**
     * Reads the files of one declared source and emits its components.
     *
     * @param declared where the source is declared, for the finding that it is empty
     */
    public void read(List<InputFile> files, SourceRef declared) throws IOException {
        for (InputFile file : files) {
            try {
                gather(bill(file), file.ref());
            } catch (InputException e) {
                report("R-FILE", Severity.ERROR, "The file is left out. " + e.getMessage(), List.of(), e.where());
            }
        }
        if (components.isEmpty() && statements.isEmpty()) {
            String message = "No component was found in " + files.size() + " files. Correct or remove the source.";
            report("R-EMPTY", Severity.ERROR, message, List.of(), declared);
        }
        statements.forEach(this::attach);
        components.forEach(this::emit);
    }

    private static Bill bill(InputFile file) throws IOException {
        Head head = Head.of(file);
        for (ComponentFormat format : formats()) {
            if (format.match(head) == Format.Match.CERTAIN) {
                return format.read(file);
            }
        }
        String known = formats().stream().map(Format::name).collect(Collectors.joining(", "));
        throw new InputException(file.ref(), "This is no bill of materials in a format that is read: " + known + ".");
    }

    private void gather(Bill bill, SourceRef source) {
        bill.warnings().forEach(warning -> report("R-VALUE", Severity.WARNING, warning, List.of(), source));
        byReference.clear();
        for (Component component : bill.components()) {
            String identity = component.identity().strip();
            if (!identity.isEmpty()) {
                components.putIfAbsent(identity, new Gathered(component, source, new TreeSet<>()));
                byReference.put(component.ref(), identity);
            }
        }
        for (Vulnerability vulnerability : bill.vulnerabilities()) {
            List<String> affects = vulnerability.affects().stream()
                    .map(ref -> byReference.getOrDefault(ref, ref))
                    .toList();
            statements.add(new Statement(
                    new Vulnerability(
                            vulnerability.id(), vulnerability.state(), vulnerability.justification(), affects),
                    source));
        }
    }

    private void attach(Statement statement) {
        Vulnerability vulnerability = statement.vulnerability();
        List<ItemId> affected = new ArrayList<>();
        for (String target : vulnerability.affects()) {
            Gathered component = components.get(target);
            if (component == null) {
                String message = vulnerability.id() + " is said to concern \"" + target
                        + "\", which no bill of materials lists.";
                report("R-ID", Severity.WARNING, message, List.of(), statement.source());
            } else {
                component.vulnerabilities().add(vulnerability.summary());
                affected.add(id(target));
            }
        }
        if (vulnerability.state() == null) {
            String message = "The vulnerability " + vulnerability.id()
                    + " is not analysed (VEX). Analyse it and state the result.";
            report("C20", Severity.WARNING, message, affected, statement.source());
        }
    }

    private void emit(String identity, Gathered gathered) {
        Component component = gathered.component();
        Map<String, String> attributes = new LinkedHashMap<>();
        put(attributes, "type", component.type());
        put(attributes, "group", component.group());
        put(attributes, Attribute.VERSION, component.version());
        put(attributes, Attribute.PURL, component.purl());
        put(attributes, "licence", component.licence());
        put(
                attributes,
                "digest",
                component.hashes().entrySet().stream()
                        .map(hash -> hash.getKey() + ":" + hash.getValue())
                        .sorted()
                        .collect(Collectors.joining("; ")));
        put(attributes, "vulnerabilities", String.join("\n", gathered.vulnerabilities()));
        ContentHash revision = new ContentHash();
        revision.add("identity", identity);
        revision.add("digest", attributes.getOrDefault("digest", ""));
        ItemId id = id(identity);
        sink.item(new Item(id, ItemKind.COMPONENT, revision.hex(), component.name(), gathered.source(), attributes));
        if (component.version() == null || component.version().isBlank()) {
            String message =
                    "The component " + id + " has no version, so it does not identify the software (IEC 62304 8.1.2).";
            report("C18", Severity.ERROR, message, List.of(id), gathered.source());
        }
    }

    /**
     * Links each SOUP item to the component with the same package URL.
     *
     * @param items all items of the project
     */
    public static List<LinkClaim> identify(List<Item> items) {
        Map<String, ItemId> components = new HashMap<>();
        items.stream()
                .filter(item -> item.kind() == ItemKind.COMPONENT
                        && !item.text(Attribute.PURL).isEmpty())
                .forEach(item -> components.putIfAbsent(bare(item.text(Attribute.PURL)), item.id()));
        List<LinkClaim> links = new ArrayList<>();
        for (Item item : items) {
            ItemId component = components.get(bare(item.text(Attribute.PURL)));
            if (item.kind() == ItemKind.SOUP && component != null) {
                links.add(new LinkClaim(item.id(), LinkKind.IDENTIFIES, component, "", Origin.DERIVED, item.source()));
            }
        }
        return links;
    }

    /** A package URL without qualifiers and subpath, which do not change what is meant. */
    private static String bare(String purl) {
        return purl.strip().replaceFirst("[?#].*", "");
    }

    private static ItemId id(String identity) {
        return new ItemId(identity.replaceAll("\\p{Cntrl}", " ").strip());
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            attributes.put(name, value);
        }
    }

    private void report(String check, Severity severity, String message, List<ItemId> items, SourceRef source) {
        sink.finding(new Finding(check, severity, message, items, source));
    }
}
