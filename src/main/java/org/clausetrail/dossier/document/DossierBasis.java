package org.clausetrail.dossier.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.regulation.CrossMap;
import org.clausetrail.trace.Trace;

/**
 * All that documents are made from.
 *
 * @param trace the evidence
 * @param assessment what it says against the clauses
 * @param crossMap which clauses of different regulations the same evidence answers; empty where there is none
 * @param identity the product
 * @param date date of the dossier, from the sources: of the release, or as the project states it; never of today
 * @param generation what the dossier is made with and from
 * @param waivers accepted findings
 * @param exclusions inputs that were left out, besides the items whose status says so
 * @param documents ids of the documents wanted, such as {@code D8}; empty for all
 * @param documentPrefix what document numbers begin with; may be empty
 * @param templates folder of the project's own templates
 */
public record DossierBasis(
        Trace trace,
        Assessment assessment,
        Optional<CrossMap> crossMap,
        Identity identity,
        String date,
        Generation generation,
        List<WaiverNote> waivers,
        List<Exclusion> exclusions,
        List<String> documents,
        String documentPrefix,
        Optional<Path> templates) {
    public DossierBasis {
        waivers = List.copyOf(waivers);
        exclusions = List.copyOf(exclusions);
        documents = List.copyOf(documents);
    }
}
