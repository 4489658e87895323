package org.clausetrail.source.component;

import java.io.IOException;
import java.util.List;
import org.clausetrail.source.Corpus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ComponentCorpusTest {
    @TestFactory
    List<DynamicTest> cycloneDxJson() throws IOException {
        return Corpus.tests(new CycloneDxJson(), "cyclonedx-json");
    }

    @TestFactory
    List<DynamicTest> cycloneDxXml() throws IOException {
        return Corpus.tests(new CycloneDxXml(), "cyclonedx-xml");
    }

    @TestFactory
    List<DynamicTest> spdx2Json() throws IOException {
        return Corpus.tests(new Spdx2Json(), "spdx2-json");
    }

    @TestFactory
    List<DynamicTest> spdx2TagValue() throws IOException {
        return Corpus.tests(new Spdx2TagValue(), "spdx2-tv");
    }

    @TestFactory
    List<DynamicTest> spdx2Xml() throws IOException {
        return Corpus.tests(new Spdx2Xml(), "spdx2-xml");
    }

    @TestFactory
    List<DynamicTest> spdx3Json() throws IOException {
        return Corpus.tests(new Spdx3Json(), "spdx3-json");
    }

    @TestFactory
    List<DynamicTest> openVex() throws IOException {
        return Corpus.tests(new OpenVex(), "openvex-json");
    }

    @TestFactory
    List<DynamicTest> csaf() throws IOException {
        return Corpus.tests(new Csaf(), "csaf-json");
    }
}
