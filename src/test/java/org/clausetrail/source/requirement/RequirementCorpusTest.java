package org.clausetrail.source.requirement;

import java.io.IOException;
import java.util.List;
import org.clausetrail.source.Corpus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

// [verify->CT-REQ-189]
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
}
