package org.clausetrail.source.provenance;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.Samples;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.json.JsonStream;
import tools.jackson.databind.JsonNode;

/** W3C PROV in JSON: records by class and id, bundles apart; a list of records under one id counts each. */
public final class ProvJson implements Format {
    private static final Set<String> RECORDS = Set.of(
            "entity",
            "activity",
            "agent",
            "wasGeneratedBy",
            "used",
            "wasInformedBy",
            "wasStartedBy",
            "wasEndedBy",
            "wasInvalidatedBy",
            "wasDerivedFrom",
            "wasAttributedTo",
            "wasAssociatedWith",
            "actedOnBehalfOf",
            "wasInfluencedBy",
            "specializationOf",
            "alternateOf",
            "hadMember",
            "mentionOf",
            "hadPlan",
            "wasRevisionOf",
            "hadPrimarySource",
            "wasQuotedFrom");

    /** Where PROV says that something began or ended. */
    private static final Map<String, List<String>> TIMES = Map.of(
            "activity", List.of("prov:startTime", "prov:endTime"),
            "wasStartedBy", List.of("prov:time"),
            "wasEndedBy", List.of("prov:time"));

    private static final Pattern FIRST_KEY = Pattern.compile("\\s*\\{\\s*\"([A-Za-z]+)\"\\s*:\\s*\\{");

    @Override
    public String name() {
        return "prov-json";
    }

    @Override
    public Match match(Head head) {
        Matcher first = FIRST_KEY.matcher(head.text());
        boolean record = first.lookingAt() && RECORDS.contains(first.group(1));
        if (!JsonFields.names(head, "prefix")) {
            return record ? Match.POSSIBLE : Match.NO;
        }
        boolean marked = record
                || head.text().contains("prov:")
                || head.text().contains("www.w3.org/ns/prov")
                || RECORDS.stream().anyMatch(type -> JsonFields.names(head, type))
                || JsonFields.names(head, "bundle");
        return marked ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        JsonNode root = JsonStream.read(file);
        if (!root.isObject()) {
            throw new InputException(file.ref(), "The document is no PROV-JSON: its top level is no object.");
        }
        Map<String, Object> records = records(root, file);
        JsonNode bundles = root.path("bundle");
        int inBundles = 0;
        for (Map.Entry<String, JsonNode> bundle : bundles.properties()) {
            inBundles += total(records(bundle.getValue(), file));
        }
        NavigableSet<String> times = times(root);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("records", records);
        facts.put("total_records", total(records));
        facts.put("bundles", bundles.size());
        facts.put("records_in_bundles", inBundles);
        facts.put("earliest_time", times.isEmpty() ? null : times.first());
        facts.put("latest_time", times.isEmpty() ? null : times.last());
        facts.put("agents", ids(root.path("agent")));
        facts.put("activities", ids(root.path("activity")));
        return Inspection.ok(name(), facts);
    }

    private static Map<String, Object> records(JsonNode document, InputFile file) {
        Map<String, Object> counts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> type : document.properties()) {
            if (type.getKey().equals("prefix") || type.getKey().equals("bundle")) {
                continue;
            }
            if (!RECORDS.contains(type.getKey())) {
                throw new InputException(file.ref(), "\"" + type.getKey() + "\" is no kind of record of PROV-JSON.");
            }
            int count = 0;
            for (JsonNode record : type.getValue()) {
                count += record.isArray() ? record.size() : 1;
            }
            counts.put(type.getKey(), count);
        }
        return counts;
    }

    private static int total(Map<String, Object> counts) {
        return counts.values().stream().mapToInt(count -> (Integer) count).sum();
    }

    private static NavigableSet<String> times(JsonNode document) {
        NavigableSet<String> times = new TreeSet<>();
        TIMES.forEach((type, keys) -> {
            for (JsonNode records : document.path(type)) {
                for (JsonNode record : JsonFields.list(records)) {
                    keys.forEach(key -> times.add(JsonFields.text(record, key, "")));
                }
            }
        });
        times.remove("");
        return times;
    }

    private static List<String> ids(JsonNode records) {
        return Samples.of(
                records.properties().stream().map(Map.Entry::getKey).sorted().toList());
    }
}
