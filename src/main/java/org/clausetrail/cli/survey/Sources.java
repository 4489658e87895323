package org.clausetrail.cli.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausetrail.model.ItemKind;
import org.clausetrail.project.SourceType;
import org.clausetrail.project.proposal.ProposedSource;
import org.clausetrail.source.InputFile;

/** Groups recognised files into sources: what is read alike becomes one source with few patterns. */
final class Sources {
    /** What was asked for, how it is built, what can go wrong, what was decided, what was tested. */
    static final Comparator<ProposedSource> ORDER = Comparator.comparing(ProposedSource::type)
            .thenComparing(source -> ItemKind.of(source.kind()).orElse(ItemKind.SOFTWARE_REQUIREMENT))
            .thenComparing(source -> source.paths().get(0));

    private record Level(String word, Pattern pattern) {}

    private static final List<Level> LEVELS = List.of(
            new Level("integration", Pattern.compile("integration(-?tests?)?|it|failsafe(-reports)?")),
            new Level("system", Pattern.compile("system(-?tests?)?|e2e|end-?to-?end|acceptance")),
            new Level("validation", Pattern.compile("validation(-?tests?)?|usability")),
            new Level("unit", Pattern.compile("unit(-?tests?)?|surefire(-reports)?")));

    private record Kind(SourceType type, String kind, String level) {}

    private final Recognition recognition;
    private final List<String> ids;

    /** Groups with this recognition; the ids that are seen are added to the list. */
    Sources(Recognition recognition, List<String> ids) {
        this.recognition = recognition;
        this.ids = ids;
    }

    /** The sources of one place, whose paths begin with a prefix. */
    List<ProposedSource> of(List<InputFile> files, String prefix) {
        Map<Kind, List<Recognised>> groups = new TreeMap<>(
                Comparator.comparing(Kind::type).thenComparing(Kind::kind).thenComparing(Kind::level));
        for (InputFile file : files) {
            Optional<Recognised> found = recognition.of(file);
            if (found.isPresent() && PathPatterns.declarable(file.name())) {
                Recognised recognised = found.orElseThrow();
                ids.addAll(recognised.ids());
                String level = recognised.type() == SourceType.TESTS ? level(recognised.name()) : "";
                groups.computeIfAbsent(new Kind(recognised.type(), recognised.kind(), level), kind -> new ArrayList<>())
                        .add(recognised);
            }
        }
        PathPatterns patterns =
                new PathPatterns(files.stream().map(InputFile::name).toList());
        List<ProposedSource> sources = new ArrayList<>();
        groups.forEach((kind, found) -> sources.add(source(kind, found, patterns, prefix)));
        sources.sort(ORDER);
        return sources;
    }

    private static ProposedSource source(Kind kind, List<Recognised> found, PathPatterns patterns, String prefix) {
        return new ProposedSource(
                kind.type(),
                kind.kind(),
                kind.level(),
                patterns.of(found.stream().map(Recognised::name).toList()).stream()
                        .map(path -> prefix + path)
                        .toList(),
                found.size(),
                found.stream().mapToInt(Recognised::items).sum(),
                String.join(
                        ", ",
                        found.stream()
                                .map(Recognised::format)
                                .distinct()
                                .sorted()
                                .toList()));
    }

    /** The level that a folder names, the nearest first. */
    private static String level(String name) {
        List<String> folders = new ArrayList<>(
                Stream.of(name.toLowerCase(Locale.ROOT).replace('_', '-').split("/"))
                        .toList());
        folders.remove(folders.size() - 1);
        for (int i = folders.size() - 1; i >= 0; i--) {
            for (Level level : LEVELS) {
                if (level.pattern().matcher(folders.get(i)).matches()) {
                    return level.word();
                }
            }
        }
        return "";
    }
}
