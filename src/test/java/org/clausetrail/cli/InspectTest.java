package org.clausetrail.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@code inspect --json} prints for the hand-written edge cases, encodings, injections and hostile files. */
// [verify->CT-REQ-150]
// [verify->CT-REQ-142]
// [verify->CT-REQ-144]
// [verify->CT-REQ-188]
// [verify->CT-REQ-189]
class InspectTest {
    @TestFactory
    Stream<DynamicTest> printsEveryValueOfTheOracle() throws IOException {
        return new Oracle(Path.of("src/test/resources")).tests();
    }
}
