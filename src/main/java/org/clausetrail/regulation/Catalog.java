package org.clausetrail.regulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clauses of one document, or of documents that belong together, in one edition.
 *
 * @param id name of the catalog file, such as {@code iec-62304}
 * @param title what the document is called
 * @param edition edition as cited
 * @param date date of the edition, ISO 8601 as precise as known
 * @param jurisdiction where it holds
 * @param documents the documents inside, each with its own edition
 * @param superseded earlier editions that must not be cited any more
 * @param supportsOnly kinds of items that no clause of this catalog accepts as evidence alone
 * @param counting which entries count as requirements, in words
 * @param tokens meaning of the applicability tokens
 * @param notes what a reader must know of the whole catalog
 * @param clauses all entries in document order
 */
public record Catalog(
        String id,
        String title,
        String edition,
        String date,
        String jurisdiction,
        List<Document> documents,
        List<Superseded> superseded,
        List<String> supportsOnly,
        String counting,
        Map<String, Token> tokens,
        List<String> notes,
        List<Clause> clauses) {
    public Catalog {
        documents = List.copyOf(documents);
        superseded = List.copyOf(superseded);
        supportsOnly = List.copyOf(supportsOnly);
        tokens = Collections.unmodifiableMap(new LinkedHashMap<>(tokens));
        notes = List.copyOf(notes);
        clauses = List.copyOf(clauses);
    }

    /** Number of entries that count as requirements. */
    public int requirements() {
        return (int) clauses.stream().filter(Clause::requirement).count();
    }

    /** The same catalog with other texts of its entries. */
    Catalog with(List<Clause> others) {
        return new Catalog(
                id,
                title,
                edition,
                date,
                jurisdiction,
                documents,
                superseded,
                supportsOnly,
                counting,
                tokens,
                notes,
                others);
    }

    /** The entry of that id. */
    public Optional<Clause> clause(String clauseId) {
        return clauses.stream().filter(clause -> clause.id().equals(clauseId)).findFirst();
    }

    /** The document that an entry belongs to: the one with the longest prefix of its id. */
    public Optional<Document> documentOf(Clause clause) {
        Document best = null;
        for (Document document : documents) {
            String prefix = document.prefix();
            boolean inside = clause.id().equals(prefix) || clause.id().startsWith(prefix + ".");
            if (inside && (best == null || prefix.length() > best.prefix().length())) {
                best = document;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * One document of a catalog.
     *
     * @param prefix beginning of the ids of its entries
     * @param title what it is called
     * @param edition edition as cited
     * @param date date of the edition, ISO 8601 as precise as known
     */
    public record Document(String prefix, String title, String edition, String date) {}

    /**
     * An edition that was replaced.
     *
     * @param edition edition as it was cited
     * @param date its date, ISO 8601 as precise as known
     * @param note what differs
     */
    public record Superseded(String edition, String date, String note) {}

    /**
     * An applicability token.
     *
     * @param means when it holds
     * @param unlessDeclared why it does not hold unless the project declares it; empty for tokens that hold until the
     *     project excludes them
     * @param onlyIfDeclared the same for a token that every entry which carries it needs; empty for other tokens
     */
    public record Token(String means, String unlessDeclared, String onlyIfDeclared) {}
}
