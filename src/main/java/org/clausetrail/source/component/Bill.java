package org.clausetrail.source.component;

import java.util.List;
import java.util.Map;

/**
 * What a file states of components and vulnerabilities.
 *
 * @param facts facts that {@code inspect} prints
 * @param components all components at any depth, in document order, without the product itself
 * @param vulnerabilities vulnerabilities and their analysis
 * @param warnings contradictions within the file, as sentences
 */
public record Bill(
        Map<String, Object> facts,
        List<Component> components,
        List<Vulnerability> vulnerabilities,
        List<String> warnings) {
    public Bill {
        components = List.copyOf(components);
        vulnerabilities = List.copyOf(vulnerabilities);
        warnings = List.copyOf(warnings);
    }
}
