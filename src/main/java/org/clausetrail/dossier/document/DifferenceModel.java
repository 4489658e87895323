package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.difference.Area;
import org.clausetrail.dossier.difference.Compared;
import org.clausetrail.dossier.difference.DifferenceTables;
import org.clausetrail.dossier.difference.EvidenceTable.Course;
import org.clausetrail.dossier.difference.ItemTable;
import org.clausetrail.dossier.difference.Mentions;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.trace.CodeDifference.Part;
import org.clausetrail.trace.ItemDelta;
import org.clausetrail.trace.Trace;

/** The difference of two releases as the template sees it, besides its tables. */
final class DifferenceModel {
    private static final Set<String> OF_RUNS = Set.of(
            "context-of-use",
            "criterion",
            "model",
            "model-risk",
            "precision",
            "site",
            Attribute.COMMIT,
            Attribute.OBSERVED,
            Attribute.OUTCOME,
            Attribute.VERSION);

    private final Compared compared;
    private final DifferenceTables tables;

    DifferenceModel(Compared compared, DifferenceTables tables) {
        this.compared = compared;
        this.tables = tables;
    }

    Map<String, Object> of() {
        Map<String, Object> model = new HashMap<>();
        model.put("earlier", release(compared.earlier(), compared.releases().from()));
        model.put("later", release(compared.later(), compared.releases().to()));
        model.put("emptySources", compared.emptySources());
        model.put("counts", counts());
        model.put("areas", areas());
        model.put("codeClaimed", compared.code().claimed());
        model.put("named", new MappedList<>(tables.mentions().named(), DifferenceModel::named));
        return model;
    }

    private static Map<String, Object> release(String name, Trace trace) {
        return Map.of(
                "name", name,
                "version", trace.release().map(Trace.Release::version).orElse(""),
                "commit", trace.release().map(Trace.Release::commit).orElse(""),
                "date", trace.release().map(Trace.Release::date).orElse(""),
                "repositories", repositories(trace));
    }

    /** Each of several repositories with its part of the release. */
    private static List<Map<String, String>> repositories(Trace trace) {
        List<Trace.Part> parts =
                trace.release().map(Trace.Release::repositories).orElse(List.of());
        return parts.size() < 2
                ? List.of()
                : parts.stream()
                        .map(part -> Map.of("name", part.repository(), "tag", part.tag(), "commit", part.commit()))
                        .toList();
    }

    private Map<String, Object> counts() {
        Map<ItemDelta.What, Integer> what = new EnumMap<>(ItemDelta.What.class);
        Map<Course, Integer> courses = new EnumMap<>(Course.class);
        for (ItemDelta delta : compared.releases().items()) {
            if (delta.differs()) {
                what.merge(delta.what(), 1, Integer::sum);
            }
            courses.merge(Course.of(delta), 1, Integer::sum);
        }
        long verdicts = compared.clauses().stream()
                .filter(clause -> clause.before() != clause.after())
                .count();
        Map<String, Object> counts = new HashMap<>();
        counts.put("added", what.getOrDefault(ItemDelta.What.ADDED, 0));
        counts.put("changed", what.getOrDefault(ItemDelta.What.CHANGED, 0));
        counts.put("removed", what.getOrDefault(ItemDelta.What.REMOVED, 0));
        counts.put("linked", what.getOrDefault(ItemDelta.What.SAME, 0));
        counts.put("suspect", compared.releases().becameSuspect().size());
        counts.put("gained", courses.getOrDefault(Course.GAINED, 0));
        counts.put("lost", courses.getOrDefault(Course.LOST, 0));
        counts.put("verdicts", verdicts);
        counts.put("commits", compared.releases().commits().size());
        counts.put("left", compared.releases().commitsLeft().size());
        counts.put("parts", compared.code().parts().size());
        counts.put("elsewhere", compared.code().elsewhere().files().size());
        return counts;
    }

    private List<Object> areas() {
        Map<Area, List<Object>> items = new EnumMap<>(Area.class);
        for (ItemDelta delta : tables.items().items()) {
            boolean first = true;
            for (Area area : tables.areas().of(delta)) {
                items.computeIfAbsent(area, key -> new ArrayList<>()).add(item(delta, first));
                first = false;
            }
        }
        List<Object> areas = new ArrayList<>();
        for (Area area : Area.values()) {
            areas.add(Map.of(
                    "word", area.word(),
                    "title", area.title(),
                    "told", area != Area.ALGORITHM || tables.areas().tagged(area),
                    "items", items.getOrDefault(area, List.of()),
                    "code", code(area)));
        }
        return areas;
    }

    /** Code is told beside the areas that it serves; as code it has a table of its own. */
    private List<Object> code(Area area) {
        boolean served = area == Area.RISK_CONTROL || area == Area.ALGORITHM || area == Area.USER_INTERFACE;
        List<Object> code = new ArrayList<>();
        for (Part part : served ? tables.areas().code(area, compared.code().parts()) : List.<Part>of()) {
            Entry entry = tables.mentions().entry(part.item().orElseThrow());
            code.add(Map.of(
                    "id", entry.text(),
                    "target", entry.target(),
                    "files", part.files().size(),
                    "commits", part.commits().size(),
                    "added", part.added(),
                    "deleted", part.deleted()));
        }
        return code;
    }

    private Map<String, Object> item(ItemDelta delta, boolean first) {
        Map<String, Object> model = new HashMap<>();
        model.put("anchor", first ? Mentions.anchor(delta.id()) : "");
        model.put("id", delta.id().value());
        model.put("kind", delta.kind().title());
        model.put("title", delta.item().title());
        model.put("what", ItemTable.what(delta));
        model.put("revision", ItemTable.revision(delta));
        model.put("fields", delta.what() == ItemDelta.What.CHANGED ? ChangeModel.fields(delta.words()) : List.of());
        model.put("text", delta.what() == ItemDelta.What.ADDED ? text(delta.item()) : "");
        model.put("facts", delta.what() == ItemDelta.What.ADDED ? facts(delta.item()) : List.of());
        model.put("links", PageLines.of(tables.items().links(delta)));
        model.put("commits", PageLines.of(tables.items().commits(delta)));
        model.put(
                "requests",
                PageLines.of(tables.mentions().entries(tables.items().requests(delta))));
        model.put("source", delta.item().source().toString());
        return model;
    }

    private static String text(Item item) {
        return item.text(Attribute.TEXT).strip().replaceAll("\\h*\\R\\h*\\R\\s*", " ¶ ");
    }

    /** What is stated of a new item; of a run only what tells its purpose and result, since a manifest states much more. */
    private static List<Object> facts(Item item) {
        List<Object> facts = new ArrayList<>();
        item.attributes().forEach((name, value) -> {
            boolean told = item.kind() != ItemKind.SIMULATION_RUN || OF_RUNS.contains(name);
            if (told && !name.equals(Attribute.TEXT)) {
                facts.add(Map.of("name", name, "value", value));
            }
        });
        return facts;
    }

    private static Map<String, Object> named(Item item) {
        return Map.of(
                "anchor", Mentions.anchor(item.id()),
                "id", Mentions.shown(item),
                "kind", item.kind().title(),
                "title", item.title(),
                "source", item.source().toString());
    }
}
