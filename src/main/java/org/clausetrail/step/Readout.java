package org.clausetrail.step;

import java.util.List;
import java.util.Optional;
import org.clausetrail.seal.SealedFile;
import org.clausetrail.source.Evidence;
import org.clausetrail.trace.ChangeHistory;
import org.clausetrail.trace.Trace;

/**
 * All that was read of a project.
 *
 * @param evidence items, links and findings
 * @param inputs every file and commit that was read, with its digest
 * @param release the version under release
 * @param history what version control knows
 * @param repository name of the repository; empty without one
 * @param olderNames names that declared files with items had before
 */
public record Readout(
        Evidence evidence,
        List<SealedFile> inputs,
        Optional<Trace.Release> release,
        ChangeHistory history,
        String repository,
        List<OlderName> olderNames) {
    public Readout {
        olderNames = List.copyOf(olderNames);
        inputs = List.copyOf(inputs);
    }
}
