/** Simulation runs: manifests of what ran, where, with what, how certain the results are, and what they are compared to. */
@NullMarked
package org.clausetrail.source.provenance;

import org.jspecify.annotations.NullMarked;
