package org.clausetrail.source.testresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At which level a test works, told from its tags, its report's folder and its suite. */
// [verify->CT-REQ-168]
class LevelsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                | reports/TEST-a.xml                  | com.acme.FooTest       | ''
        unit              | reports/TEST-a.xml                  | com.acme.FooTest       | unit
        @integration-test | reports/system/TEST-a.xml           | com.acme.FooTest       | integration
        SRS-1             | reports/system/TEST-a.xml           | com.acme.FooTest       | system
        ''                | reports/Unit Tests/x/TEST-a.xml     | com.acme.FooTest       | unit
        ''                | reports/unit/integration/TEST-a.xml | com.acme.FooTest       | integration
        ''                | unit.xml                            | com.acme.FooTest       | ''
        ''                | r.xml                               | com.acme.system.Foo    | ''
        ''                | r.xml                               | Acme.System Tests.Boot | system
        ''                | r.xml                               | Validation             | validation
        ''                | r.xml                               | End-to-end tests       | system
        ''                | r.xml                               | Community test         | ''
        """)
    void theNearestStatementTellsTheLevel(String tag, String report, String suite, String level) {
        assertThat(new Levels(TestSettings.USUAL, report).of(test(tag, suite))).isEqualTo(level);
    }

    @Test
    void aTagIsNearerThanWhatTheProjectSaysOfTheWholeSource() {
        TestSettings unit = TestSettings.USUAL.ofLevel("unit");

        assertThat(new Levels(unit, "r.xml").of(test("system", "s"))).isEqualTo("system");
        assertThat(new Levels(unit, "system/r.xml").of(test("", "s"))).isEqualTo("unit");
    }

    @ParameterizedTest
    @CsvSource({"tag:slow", "suite:com.acme.*", "path:reports/ui/**", "class:*IT"})
    void aRuleOfTheProjectComesFirst(String rule) {
        TestSettings settings = TestSettings.USUAL.withLevels(List.of(LevelRule.of("validation", rule)));

        assertThat(new Levels(settings, "reports/ui/r.xml").of(test("slow", "com.acme.BootIT")))
                .isEqualTo("validation");
        assertThat(new Levels(settings, "reports/r.xml").of(test("unit", "org.other.Boot")))
                .isEqualTo("unit");
    }

    @Test
    void aRuleThatSaysNotWhatItMatchesIsRefused() {
        assertThatThrownBy(() -> LevelRule.of("unit", "fast"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tag:");
    }

    private static TestRun test(String tag, String suite) {
        return new TestRun(Suite.named(suite), suite, "t", Outcome.PASSED, ReportedTime.MISSING, 1)
                .with(List.of(), tag.isEmpty() ? List.of() : List.of(tag));
    }
}
