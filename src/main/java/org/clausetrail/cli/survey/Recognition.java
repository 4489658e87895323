package org.clausetrail.cli.survey;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausetrail.model.InputException;
import org.clausetrail.project.SourceType;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.component.ComponentReader;
import org.clausetrail.source.entry.Entries;
import org.clausetrail.source.entry.Entry;
import org.clausetrail.source.entry.Vocabulary;
import org.clausetrail.source.provenance.ManifestFormat;
import org.clausetrail.source.record.RecordKind;
import org.clausetrail.source.requirement.RequirementFormats;
import org.clausetrail.source.testresult.TestFormats;

/**
 * Recognises evidence by content; the path only tells what items are about. Where content alone is not sure, such as of a
 * table with a column {@code id}, the file is left out and named.
 */
final class Recognition {
    private static final Set<String> ENDINGS = Set.of(
            "md",
            "markdown",
            "csv",
            "tsv",
            "yaml",
            "yml",
            "json",
            "jsonl",
            "ndjson",
            "xml",
            "reqif",
            "reqifz",
            "sdoc",
            "tap",
            "trx",
            "spdx");

    private static final Set<String> ITEM_ENDINGS = Set.of("md", "markdown", "csv", "tsv", "yaml", "yml");
    private static final Set<String> VEX = Set.of("openvex-json", "csaf-json");
    private static final long LARGEST_ITEM_FILE = 8L << 20;
    private static final Pattern DIARY =
            Pattern.compile("(?i)(change-?log|changes|history|news|readme|release-?notes).*");
    private static final Pattern VERSION = Pattern.compile("(?i)v?\\d.*|(release|version|v)[-_. ]?\\d.*");

    /** What formats call the number of things in a file that a source reads. */
    private static final String[] COUNTS = {
        "testcases",
        "components_all",
        "packages",
        "statements",
        "vulnerabilities",
        "items",
        "requirements",
        "needs",
        "spec_objects"
    };

    private final Map<String, String> leftOut = new TreeMap<>();

    /** Files that may be evidence but are not declared, with the reason. */
    Map<String, String> leftOut() {
        return leftOut;
    }

    /** What a file is, if it is evidence. */
    Optional<Recognised> of(InputFile file) {
        if (!ENDINGS.contains(ending(file.name()))) {
            return Optional.empty();
        }
        try {
            Head head = Head.of(file);
            Optional<Known> known = known(head);
            if (known.isPresent()) {
                return certain(file, known.orElseThrow());
            }
            return ITEM_ENDINGS.contains(ending(file.name())) ? items(file) : Optional.empty();
        } catch (InputException e) {
            leftOut.put(file.name(), "it is broken");
            return Optional.empty();
        } catch (IOException e) {
            leftOut.put(file.name(), "its content cannot be read, as in a partial clone");
            return Optional.empty();
        }
    }

    /** A format that is sure, and the family of sources that reads it. */
    private record Known(Format format, SourceType type) {}

    private static Optional<Known> known(Head head) {
        return first(TestFormats.results(), head, SourceType.TESTS)
                .or(() -> first(ComponentReader.formats(), head, SourceType.SBOM))
                .or(() -> first(List.of(new ManifestFormat()), head, SourceType.RUNS))
                .or(() -> first(RequirementFormats.items(), head, SourceType.REQUIREMENTS));
    }

    private static Optional<Known> first(List<? extends Format> formats, Head head, SourceType type) {
        for (Format format : formats) {
            if (format.match(head) == Format.Match.CERTAIN) {
                return Optional.of(new Known(format, VEX.contains(format.name()) ? SourceType.VEX : type));
            }
        }
        return Optional.empty();
    }

    /** The file, if it can be read to its end and holds something: a source that holds nothing is an error later. */
    private Optional<Recognised> certain(InputFile file, Known known) throws IOException {
        Inspection inspection = known.format().inspect(file);
        if (inspection.status() != Inspection.Status.OK) {
            leftOut.put(file.name(), "it is broken");
            return Optional.empty();
        }
        int held = known.type() == SourceType.RUNS ? 1 : held(inspection);
        if (held == 0) {
            leftOut.put(file.name(), "it holds nothing");
            return Optional.empty();
        }
        String kind = Topic.of(file.name())
                .filter(topic -> known.type() == SourceType.REQUIREMENTS && topic.type() == SourceType.REQUIREMENTS)
                .map(Topic::kindWord)
                .orElse("");
        return Optional.of(
                new Recognised(file.name(), known.type(), kind, known.format().name(), List.of(), Math.max(0, held)));
    }

