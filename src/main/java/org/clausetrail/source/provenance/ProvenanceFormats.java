package org.clausetrail.source.provenance;

import java.util.List;
import org.clausetrail.source.Format;

/** Every format of this package. */
// [impl->CT-REQ-188]
public final class ProvenanceFormats {
    private ProvenanceFormats() {}

    /** The formats in the order in which they are asked; of two that are sure, the first wins. */
    public static List<Format> all() {
        return List.of(
                new ManifestFormat(),
                new RoCrate(),
                new Attestations(),
                new MlflowRun(),
                new NextflowTrace(),
                new ProvJson(),
                new CodeMeta());
    }
}
