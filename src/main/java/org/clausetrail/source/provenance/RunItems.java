package org.clausetrail.source.provenance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.entry.ContentHash;
import org.clausetrail.tree.Node;

/** The items and links of one manifest: the run, the environment that it ran on, the data that it used. */
// [impl->CT-REQ-236]
final class RunItems {
    private final ManifestReader.Checked checked;
    private final Manifest manifest;
    private final Set<ItemId> shared;
    private final EvidenceSink sink;
    private final ItemId run;

    /**
     * @param shared ids of environments and data sets that were emitted before; new ones are added
     */
    RunItems(ManifestReader.Checked checked, Set<ItemId> shared, EvidenceSink sink) {
        this.checked = checked;
        this.manifest = checked.manifest();
        this.shared = shared;
        this.sink = sink;
        this.run = new ItemId(manifest.id());
    }

    void emit() {
        RunDescription description = new RunDescription(manifest);
        Map<String, String> attributes = description.attributes();
        attributes.put("claim-level", checked.claimed().name());
        attributes.put("computed-level", checked.computed().name());
        attributes.put("manifest-digest", "sha256:" + manifest.source().digest());
        attributes.put(Attribute.OUTCOME, outcome().word());
        Optional<Item> environment = environment(description);
        environment.ifPresent(
                item -> attributes.put(Attribute.ENVIRONMENT, item.id().value()));
        sink.item(new Item(
                run,
                ItemKind.SIMULATION_RUN,
                manifest.source().digest(),
                description.title(),
                manifest.source(),
                attributes));
        environment.filter(item -> shared.add(item.id())).ifPresent(sink::item);
        environment.ifPresent(item -> link(LinkKind.RAN_ON, item.id(), "system"));
        references();
        data();
    }

    /** A run passes only where it succeeded and every result was compared and found good; state wins over exit code. */
    private CellState outcome() {
        String scheduler = manifest.text("site/scheduler/state").orElse("COMPLETED");
        return switch (manifest.text("run/status").orElse("unknown")) {
            case "succeeded" ->
                !scheduler.startsWith("COMPLETED")
                        ? CellState.ERROR
                        : ComparisonRules.passed(manifest)
                                .map(passed -> passed ? regions() : CellState.FAIL)
                                .orElse(CellState.UNKNOWN);
            case "running" -> CellState.NOT_RUN;
            case "unknown" -> CellState.UNKNOWN;
            default -> CellState.ERROR;
        };
    }

    /** Results that agree show nothing of a region in which a case failed, or in which none of the planned ones ran. */
    private CellState regions() {
        CellState state = CellState.PASS;
        for (Node region : manifest.list("coverage/regions")) {
            if (Manifest.number(region, "failed").orElse(0) > 0) {
                return CellState.FAIL;
            }
            boolean planned = Manifest.number(region, "planned").orElse(0) > 0;
            if (planned && Manifest.number(region, "executed").orElse(0) == 0) {
                state = CellState.UNKNOWN;
            }
        }
        return state;
    }

    private Optional<Item> environment(RunDescription description) {
        Map<String, String> attributes = description.environment();
        if (attributes.isEmpty()) {
            return Optional.empty();
        }
        ContentHash hash = new ContentHash();
        attributes.forEach(hash::add);
        String digest = hash.hex();
        ItemId id = new ItemId("environment:" + digest.substring(0, 12));
        String title = description.environmentTitle();
        return Optional.of(new Item(id, ItemKind.ENVIRONMENT, digest, title, manifest.source(), attributes));
    }

    private void references() {
        targets("requirementRefs", LinkKind.VERIFIES);
        targets("riskRefs", LinkKind.REFERS);
        targets("softwareItemRefs", LinkKind.REFERS);
        for (String list : List.of("results", "coverage/regions")) {
            for (int i = 0; i < manifest.list(list).size(); i++) {
                targets(list + "/" + i + "/requirementRefs", LinkKind.VERIFIES);
            }
        }
        for (int i = 0; i < manifest.list("coverage/regions").size(); i++) {
            targets("coverage/regions/" + i + "/hazardRefs", LinkKind.REFERS);
        }
        for (int i = 0; i < manifest.list("software/components").size(); i++) {
            target("software/components/" + i + "/soupRef", LinkKind.USES);
        }
        target("software/application/vcs/commit/gitCommit", LinkKind.TESTED);
        campaign();
        target("run/retriesOf", LinkKind.REFERS);
    }

