package org.clausetrail.regulation;

import java.util.List;

/**
 * The clauses of one document in one edition.
 *
 * @param id name of the catalog file, such as {@code iec-62304}
 * @param title what the document is called
 * @param edition edition as cited
 * @param date date of the edition, ISO 8601 as precise as known
 * @param clauses all entries in document order
 */
public record Catalog(String id, String title, String edition, String date, List<Clause> clauses) {
    public Catalog {
        clauses = List.copyOf(clauses);
    }
}
