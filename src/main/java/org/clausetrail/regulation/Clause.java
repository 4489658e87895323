package org.clausetrail.regulation;

import java.util.List;
import java.util.Optional;

/**
 * One entry of a catalog: a clause, or a heading above clauses.
 *
 * @param id unique over all catalogs, such as {@code 62304.5.7.1}
 * @param number as printed in the document, such as {@code 5.7.1}
 * @param title short neutral title in our words
 * @param parent id of the enclosing entry; empty at the top
 * @param requirement whether it counts as a requirement; headings and references do not
 * @param paraphrase one sentence in our words, never the published text
 * @param applicability tokens that say when it applies
 * @param evidenceKinds kinds of records that can serve it
 * @param automatable {@code full}, {@code partial} or {@code none}
 * @param confidence {@code high}, {@code medium} or {@code low}: how sure the number and the gist are
 * @param rule id of the rule that assesses it, if there is one
 */
public record Clause(
        String id,
        String number,
        String title,
        String parent,
        boolean requirement,
        String paraphrase,
        List<String> applicability,
        List<String> evidenceKinds,
        String automatable,
        String confidence,
        Optional<String> rule) {
    public Clause {
        applicability = List.copyOf(applicability);
        evidenceKinds = List.copyOf(evidenceKinds);
    }
}
