package org.clausetrail.fuzz;

import java.io.IOException;

/** Target of the fuzzer: see the profile {@code fuzz} of the build. The system property {@code family} names the readers. */
public final class ReaderFuzz {
    private static final ReaderFamily FAMILY =
            ReaderFamily.valueOf(System.getProperty("family", ReaderFamily.TEST_RESULTS.name()));

    private ReaderFuzz() {}

    /** Loads classes, which takes long under the fuzzer and would count as a hang of the first input. */
    public static void fuzzerInitialize() throws IOException {
        FAMILY.read(new byte[0]);
    }

    /** Called by the fuzzer with bytes of its making; whatever is thrown is a fault of ours. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        FAMILY.read(bytes);
    }
}
