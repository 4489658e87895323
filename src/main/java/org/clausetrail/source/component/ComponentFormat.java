package org.clausetrail.source.component;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clausetrail.source.Format;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;

/** A format that states components or vulnerabilities. */
public interface ComponentFormat extends Format {
    /**
     * Reads a file whole.
     *
     * @throws org.clausetrail.model.InputException for a file that is broken
     */
    Bill read(InputFile file) throws IOException;

    @Override
    default Inspection inspect(InputFile file) throws IOException {
        Bill bill = read(file);
        Map<String, Object> facts = new LinkedHashMap<>(bill.facts());
        if (!bill.warnings().isEmpty()) {
            facts.put("warnings", bill.warnings());
        }
        return Inspection.ok(name(), facts);
    }
}
