package org.clausetrail.step;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.SourceRef;
import org.clausetrail.project.SourceDeclaration;
import org.clausetrail.source.Glob;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.git.ItemReader;

/** Reads the items of a version of a file as the source says that declares the file or the one that it became. */
final class DeclaredItems implements ItemReader {
    private final Map<Glob, SourceDeclaration> declared = new LinkedHashMap<>();
    private final String settings;

    /** Sources by the globs that select their files, the first that matches counts. */
    DeclaredItems(Map<String, SourceDeclaration> sources) {
        sources.forEach((glob, source) -> declared.put(new Glob(glob), source));
        settings = sources.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().type() + "/"
                        + entry.getValue().kind())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Map<ItemId, Item> items(InputFile file, String name) throws IOException {
        for (Map.Entry<Glob, SourceDeclaration> entry : declared.entrySet()) {
            if (entry.getKey().matches(name)) {
                return SourceReaders.items(entry.getValue(), file);
            }
        }
        throw new InputException(SourceRef.file(file.name()), "No declared source holds this file.");
    }

    @Override
    public String settings() {
        return settings;
    }
}
