package org.clausetrail.render.xlsx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.render.ooxml.CoreProperties;

/**
 * What a workbook shows.
 *
 * @param properties title, product, manufacturer, date: from the sources
 * @param matrices one sheet each, or several where Excel's limit of rows asks for it
 * @param generation facts of the sheet {@code Generation} in their order: tool version, digests, commit, …
 * @param documentExtension ending of the files that links to other documents of the dossier lead to, such as {@code .html}
 */
public record MatrixBook(
        CoreProperties properties, List<Matrix> matrices, Map<String, String> generation, String documentExtension) {
    public MatrixBook {
        matrices = List.copyOf(matrices);
        generation = Collections.unmodifiableMap(new LinkedHashMap<>(generation));
    }
}
