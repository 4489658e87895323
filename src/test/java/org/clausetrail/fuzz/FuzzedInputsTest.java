package org.clausetrail.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every input that the fuzzer began with or stumbled over, given to every family of readers. */
// [verify->CT-REQ-166]
class FuzzedInputsTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @TestFactory
    List<DynamicTest> everyFamilyAnswersOrRefuses() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String folder :
                List.of("fuzz", "reports", "hostile", "junit-edge", "encoding", "injection", "signatures")) {
            for (Path input : inputs(RESOURCES.resolve(folder))) {
                for (ReaderFamily family : ReaderFamily.values()) {
                    tests.add(DynamicTest.dynamicTest(
                            family + " " + RESOURCES.relativize(input), () -> family.read(Files.readAllBytes(input))));
                }
            }
        }
        return tests;
    }

    private static List<Path> inputs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
