package org.clausetrail.regulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LifeCycle;
import org.clausetrail.model.LinkKind;
import org.clausetrail.trace.Trace;

/**
 * What persons judged of clauses: signed reviews and approvals that name a clause among what they review. Records can
 * show that something was done; whether it was adequate only a person can say.
 */
// [impl->CT-REQ-239]
final class Judgements {
    private final Map<String, List<Item>> byClause = new HashMap<>();
    private final Map<String, Boolean> good = new HashMap<>();

    Judgements(Trace trace) {
        for (int link = 0; link < trace.graph().linkCount(); link++) {
            int from = trace.graph().from(link);
            if (trace.graph().link(link).kind() == LinkKind.REVIEWS
                    && trace.graph().to(link) < 0
                    && from >= 0) {
                Item record = trace.graph().item(from);
                good.put(record.id().value(), trace.verification(from).state().good() && decided(record));
                byClause.computeIfAbsent(trace.graph().link(link).to().value(), clause -> new ArrayList<>())
                        .add(record);
            }
        }
    }

    private static boolean decided(Item record) {
        boolean approved = record.kind() == ItemKind.APPROVAL
                && List.of("approved", "reviewed", "checked").contains(record.text("meaning"));
        return LifeCycle.inForce(record)
                && (approved || record.text(Attribute.OUTCOME).equals("PASS"));
    }

    /** The records that name a clause and do not stand for it: unsigned, undecided or failed. */
    List<Item> against(Clause clause) {
        return byClause.getOrDefault(clause.id(), List.of()).stream()
                .filter(record -> !good.getOrDefault(record.id().value(), false))
                .toList();
    }

    /** A record by which a person stands for a clause, if no other speaks against it. */
    Optional<Item> standingFor(Clause clause) {
        return against(clause).isEmpty()
                ? byClause.getOrDefault(clause.id(), List.of()).stream().findFirst()
                : Optional.empty();
    }

    /** Whether a finding only says that no item has the id of a clause that a review names. */
    static boolean namesClause(Finding finding, List<Catalog> catalogs, Trace trace) {
        if (!finding.check().equals("T01") || finding.items().size() != 2) {
            return false;
        }
        boolean record = trace.graph().find(finding.items().get(0)).stream()
                .mapToObj(trace.graph()::item)
                .anyMatch(item -> item.kind() == ItemKind.REVIEW || item.kind() == ItemKind.APPROVAL);
        String target = finding.items().get(1).value();
        return record
                && catalogs.stream().anyMatch(catalog -> catalog.clause(target).isPresent());
    }
}
