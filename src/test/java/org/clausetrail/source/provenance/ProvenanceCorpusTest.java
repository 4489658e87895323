package org.clausetrail.source.provenance;

import java.io.IOException;
import java.util.List;
import org.clausetrail.source.Corpus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ProvenanceCorpusTest {
    @TestFactory
    List<DynamicTest> roCrate() throws IOException {
        return Corpus.tests(new RoCrate(), "ro-crate");
    }

    @TestFactory
    List<DynamicTest> provJson() throws IOException {
        return Corpus.tests(new ProvJson(), "prov-json");
    }

    @TestFactory
    List<DynamicTest> mlflowRun() throws IOException {
        return Corpus.tests(new MlflowRun(), "mlflow-json");
    }

    @TestFactory
    List<DynamicTest> nextflowTrace() throws IOException {
        return Corpus.tests(new NextflowTrace(), "nextflow-trace");
    }

    @TestFactory
    List<DynamicTest> codeMeta() throws IOException {
        return Corpus.tests(new CodeMeta(), "codemeta-json");
    }

    @TestFactory
    List<DynamicTest> attestations() throws IOException {
        return Corpus.tests(new Attestations(), "dsse-intoto");
    }
}
