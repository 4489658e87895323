package org.clausetrail.regulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a catalog: a clause, or a heading above clauses.
 *
 * @param id unique over all catalogs, such as {@code 62304.5.7.1}
 * @param number as printed in the document, such as {@code 5.7.1}
 * @param kind what the entry is
 * @param title short neutral title in our words
 * @param parent id of the enclosing entry; empty at the top
 * @param paraphrase one sentence in our words, never the published text
 * @param applicability tokens that say when it applies; see {@link Applicability}
 * @param condition when it applies, for a person to judge; empty without one
 * @param items topics of its lettered points, such as {@code "a) functional"}
 * @param evidenceKinds kinds of records that can serve it
 * @param automatable how much of it can be computed from records: fully, in part, or not at all
 * @param confidence {@code high}, {@code medium} or {@code low}: how sure the number and the gist are
 * @param note what a reader must know of the number, its history or its doubts; empty without one
 * @param mapsTo ids of related entries in this or other catalogs
 * @param facts further facts by name, such as {@code software-relevance} or {@code provenance-fields}
 */
public record Clause(
        String id,
        String number,
        ClauseKind kind,
        String title,
        String parent,
        String paraphrase,
        List<String> applicability,
        String condition,
        List<String> items,
        List<String> evidenceKinds,
        String automatable,
        String confidence,
        String note,
        List<String> mapsTo,
        Map<String, String> facts) {
    public Clause {
        applicability = List.copyOf(applicability);
        items = List.copyOf(items);
        evidenceKinds = List.copyOf(evidenceKinds);
        mapsTo = List.copyOf(mapsTo);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Whether it counts as a requirement; headings, references and unused numbers do not. */
    public boolean requirement() {
        return kind == ClauseKind.REQUIREMENT;
    }

    /** The published wording, where the customer laid a licensed copy over the catalog; marked as such. */
    public Optional<String> licensedWording() {
        return Optional.ofNullable(facts.get(Wording.TEXT))
                .map(text -> "Wording laid over by the user (" + facts.get(Wording.LICENCE) + "): " + text);
    }

    /** The same clause with more facts. */
    Clause withFacts(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.putAll(more);
        return new Clause(
                id,
                number,
                kind,
                title,
                parent,
                paraphrase,
                applicability,
                condition,
                items,
                evidenceKinds,
                automatable,
                confidence,
                note,
                mapsTo,
                all);
    }

    /** What to print beside a number that is not sure: an advice for medium and low confidence, else nothing. */
    public String advice() {
        return switch (confidence) {
            case "high" -> "";
            case "medium" -> "Confidence medium.";
            default -> "Confidence low: verify the number and the gist against your copy of the document.";
        };
    }
}
