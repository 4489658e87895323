package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.json.JsonStream;
import tools.jackson.databind.JsonNode;

/** RSpec's JSON formatter: an array {@code examples}. */
public final class RspecJson extends TestFormat {
    /** The format, which has no state. */
    public RspecJson() {
        super("rspec-json");
    }

    @Override
    public String tool() {
        return "RSpec";
    }

    @Override
    public Match match(Head head) {
        String text = head.text();
        boolean examples = text.stripLeading().startsWith("{") && JsonMarks.opensArray(text, "examples");
        boolean marked = JsonMarks.hasKey(text, "full_description") || JsonMarks.hasKey(text, "summary_line");
        return examples && marked ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        Map<String, Suite> suites = new HashMap<>();
        JsonNode document = JsonStream.read(file, "examples/*", (example, line) -> {
            String path = Fields.text(example, "file_path");
            Suite suite = suites.get(path);
            if (suite == null) {
                suite = Suite.named(Fields.textOrNull(example, "file_path"));
                suites.put(path, suite);
                report.suite(suite);
            }
            String pending = Fields.text(example, "pending_message");
            report.test(new TestRun(
                            suite,
                            null,
                            Fields.textOrNull(example, "full_description"),
                            outcome(Fields.text(example, "status")),
                            Fields.time(example.path("run_time"), 0),
                            line)
                    .because(pending.isEmpty() ? Fields.text(example.path("exception"), "message") : pending));
        });
        if (!document.path("examples").isArray()) {
            throw new InputException(file.ref(), "An RSpec report needs an array \"examples\". Nothing is imported.");
        }
        long outside = Fields.number(document.path("summary"), "errors_outside_of_examples_count");
        report.fact("errors_outside_examples", outside);
        if (outside > 0) {
            report.problem(Suite.NONE, outside + " errors occurred outside of examples.", 0);
        }
    }

    private static Outcome outcome(String status) {
        return switch (status) {
            case "passed" -> Outcome.PASSED;
            case "failed" -> Outcome.FAILED;
            case "pending" -> Outcome.SKIPPED;
            default -> Outcome.UNKNOWN;
        };
    }
}
