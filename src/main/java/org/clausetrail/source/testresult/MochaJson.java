package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.json.JsonStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Mocha's JSON reporter: all tests in one array, those that were left out in another one again. */
public final class MochaJson extends TestFormat {
    private static final List<String> DECLARED = List.of("tests", "passes", "pending", "failures");

    /** The format, which has no state. */
    public MochaJson() {
        super("mocha-json");
    }

    @Override
    public String tool() {
        return "Mocha";
    }

    @Override
    public Match match(Head head) {
        String text = head.text();
        boolean stats = text.stripLeading().startsWith("{") && JsonMarks.opensObject(text, "stats");
        return stats && JsonMarks.hasKey(text, "passes") && JsonMarks.hasKey(text, "pending")
                ? Match.CERTAIN
                : Match.NO;
    }

    private record Key(@Nullable String file, @Nullable String title) {
        static Key of(JsonNode test) {
            return new Key(Fields.textOrNull(test, "file"), Fields.textOrNull(test, "fullTitle"));
        }
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        JsonNode document = JsonStream.read(file);
        JsonNode stats = document.path("stats");
        if (!stats.isObject() || !document.path("tests").isArray()) {
            throw new InputException(
                    file.ref(),
                    "A Mocha report needs an object \"stats\" and an array \"tests\". Nothing is imported.");
        }
        Set<Key> pending = new HashSet<>();
        document.path("pending").forEach(test -> pending.add(Key.of(test)));
        for (long i = 0; i < Math.min(Fields.number(stats, "suites"), 1_000_000); i++) {
            report.suite(Suite.NONE);
        }
        Map<String, Suite> files = new HashMap<>();
        for (JsonNode test : document.path("tests")) {
            String path = Fields.textOrNull(test, "file");
            Suite suite = files.computeIfAbsent(
                    path == null ? "" : path, name -> new Suite(path, "", Fields.text(stats, "start"), 0));
            JsonNode error = test.path("err");
            Outcome outcome = error.isObject() && !error.isEmpty()
                    ? Outcome.FAILED
                    : pending.contains(Key.of(test)) ? Outcome.SKIPPED : Outcome.PASSED;
            report.test(new TestRun(
                            suite,
                            null,
                            Fields.textOrNull(test, "fullTitle"),
                            outcome,
                            Fields.time(test.path("duration"), 3),
                            0)
                    .because(Fields.text(error, "message")));
        }
        Map<String, Object> declared = new LinkedHashMap<>();
        DECLARED.forEach(name -> declared.put(name, Fields.number(stats, name)));
        report.fact("declared", declared);
    }
}