    /** How many entries an inspection counted; -1 where it does not tell. */
    private static int held(Inspection inspection) {
        return Stream.of(COUNTS)
                .flatMap(key -> Stream.ofNullable(inspection.facts().get(key)))
                .filter(Number.class::isInstance)
                .mapToInt(count -> ((Number) count).intValue())
                .max()
                .orElse(-1);
    }

    private Optional<Recognised> items(InputFile file) throws IOException {
        String base = file.name().substring(file.name().lastIndexOf('/') + 1);
        if (DIARY.matcher(base).matches() && ending(base).startsWith("m") || file.size() > LARGEST_ITEM_FILE) {
            return Optional.empty();
        }
        Optional<Topic> topic = Topic.of(file.name());
        boolean markdown = ending(base).startsWith("m");
        List<Entry> entries = entries(file, topic.isPresent());
        List<String> ids = entries.stream()
                .map(Entry::id)
                .filter(id -> !id.isBlank() && !VERSION.matcher(id).matches())
                .toList();
        if (topic.isPresent() && describes(topic.get(), entries, ids)) {
            if (mostlyUnknown(topic.get(), entries)) {
                leftOut.put(file.name(), "items with fields that are mostly not known");
                return Optional.empty();
            }
            return Optional.of(new Recognised(
                    file.name(), topic.get().type(), topic.get().kindWord(), format(base), ids, entries.size()));
        }
        boolean structured = ids.size() > 1
                && entries.stream().anyMatch(entry -> known(entry, Vocabulary.requirements()))
                && ids.stream().allMatch(IdForm::numbered);
        if (structured && markdown) {
            return Optional.of(
                    new Recognised(file.name(), SourceType.REQUIREMENTS, "", format(base), ids, entries.size()));
        }
        if (structured) {
            leftOut.put(file.name(), "items with ids, of a kind that the path does not tell");
        }
        return Optional.empty();
    }

    /** Entries of a file; none where it is no list of entries, which most YAML files are not. */
    private static List<Entry> entries(InputFile file, boolean expected) throws IOException {
        try {
            return Entries.read(file).items();
        } catch (InputException e) {
            boolean broken = String.valueOf(e.getMessage()).startsWith("This is no valid");
            if (expected && broken) {
                throw e;
            }
            return List.of();
        }
    }

    /** Whether entries are what the path promises: most have a field of that kind, and ids where they need them. */
    private static boolean describes(Topic topic, List<Entry> entries, List<String> ids) {
        Vocabulary vocabulary = vocabulary(topic);
        long known = entries.stream().filter(entry -> known(entry, vocabulary)).count();
        boolean named = ids.size() == entries.size()
                || topic.type() == SourceType.RELEASES
                || !vocabulary.identity().isEmpty();
        boolean numbered = entries.size() > 1
                && ids.size() == entries.size()
                && ids.stream().allMatch(IdForm::numbered);
        return !entries.isEmpty() && named && (numbered || 2 * known >= entries.size());
    }

    private static Vocabulary vocabulary(Topic topic) {
        return RecordKind.of(topic.type().word()).map(RecordKind::vocabulary).orElseGet(Vocabulary::requirements);
    }

    private static boolean mostlyUnknown(Topic topic, List<Entry> entries) {
        Vocabulary vocabulary = vocabulary(topic);
        long fields = entries.stream().flatMap(Recognition::fields).count();
        long known = entries.stream()
                .flatMap(Recognition::fields)
                .filter(key -> knows(vocabulary, key))
                .count();
        // A row of a risk file describes hazard, situation and control at once, under names of its own.
        return topic.type() != SourceType.RISKS && 2 * known < fields;
    }

    private static boolean known(Entry entry, Vocabulary vocabulary) {
        return fields(entry).anyMatch(key -> knows(vocabulary, key));
    }

    private static Stream<String> fields(Entry entry) {
        return entry.fields().keySet().stream().filter(key -> !key.equals("title") && !key.equals("text"));
    }

    private static boolean knows(Vocabulary vocabulary, String key) {
        return vocabulary.attributes().contains(key)
                || vocabulary.links().containsKey(key)
                || vocabulary.reverse().containsKey(key);
    }

    private static String format(String base) {
        return switch (ending(base)) {
            case "md", "markdown" -> "Markdown";
            case "csv", "tsv" -> "table";
            default -> "YAML";
        };
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
