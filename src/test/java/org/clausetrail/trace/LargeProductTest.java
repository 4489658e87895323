package org.clausetrail.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.clausetrail.ForkedJvm;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-055]
class LargeProductTest {
    private static final int HEAP = 256;

    @Test
    void aHundredAndFiftyFiveThousandItemsInThreeLevelsRollUpWithinTheHeapThatIsPromised() throws IOException {
        ForkedJvm traced = ForkedJvm.run(HEAP, LargeProduct.class);

        assertThat(traced.output()).isEqualToIgnoringNewLines("155000 of 155000");
        assertThat(traced.exit()).isZero();
    }
}
