package org.clausetrail.step;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.Severity;
import org.clausetrail.project.Project;
import org.clausetrail.project.SourceDeclaration;
import org.clausetrail.project.SourceType;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.component.ComponentReader;
import org.clausetrail.source.coverage.CoverageReader;
import org.clausetrail.source.provenance.ManifestReader;
import org.clausetrail.source.provenance.Payloads;
import org.clausetrail.source.record.RecordKind;
import org.clausetrail.source.record.RecordReader;
import org.clausetrail.source.requirement.RequirementReader;
import org.clausetrail.source.review.ReviewReader;
import org.clausetrail.source.testresult.KeptReports;
import org.clausetrail.source.testresult.LevelRule;
import org.clausetrail.source.testresult.TestResultSource;
import org.clausetrail.source.testresult.TestSettings;

/** Which reader reads which declared source. */
final class SourceReaders {
    private final Project project;
    private final Function<String, Optional<String>> released;
    private final Code code;
    private final KeptReports reports;
    private final EvidenceSink sink;

    /**
     * @param released the commit that a text of the project file names by a release, such as {@code release:name}
     * @param code paths of the code at the release
     * @param reports test reports as earlier runs read them
     */
    SourceReaders(
            Project project,
            Function<String, Optional<String>> released,
            Code code,
            KeptReports reports,
            EvidenceSink sink) {
        this.project = project;
        this.released = released;
        this.code = code;
        this.reports = reports;
        this.sink = sink;
    }

    /** Whether a source holds items whose text has a history. */
    static boolean keepsItems(SourceDeclaration source) {
        return source.type() == SourceType.REQUIREMENTS
                || source.type() == SourceType.DOCUMENTS
                || RecordKind.of(source.type().word()).isPresent() && source.type() != SourceType.MAPPINGS;
    }

    /** The items in one version of a file of a source that keeps items; of an id that is given twice the first. */
    static Map<ItemId, Item> items(SourceDeclaration source, InputFile file) throws IOException {
        Evidence.Collector facts = new Evidence.Collector();
        Optional<RecordKind> records = RecordKind.of(source.type().word());
        if (records.isPresent()) {
            new RecordReader(records.get()).read(file, facts);
        } else {
            RequirementReader.standard().read(file, requirementKind(source), facts);
        }
        Map<ItemId, Item> items = new LinkedHashMap<>();
        facts.evidence().items().forEach(item -> items.putIfAbsent(item.id(), item));
        return items;
    }

    private static ItemKind requirementKind(SourceDeclaration source) {
        return source.type() == SourceType.DOCUMENTS ? ItemKind.DOCUMENT : source.kind();
    }

    /** Reads the files of a source. */
    void read(SourceDeclaration source, List<InputFile> files) throws IOException {
        switch (source.type()) {
            case REQUIREMENTS, DOCUMENTS ->
                RequirementReader.standard().read(files, requirementKind(source), source.declared(), sink);
            case SBOM, VEX -> new ComponentReader(sink).read(files, source.declared());
            case TESTS -> tests(source, files);
            case COVERAGE -> coverage(source, files);
            case REVIEWS -> new ReviewReader(sink).read(files, source.declared());
            case RUNS -> new ManifestReader(Payloads.in(project.folder())).read(files, source.declared(), sink);
            default ->
                new RecordReader(RecordKind.of(source.type().word()).orElseThrow())
                        .read(files, source.declared(), sink);
        }
    }

    private void coverage(SourceDeclaration source, List<InputFile> files) throws IOException {
        String commit = released.apply(source.commit()).orElse(source.commit());
        new CoverageReader(code.paths(), source.version(), commit, sink).read(files, source.declared());
    }

    /** Paths of the code at the release, listed only where somebody asks. */
    @FunctionalInterface
    interface Code {
        List<String> paths() throws IOException;
    }

    private static List<LevelRule> levels(SourceDeclaration source) {
        List<LevelRule> rules = new ArrayList<>();
        new TreeMap<>(source.levels()).forEach((level, patterns) -> {
            for (String pattern : patterns) {
                try {
                    rules.add(LevelRule.of(level, pattern));
                } catch (IllegalArgumentException e) {
                    throw new InputException(source.declared(), "The level \"" + level + "\": " + e.getMessage());
                }
            }
        });
        return rules;
    }

    private void tests(SourceDeclaration source, List<InputFile> files) throws IOException {
        if (files.isEmpty()) {
            sink.finding(new Finding(
                    "R-EMPTY",
                    Severity.ERROR,
                    "No test reports were found: the source matches no file. Correct or remove it.",
                    List.of(),
                    source.declared()));
        }
        String commit = released.apply(source.commit()).orElse(source.commit());
        TestSettings settings = TestSettings.USUAL
                .ofLevel(source.level())
                .withLevels(levels(source))
                .testing(source.version(), commit);
        TestSettings withIds =
                project.git().flatMap(git -> git.ids()).map(settings::withIds).orElse(settings);
        new TestResultSource(withIds, reports, sink).read(files);
    }
}
