package org.clausetrail.source.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;

/** What the reader of reviews makes of some files. */
final class Reviewed {
    private Reviewed() {}

    static Evidence read(String... files) throws IOException {
        List<InputFile> list = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            list.add(InputFile.of(files[i].getBytes(StandardCharsets.UTF_8), SourceRef.file("reviews/" + i + ".json")));
        }
        Evidence.Collector sink = new Evidence.Collector();
        new ReviewReader(sink).read(list, SourceRef.file("clausetrail.yaml").at(9));
        return sink.evidence();
    }

    /** Each review as {@code id person counts reason}. */
    static List<String> judged(Evidence evidence) {
        return evidence.items().stream()
                .map(item -> (item.id() + " " + item.text("person") + " " + item.text("counts") + " "
                                + item.text("reason"))
                        .strip())
                .toList();
    }
}
