package org.clausetrail.step;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.Severity;
import org.clausetrail.seal.FileDigest;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.InputFile;

/**
 * Passes facts on, with authored documents held against the files that they are said to be: a path that names nothing is
 * reported and shows nothing, a single file gives the document its digest (check C25, evidence pointer).
 */
// [impl->CT-REQ-242]
final class DocumentPlaces implements EvidenceSink {
    private static final String PATHS = "paths";

    private final Places places;
    private final EvidenceSink sink;

    /** The files that a path names, in the repository at the release or in the project's folder. */
    @FunctionalInterface
    interface Places {
        List<InputFile> at(String path) throws IOException;
    }

    DocumentPlaces(Places places, EvidenceSink sink) {
        this.places = places;
        this.sink = sink;
    }

    @Override
    public void item(Item item) {
        sink.item(item.kind() == ItemKind.DOCUMENT && !item.text(PATHS).isBlank() ? located(item) : item);
    }

    private Item located(Item document) {
        List<InputFile> files = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        try {
            for (String path : document.text(PATHS).split("[,;\\n]", -1)) {
                List<InputFile> found = path.isBlank() ? List.of() : places.at(path.strip());
                files.addAll(found);
                if (found.isEmpty() && !path.isBlank()) {
                    missing.add(path.strip());
                }
            }
            missing.forEach(path -> sink.finding(missing(document, path)));
            return with(document, files, missing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding missing(Item document, String path) {
        return new Finding(
                "C25",
                Severity.ERROR,
                document.id() + " (" + document.title() + ") is said to be at \"" + path
                        + "\", where there is no file at the release. Correct the path, or add the file.",
                List.of(document.id()),
                document.source());
    }

    private static Item with(Item document, List<InputFile> files, List<String> missing) throws IOException {
        Map<String, String> attributes = new TreeMap<>(document.attributes());
        if (!missing.isEmpty()) {
            attributes.remove(PATHS);
            attributes.put("missing-paths", String.join(", ", missing));
        } else if (files.size() == 1) {
            try (InputStream stream = files.get(0).open()) {
                attributes.putIfAbsent("digest", "sha256:" + FileDigest.of(stream));
            }
        }
        return new Item(
                document.id(), document.kind(), document.revision(), document.title(), document.source(), attributes);
    }

    @Override
    public void link(LinkClaim link) {
        sink.link(link);
    }

    @Override
    public void finding(Finding finding) {
        sink.finding(finding);
    }
}