    /** The campaign is an item of its own, stated by the first of its runs. */
    private void campaign() {
        Optional<String> id = manifest.text("campaign/id");
        if (id.isPresent() && shared.add(new ItemId(id.orElseThrow()))) {
            Map<String, String> attributes = new LinkedHashMap<>();
            manifest.text("campaign/total").ifPresent(total -> attributes.put("total", total));
            sink.item(new Item(
                    new ItemId(id.orElseThrow()),
                    ItemKind.CAMPAIGN,
                    "",
                    "Campaign of " + manifest.text("campaign/total").orElse("an unstated number of") + " runs",
                    manifest.place("campaign/id").source(),
                    attributes));
        }
        target("campaign/id", LinkKind.PART_OF);
    }

    private void targets(String path, LinkKind kind) {
        for (int i = 0; i < manifest.list(path).size(); i++) {
            target(path + "/" + i, kind);
        }
    }

    private void target(String path, LinkKind kind) {
        manifest.text(path).ifPresent(text -> {
            int at = text.indexOf('@');
            try {
                ItemId id = new ItemId(at > 0 ? text.substring(0, at) : text);
                String revision = at > 0 ? text.substring(at + 1) : "";
                sink.link(new LinkClaim(
                        run,
                        kind,
                        id,
                        revision,
                        Origin.MANIFEST,
                        manifest.place(path).source()));
            } catch (IllegalArgumentException e) {
                SourceRef source = manifest.place(path).source();
                String message = "\"" + text + "\" is no id, so the link of the run is left out.";
                sink.finding(new Finding("R-ID", Severity.ERROR, message, List.of(run), source));
            }
        });
    }

    private void link(LinkKind kind, ItemId to, String path) {
        sink.link(new LinkClaim(
                run, kind, to, "", Origin.MANIFEST, manifest.place(path).source()));
    }

    private void data() {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < manifest.list("inputs").size(); i++) {
            paths.add("inputs/" + i);
        }
        for (int i = 0; i < manifest.list("trainingData/datasets").size(); i++) {
            paths.add("trainingData/datasets/" + i);
        }
        for (String path : paths) {
            manifest.at(path).ifPresent(node -> data(path, node));
        }
    }

    private void data(String path, Node node) {
        Node resource = Manifest.at(node, "resource").orElse(node);
        String name = Manifest.text(resource, "name")
                .orElse("?")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        String digest = Manifest.text(resource, "digest/sha256")
                .map(hex -> "sha256:" + hex)
                .or(() -> Manifest.text(resource, "digest/sha512").map(hex -> "sha512:" + hex))
                .or(() -> Manifest.text(resource, "digest/gitCommit").map(hex -> "git:" + hex))
                .orElse("");
        // Data without a digest cannot be told apart from other data of that name, so they stay this run's own.
        ItemId id = new ItemId(digest.isEmpty() ? run + "#" + name : digest);
        if (shared.add(id)) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("digest", digest);
            for (String key : List.of("size", "role", "uri", "licence", "classification", "mediaType")) {
                Manifest.text(resource, key)
                        .ifPresent(value -> attributes.put(key.equals("mediaType") ? "media-type" : key, value));
            }
            for (String key : List.of("origin", "split", "records", "labelling", "exclusions")) {
                Manifest.text(node, key).ifPresent(value -> attributes.put(key, value));
            }
            attributes.values().removeIf(String::isBlank);
            sink.item(new Item(
                    id, ItemKind.DATA_SET, digest, name, manifest.place(path).source(), attributes));
        }
        link(LinkKind.USES, id, path);
    }
}
