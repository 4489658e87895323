package org.clausetrail.source.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-090]
class CoverageReaderTest {
    private static final String LCOV =
            "TN:\nSF:/home/ci/src/main/c/pump.c\nDA:3,1\nDA:4,0\nDA:3,5\nend_of_record\nSF:gone.c\nDA:1,1\nend_of_record\n";
    private static final String JACOCO =
            "<report name=\"x\"><sessioninfo id=\"s\"/><group name=\"g\"><package name=\"org/pump\"><class name=\"org/pump/Pump\""
                    + " sourcefilename=\"Pump.java\"><counter type=\"LINE\" missed=\"9\" covered=\"9\"/></class>"
                    + "<sourcefile name=\"Pump.java\"><line nr=\"1\"/><counter type=\"LINE\" missed=\"1\" covered=\"3\"/>"
                    + "<counter type=\"BRANCH\" missed=\"7\" covered=\"7\"/></sourcefile>"
                    + "<counter type=\"LINE\" missed=\"5\" covered=\"5\"/></package></group></report>";
    private static final String COBERTURA =
            "<coverage line-rate=\"0.5\"><packages><package name=\"p\"><classes><class name=\"Pump\" filename=\"pump.py\"><methods>"
                    + "<method name=\"m\"><lines><line number=\"1\" hits=\"2\"/></lines></method></methods><lines>"
                    + "<line number=\"1\" hits=\"2\"/><line number=\"2\" hits=\"0\"/></lines></class></classes></package></packages></coverage>";
    private static final List<String> CODE =
            List.of("src/main/c/pump.c", "src/main/java/org/pump/Pump.java", "python/pump.py", "a/same.c", "b/same.c");

    private static Evidence read(String name, String text) throws IOException {
        Evidence.Collector facts = new Evidence.Collector();
        InputFile file = InputFile.of(text.getBytes(StandardCharsets.UTF_8), SourceRef.file(name));
        new CoverageReader(CODE, "2.0.0", "", facts).read(List.of(file), SourceRef.file("clausetrail.yaml"));
        return facts.evidence();
    }

    private static String told(Item item) {
        return item.text(CoverageReader.PATH) + " " + item.text(CoverageReader.EXECUTED) + "/"
                + item.text(CoverageReader.LINES);
    }

    @Test
    void countsEachLineOfAFileOnceAndFindsTheFileInTheRepository() throws IOException {
        assertThat(read("a.info", LCOV).items())
                .extracting(CoverageReaderTest::told)
                .containsExactly("src/main/c/pump.c 1/2", "gone.c 1/1");
        assertThat(read("a.xml", JACOCO).items())
                .extracting(CoverageReaderTest::told)
                .containsExactly("src/main/java/org/pump/Pump.java 3/4");
        assertThat(read("b.xml", COBERTURA).items())
                .extracting(CoverageReaderTest::told)
                .containsExactly("python/pump.py 1/2");
    }

    @Test
    void reportsFilesThatTheRepositoryDoesNotHoldOrHoldsTwice() throws IOException {
        assertThat(read("a.info", LCOV).findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith("1 of 2 files of the report are not, or not clearly,");
        assertThat(read("a.info", "TN:\nSF:same.c\nDA:1,1\nend_of_record\n").findings())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<coverage/>", "{}", "TN:\nSF:\n", "<report name=\"x\"><package name=\"p\"/></report>"})
    void aReportWithoutLinesIsAnError(String text) throws IOException {
        Evidence facts = read("a.xml", text);
        assertThat(facts.items()).isEmpty();
        assertThat(facts.findings()).extracting(Finding::check).containsAnyOf("R-FILE", "R-EMPTY");
    }

    @Test
    void anyDamageIsReadOrReportedButNeverCrashes() throws IOException {
        long seed = 23;
        Random random = new Random(seed);
        for (String whole : new String[] {LCOV, JACOCO, COBERTURA}) {
            for (int round = 0; round < 400; round++) {
                StringBuilder text = new StringBuilder(whole);
                for (int i = 0; i < 3; i++) {
                    text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x180));
                }
                Evidence facts = read("a", text.toString());
                assertThat(facts.items().size() + facts.findings().size())
                        .as("seed %d", seed)
                        .isPositive();
            }
        }
    }
}
