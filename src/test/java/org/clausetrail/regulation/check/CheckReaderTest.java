package org.clausetrail.regulation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.regulation.Profile;
import org.clausetrail.tree.Tree;
import org.junit.jupiter.api.Test;

class CheckReaderTest {
    private static List<CheckDefinition> read(String text) {
        return CheckReader.read(Tree.yaml(text, SourceRef.file("checks.yaml")));
    }

    private static String check(String body) {
        return "version: 1\nchecks:\n  - id: X1\n    statement: s\n    basis: b\n    severity: error\n" + body;
    }

    @Test
    void namesTheNearestCheckForAnUnknownOne() {
        assertThatThrownBy(() -> read(check("    java: [place-holder]\n")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Did you mean \"placeholder\"?")
                .extracting(e -> ((InputException) e).place())
                .isEqualTo("checks.yaml:7:12");
    }

    @Test
    void refusesACheckThatFindsNothing() {
        assertThatThrownBy(() -> read(check(""))).hasMessageContaining("\"rules\" or \"java\"");
    }

    @Test
    void refusesAnUnknownSeverity() {
        assertThatThrownBy(() -> read(check("    found-by: reader\n").replace("error", "erorr")))
                .hasMessageContaining("Did you mean \"error\"?");
    }

    @Test
    void takesTheHeaviestSeverityOfClassAndLevel() {
        CheckDefinition definition = read(check("    found-by: reader\n")
                        .replace("severity: error", "severity: {default: note, class-c: error, basic: warning}"))
                .get(0);

        assertThat(definition.severity(new Profile("C", "basic", Set.of(), Set.of())))
                .isEqualTo(Severity.ERROR);
        assertThat(definition.severity(new Profile("A", "basic", Set.of(), Set.of())))
                .isEqualTo(Severity.WARNING);
        assertThat(definition.severity(new Profile("A", "", Set.of(), Set.of())))
                .isEqualTo(Severity.NOTE);
    }
}
