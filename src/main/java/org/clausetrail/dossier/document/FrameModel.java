package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.model.TraceGraph;

/**
 * What every document carries, as templates see it: identity, approvals, revision history, generation block, waivers,
 * exclusions.
 */
// [impl->CT-REQ-276]
final class FrameModel {
    private static final int ABBREVIATED = 12;

    private final DossierBasis basis;
    private final TraceGraph graph;
    private final List<Object> history;
    private final List<Object> exclusions;

    FrameModel(DossierBasis basis) {
        this.basis = basis;
        this.graph = basis.trace().graph();
        this.history = history();
        this.exclusions = exclusions();
    }

    /** The model of one document. */
    Map<String, Object> of(DocumentKind kind, String revision, Generation generation, String templateDigest) {
        return of(kind.id(), kind.title(), revision, generation, templateDigest);
    }

    /** The model of a document that is no part of the dossier's set. */
    Map<String, Object> of(String id, String title, String revision, Generation generation, String templateDigest) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "document",
                Map.of(
                        "id", id,
                        "number", number(basis, id),
                        "title", title,
                        "revision", revision,
                        "date", day(basis.date())));
        model.put("product", product());
        model.put("release", release());
        model.put("approvals", approvals(id, revision));
        model.put("history", history);
        model.put("waivers", new MappedList<>(basis.waivers(), FrameModel::waiver));
        model.put("exclusions", exclusions);
        model.put("generation", generation(generation, templateDigest));
        return model;
    }

    String number(DocumentKind kind) {
        return number(basis, kind.id());
    }

    /** The prefix and the id; a prefix that ends with a letter or digit is set apart by a hyphen. */
    static String number(DossierBasis basis, String id) {
        String prefix = basis.documentPrefix();
        boolean apart = !prefix.isEmpty() && Character.isLetterOrDigit(prefix.charAt(prefix.length() - 1));
        return prefix + (apart ? "-" : "") + id;
    }

    private static String day(String moment) {
        return moment.length() > 10 ? moment.substring(0, 10) : moment;
    }

    private Map<String, Object> product() {
        Identity identity = basis.identity();
        Map<String, Object> product = new HashMap<>();
        product.put("name", identity.name());
        product.put("version", identity.version());
        product.put("manufacturer", identity.manufacturer());
        product.put("udiDi", identity.udiDi());
        product.put("intendedPurpose", identity.intendedPurpose());
        product.put("safetyClass", identity.safetyClass());
        product.put("ivdClass", identity.ivdClass());
        product.put("documentationLevel", identity.documentationLevel());
        product.put("platforms", identity.platforms());
        return product;
    }

    private Map<String, Object> release() {
        return basis.trace()
                .release()
                .map(release -> Map.<String, Object>of(
                        "version", release.version(),
                        "tag", release.tag(),
                        "commit", release.commit(),
                        "date", day(release.date())))
                .orElse(Map.of(
                        "version", basis.identity().version(), "tag", "", "commit", "", "date", day(basis.date())));
    }

    private static Map<String, Object> waiver(WaiverNote waiver) {
        return Map.of(
                "id", waiver.id(),
                "check", waiver.check(),
                "items", waiver.items(),
                "who", waiver.who(),
                "why", waiver.why(),
                "until", waiver.until(),
                "reference", waiver.reference());
    }

    private static Map<String, Object> generation(Generation generation, String templateDigest) {
        return Map.of(
                "tool", generation.toolVersion(),
                "templates", templateDigest,
                "mappings", generation.mappingDigest(),
                "repository", generation.repository(),
                "commit", generation.commit(),
                "dirty", generation.dirty(),
                "inputs", generation.inputsDigest());
    }

    /** Approvals and reviews of the document by its id or number; each was given for a revision, which may be another. */
    private List<Object> approvals(String id, String revision) {
        List<Object> approvals = new ArrayList<>();
        for (int link = 0; link < graph.linkCount(); link++) {
            LinkClaim claim = graph.link(link);
            String to = claim.to().value();
            if (claim.kind() == LinkKind.REVIEWS
                    && graph.from(link) >= 0
                    && (to.equals(id) || to.equals(number(basis, id)))) {
                approvals.add(approval(graph.item(graph.from(link)), claim.toRevision(), revision));
            }
        }
        return approvals;
    }

    private static Map<String, Object> approval(Item item, String approved, String revision) {
        String note = approved.isEmpty()
                ? "given without a revision"
                : approved.equals(revision) ? "" : "given for revision " + approved + ", which is not this one";
        return Map.of(
                "name", item.text(Attribute.PERSON),
                "role", item.text("role"),
                "meaning", item.text("meaning").isEmpty() ? item.kind().title() : item.text("meaning"),
                "date", day(item.text(Attribute.DATE)),
                "note", note);
    }

    /** Releases and tags by date: what version control and release records tell. */
    private List<Object> history() {
        Map<String, Map<String, Object>> versions = new LinkedHashMap<>();
        for (Item item : graph.items()) {
            if (item.kind() == ItemKind.RELEASE) {
                Map<String, Object> row =
                        versions.computeIfAbsent(basis.trace().versionName(item), FrameModel::version);
                fill(row, "tag", item.text("tag"));
                fill(row, "date", day(item.text(Attribute.DATE)));
                fill(row, "commit", abbreviated(item.text(Attribute.COMMIT)));
                fill(row, "person", item.text(Attribute.PERSON));
                String summary = item.text("change-summary");
                fill(row, "summary", summary.isEmpty() ? firstLine(item.text("message")) : summary);
            }
        }
        Map<String, Object> sorted = new TreeMap<>();
        versions.forEach((version, row) -> sorted.put(row.get("date") + "\0" + version, row));
        return List.copyOf(sorted.values());
    }

    private static Map<String, Object> version(String name) {
        Map<String, Object> row = new HashMap<>();
        row.put("version", name);
        for (String key : List.of("tag", "date", "commit", "person", "summary")) {
            row.put(key, "");
        }
        return row;
    }

    private static void fill(Map<String, Object> row, String key, String value) {
        if ("".equals(row.get(key))) {
            row.put(key, value);
        }
    }

    private static String abbreviated(String commit) {
        return commit.substring(0, Math.min(ABBREVIATED, commit.length()));
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private List<Object> exclusions() {
        List<Object> model = new ArrayList<>();
        basis.exclusions().forEach(excluded -> model.add(Map.of("what", excluded.what(), "reason", excluded.reason())));
        for (Item item : graph.items()) {
            String status = item.text(Attribute.STATUS);
            boolean requirement = item.kind().compareTo(ItemKind.RISK_CONTROL) <= 0;
            if (requirement && (status.equals("rejected") || status.equals("obsolete"))) {
                String reason = item.text(Attribute.REASON);
                model.add(Map.of(
                        "what", item.kind().title() + " " + item.id(),
                        "reason",
                                "Its status is " + status
                                        + (reason.isEmpty() ? "; no reason is stated." : ": " + reason)
                                        + place(item.source())));
            }
        }
        return model;
    }

    private static String place(SourceRef source) {
        return source.equals(SourceRef.NONE) ? "" : " (" + source + ")";
    }
}
