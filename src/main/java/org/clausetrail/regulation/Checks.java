package org.clausetrail.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.regulation.check.CheckDefinition;
import org.clausetrail.regulation.check.CheckReader;
import org.clausetrail.tree.MapNode;

/** The definitions of all checks, from {@code checks.yaml}. */
public final class Checks {
    private final Map<String, CheckDefinition> byId = new LinkedHashMap<>();

    private Checks(List<CheckDefinition> definitions) {
        definitions.forEach(definition -> byId.put(definition.id(), definition));
    }

    /** The checks of the mapping files. */
    public static Checks of(MappingFiles files) {
        MapNode map = files.tree("checks.yaml")
                .orElseThrow(() -> new InputException(
                        SourceRef.file("regulatory-mappings/checks.yaml"), "The file of the checks is missing."))
                .asMap("a map with \"checks\"");
        MappingFiles.requireVersion(map, "version");
        return new Checks(CheckReader.read(map));
    }

    /** All definitions in the order of the file. */
    public List<CheckDefinition> definitions() {
        return List.copyOf(byId.values());
    }

    /** Ids of the clauses that a check serves; none for findings that are no check of the file. */
    public List<String> clauses(String check) {
        CheckDefinition definition = byId.get(check);
        return definition == null ? List.of() : definition.clauses();
    }
}
