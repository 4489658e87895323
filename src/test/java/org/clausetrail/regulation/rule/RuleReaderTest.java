package org.clausetrail.regulation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.tree.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [verify->CT-REQ-222]
class RuleReaderTest {
    private static Map<String, List<Expectation>> read(String expectation) {
        String text = "\"1.1\":\n  - expect: Something.\n" + expectation;
        return RuleReader.clauses(Tree.yaml(text, SourceRef.file("rules.yaml")).asMap("rules"), Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        must-hav: x                                                                  | 3:5  | The key "must-hav" is not known here.
        for-each: {knd: [hazard]}                                                    | 3:16 | Did you mean "kind"?
        for-each: {kind: [hazzard]}                                                  | 3:23 | Did you mean "hazard"?
        exists: {kind: [hazard], where: {state: PAS}}                                | 3:45 | Did you mean "PASS"?
        exists: {kind: [hazard], where: {link: verfies, direction: in}}              | 3:44 | Did you mean "verifies"?
        exists: {kind: [hazard], where: {link: verifies, directon: in}}              | 3:54 | Did you mean "direction"?
        exists: {kind: [hazard], where: {attribute: harm, equal: x}}                 | 3:55 | Did you mean "equals"?
        exists: {kind: [hazard], where: {attribute: harm}}                           | 3:37 | has exactly one of
        exists: {kind: [hazard], where: {al: []}}                                    | 3:38 | Did you mean "all"?
        exists: {kind: [hazard], where: {exec: "rm -rf /"}}                          | 3:38 | is not known here
        """)
    void refusesWhatItDoesNotKnowWithItsPlaceAndTheNearestWord(String line, String place, String message) {
        assertThatThrownBy(() -> read("    " + line + "\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .extracting(e -> ((InputException) e).place())
                .isEqualTo("rules.yaml:" + place);
    }

    @Test
    void refusesAnExpectationWithTwoForms() {
        assertThatThrownBy(() -> read("    exists: {kind: [hazard]}\n    authored: {document: plan}\n"))
                .hasMessageContaining("exactly one of");
    }

    @Test
    void refusesAnExpectationWithoutForm() {
        assertThatThrownBy(() -> read("    supports-only: [simulation-run]\n")).hasMessageContaining("this has none");
    }

    @Test
    void readsNestedConditions() {
        String nested = "    exists:\n"
                + "      kind: [software-requirement]\n"
                + "      where:\n"
                + "        any:\n"
                + "          - {state: good}\n"
                + "          - all:\n"
                + "              - {attribute: reason, present: true}\n"
                + "              - {not: {link: verifies, direction: in, kind: [review], at-least: 2}}\n";
        assertThat(read(nested)).containsOnlyKeys("1.1");
    }
}
