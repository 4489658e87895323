package org.clausetrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The launcher for Windows, as far as it can be looked at elsewhere: it does what the one for all others does. */
// [verify->CT-REQ-366]
class LauncherTest {
    private static final Pattern OPTION = Pattern.compile("-(?:XX:[A-Za-z+]+|Xshare:auto|Xlog:disable|D[A-Za-z.]+)");

    private static String text(String name) throws IOException {
        return Files.readString(Path.of(name), StandardCharsets.US_ASCII);
    }

    private static Set<String> options(String text) {
        Set<String> options = new TreeSet<>();
        Matcher found = OPTION.matcher(text);
        while (found.find()) {
            options.add(found.group());
        }
        return options;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void bothGiveMavenAndJavaTheSameOptions() throws IOException {
        assertThat(options(text("clausetrail.cmd"))).isEqualTo(options(text("clausetrail")));
    }

    @Test
    void bothBuildAgainForTheSameSources() throws IOException {
        for (String source : List.of("pom.xml", "templates", "regulatory-mappings")) {
            assertThat(text("clausetrail")).contains(source);
            assertThat(text("clausetrail.cmd")).contains("'" + source + "'");
        }
    }

    @Test
    void everyLabelThatIsGoneToExists() throws IOException {
        List<String> lines = lines(text("clausetrail.cmd"));
        for (String line : lines) {
            Matcher jump = Pattern.compile("(?:goto |call :)(\\w+)").matcher(line);
            while (!line.startsWith("rem ") && jump.find()) {
                assertThat(lines).contains(":" + jump.group(1));
            }
        }
    }

    /** A path with spaces, parentheses or an ampersand is one word, and no block could end amid it. */
    @Test
    void pathsAreQuotedAndStandInNoBlock() throws IOException {
        for (String line : lines(text("clausetrail.cmd"))) {
            if (!line.startsWith("rem ")) {
                String outside = line.replaceAll("\"[^\"]*\"", "");
                assertThat(outside).doesNotContain("%HOME_DIR%", "%JAR%", "%JAVA%", "%ARCHIVE%");
                assertThat(outside).doesNotContainPattern("^(?:if|else).*\\($");
            }
        }
        assertThat(text("clausetrail.cmd")).contains("setlocal DisableDelayedExpansion");
    }
}
