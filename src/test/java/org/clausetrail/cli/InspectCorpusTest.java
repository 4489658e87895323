package org.clausetrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@code inspect --json} prints for each real file of the corpus beside the repository. */
class InspectCorpusTest {
    private static final Path CORPUS = Path.of("../shared/corpus/dev");

    @TestFactory
    Stream<DynamicTest> printsEveryValueOfTheOracle() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "The corpus folder " + CORPUS + " is not there.");
        return new Oracle(CORPUS).tests();
    }
}
