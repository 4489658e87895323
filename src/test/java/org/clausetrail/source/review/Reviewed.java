package org.clausetrail.source.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clausetrail.model.InputException;
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

    /** Reads an export with a few of its bytes exchanged, many times: whatever comes of it is a value or one message. */
    static void survivesDamage(String export) throws IOException {
        long seed = 20261125;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = export.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i <= random.nextInt(4); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(95));
            }
            InputFile file = InputFile.of(bytes, SourceRef.file("x.json"));
            Evidence.Collector sink = new Evidence.Collector();
            try {
                new ReviewReader(sink).read(List.of(file), SourceRef.NONE);
            } catch (InputException e) {
                assertThat(e).as("seed %d, round %d", seed, round).hasMessageMatching("(?s).+");
            }
        }
    }
}
