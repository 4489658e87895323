package org.clausetrail.source.requirement;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.clausetrail.source.Corpus;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.entry.Entries;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RequirementCorpusTest {
    @TestFactory
    List<DynamicTest> needsJson() throws IOException {
        return Corpus.tests(new NeedsJson(), "needs-json");
    }

    @TestFactory
    List<DynamicTest> lobster() throws IOException {
        return Corpus.tests(new Lobster(), "lobster", "lobster-report");
    }

    @TestFactory
    List<DynamicTest> requirementCsv() throws IOException {
        return Corpus.tests(new RequirementCsv(), "req-csv");
    }

    @TestFactory
    List<DynamicTest> specObjects() throws IOException {
        return Corpus.tests(new SpecObjects(), "oft-specobject-xml");
    }

    @TestFactory
    List<DynamicTest> openFastTrace() throws IOException {
        return Corpus.tests(new OpenFastTrace(), "oft-md");
    }

    @TestFactory
    List<DynamicTest> reqIf() throws IOException {
        return Corpus.tests(new ReqIf(), "reqif");
    }

    @TestFactory
    List<DynamicTest> reqIfArchive() throws IOException {
        return Corpus.tests(new ReqIfArchive(), "reqifz");
    }

    @TestFactory
    List<DynamicTest> strictDoc() throws IOException {
        return Corpus.tests(new StrictDoc(), "sdoc");
    }

    @TestFactory
    List<DynamicTest> doorstop() throws IOException {
        return Corpus.folders(Doorstop::isDocument, Doorstop::inspect, "doorstop");
    }

    @TestFactory
    List<DynamicTest> hostileYaml() throws IOException {
        return Corpus.tests(new YamlItems(), "yaml");
    }

    /** Any YAML, read as items. */
    private static final class YamlItems implements Format {
        @Override
        public String name() {
            return "yaml";
        }

        @Override
        public Match match(Head head) {
            return Match.POSSIBLE;
        }

        @Override
        public Inspection inspect(InputFile file) throws IOException {
            return Inspection.ok(
                    name(), Map.of("items", Entries.read(file).items().size()));
        }
    }
}
