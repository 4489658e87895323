package org.clausetrail.source.requirement;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.source.Format;

/** Every format of this package. */
// [impl->CT-REQ-189]
public final class RequirementFormats {
    private RequirementFormats() {}

    /** Formats of tools that are read as items. */
    public static List<RequirementFormat> items() {
        return List.of(
                new NeedsJson(),
                new SpecObjects(),
                new ReqIf(),
                new ReqIfArchive(),
                new StrictDoc(),
                new Doorstop(),
                new OpenFastTrace());
    }

    /** All formats in the order in which they are asked; of two that are sure, the first wins. */
    public static List<Format> all() {
        List<Format> all = new ArrayList<>();
        // Before OpenFastTrace, which takes any Markdown for possible.
        all.add(new ItemMarkdown());
        all.addAll(items());
        all.add(new Lobster());
        all.add(new RequirementCsv());
        all.add(new ItemYaml());
        return List.copyOf(all);
    }
}
