package org.clausetrail.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.clausetrail.source.Glob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        r/a.xml r/b.xml               | r/a.xml r/b.xml r/c.txt   | r/*.xml
        r/TEST-a.xml r/TEST-b.xml     | r/TEST-a.xml r/TEST-b.xml r/pom.xml | r/TEST-*.xml
        r/x/a.xml r/y/b.xml           | r/x/a.xml r/y/b.xml q.xml | r/**/*.xml
        r/x/a.xml r/x/b.xml r/y/b.xml | r/x/a.xml r/x/b.xml r/y/b.xml r/y/c.xml | r/x/*.xml r/y/b.xml
        a.md                          | a.md b.md                 | a.md
        s/1.crem.json s/2.crem.json   | s/1.crem.json s/2.crem.json s/x.json | s/*.crem.json
        """)
    void fewPatternsSelectJustTheChosenFiles(String chosen, String all, String patterns) {
        assertThat(new PathPatterns(List.of(all.split(" "))).of(List.of(chosen.split(" "))))
                .containsExactly(patterns.split(" "));
    }

    @Test
    void whateverIsChosenThePatternsSelectItAndNothingElse() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> all = IntStream.range(0, 30)
                    .mapToObj(i -> "abc".charAt(random.nextInt(3)) + "/" + (random.nextBoolean() ? "x/" : "")
                            + (random.nextBoolean() ? "TEST-" : "") + i + (random.nextBoolean() ? ".xml" : ".md"))
                    .sorted()
                    .toList();
            List<String> chosen = new ArrayList<>(all);
            chosen.removeIf(name -> random.nextInt(4) == 0);

            List<Glob> globs =
                    new PathPatterns(all).of(chosen).stream().map(Glob::new).toList();

            assertThat(all.stream().filter(name -> globs.stream().anyMatch(glob -> glob.matches(name))))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(chosen);
        }
    }
}
