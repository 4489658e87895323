package org.clausetrail.source.testresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.clausetrail.ForkedJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [verify->CT-REQ-161]
class LargeReportSetTest {
    /** A quarter of the promise, for a fraction of the million test cases that are promised. */
    private static final int HEAP = 64;

    @Test
    void threeHundredReportsAreReadInAHeapThatHoldsFewOfThem(@TempDir Path folder) throws IOException {
        ForkedJvm read = ForkedJvm.run(HEAP, LargeReportSet.class, folder.toString(), "300");

        assertThat(read.output()).isEqualToIgnoringNewLines("300000 test cases, 600000 items, 600000 links");
        assertThat(read.exit()).isZero();
    }
}
