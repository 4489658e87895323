package org.clausetrail.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.regulation.Assessment;

/** What a user names in the words in which findings and documents name it. */
final class Named {
    private static final String COMMIT = "commit:";
    private static final Pattern SHORTENED = Pattern.compile("[0-9a-f]{7,40}");

    private Named() {}

    /** A clause by its id, by its catalog and number, or by its number where no other clause of the chosen catalogs has it. */
    static Optional<Assessment.ClauseResult> clause(String name, Assessment assessment) {
        List<Assessment.ClauseResult> byNumber = new ArrayList<>();
        for (Assessment.RegulationResult regulation : assessment.regulations()) {
            for (Assessment.ClauseResult result : regulation.clauses()) {
                String number = result.clause().number();
                String catalog = regulation.catalog().id();
                if (result.clause().id().equals(name)
                        || name.equals(catalog + " " + number)
                        || name.equals(catalog + ":" + number)) {
                    return Optional.of(result);
                }
                if (number.equals(name)) {
                    byNumber.add(result);
                }
            }
        }
        return byNumber.size() == 1 ? Optional.of(byNumber.get(0)) : Optional.empty();
    }

    /** An item by its id, or a commit by the beginning of its object id where no other commit begins so. */
    static OptionalInt item(String name, TraceGraph graph) {
        if (name.isBlank() || !name.equals(name.strip()) || name.chars().anyMatch(Character::isISOControl)) {
            return OptionalInt.empty();
        }
        OptionalInt exact = graph.find(new ItemId(name));
        String begin = name.startsWith(COMMIT) ? name.substring(COMMIT.length()) : name;
        if (exact.isPresent() || !SHORTENED.matcher(begin).matches()) {
            return exact;
        }
        List<ItemId> commits = graph.items().stream()
                .map(Item::id)
                .filter(id -> id.value().startsWith(COMMIT) && objectId(id).startsWith(begin))
                .distinct()
                .limit(2)
                .toList();
        return commits.size() == 1 ? graph.find(commits.get(0)) : OptionalInt.empty();
    }

    /** Without the name of its repository, which stands before it where there are several. */
    private static String objectId(ItemId commit) {
        return commit.value().substring(Math.max(commit.value().lastIndexOf('/') + 1, COMMIT.length()));
    }
}
