package org.clausetrail.source.component;

import java.io.IOException;
import java.util.List;
import org.clausetrail.source.Corpus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

// [verify->CT-REQ-186]
class ComponentCorpusTest {
    @TestFactory
    List<DynamicTest> cycloneDxJson() throws IOException {
        return Corpus.tests(new CycloneDxJson(), "cyclonedx-json");
    }

    @TestFactory
    List<DynamicTest> cycloneDxXml() throws IOException {
        return Corpus.tests(new CycloneDxXml(), "cyclonedx-xml");
    }
}
