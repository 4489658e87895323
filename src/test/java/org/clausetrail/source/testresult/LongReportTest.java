package org.clausetrail.source.testresult;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;

/** A report that is too long to be kept is read twice, and gives what a short one gives. */
// [verify->CT-REQ-161]
class LongReportTest {
    private static final int FILLING = 33 << 20;

    @Test
    void suitesOfALongReportAreKnownAgainWhenItIsReadASecondTime() throws IOException {
        String report = "<testsuites><testsuite name='s'><testcase classname='c' name='a'/>"
                + "<error message='set-up broke'/></testsuite>%s</testsuites>";
        Evidence shorter = read(report.formatted(""));
        Evidence longer = read(report.formatted("<!--" + " ".repeat(FILLING) + "-->"));

        assertThat(longer).isEqualTo(shorter);
        assertThat(longer.findings()).noneMatch(finding -> finding.check().equals("C32"));
        assertThat(longer.items())
                .filteredOn(item -> item.kind() == ItemKind.TEST_RESULT)
                .extracting(item -> item.text("suite-problem"))
                .containsExactly("set-up broke.");
    }

    private static Evidence read(String report) throws IOException {
        Evidence.Collector facts = new Evidence.Collector();
        new TestResultSource(TestSettings.USUAL, facts)
                .read(InputFile.of(report.getBytes(UTF_8), SourceRef.file("r.xml")));
        return facts.evidence();
    }
}
