package org.clausetrail.source.testresult;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.json.JsonStream;
import tools.jackson.databind.JsonNode;

/**
 * In-toto statements with the predicate {@code test-result} (v0.1), bare or in a DSSE envelope, whose signature is not
 * verified. The subject binds the results to a commit; a test that ended with a warning is neither passed nor failed.
 */
// [impl->CT-REQ-157]
public final class InTotoTestResult extends TestFormat {
    private static final String PREDICATE = "https://in-toto.io/attestation/test-result/";
    private static final Pattern PAYLOAD = Pattern.compile("\"payload\"\\s*:\\s*\"([A-Za-z0-9+/_-]+)");

    /** The format, which has no state. */
    public InTotoTestResult() {
        super("intoto-test-result");
    }

    /** Possible at most: what the file is first of all is an attestation. */
    @Override
    public Match match(Head head) {
        String text = head.text().stripLeading();
        boolean named = text.startsWith("{")
                && (text.contains(PREDICATE) || payload(text).contains(PREDICATE));
        return named ? Match.POSSIBLE : Match.NO;
    }

    private static String payload(String text) {
        Matcher payload = PAYLOAD.matcher(text);
        if (!payload.find()) {
            return "";
        }
        String base64 = payload.group(1).replace('-', '+').replace('_', '/');
        byte[] bytes = Base64.getDecoder().decode(base64.substring(0, base64.length() - base64.length() % 4));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        JsonNode document = JsonStream.read(file);
        boolean enveloped = document.path("payload").isString();
        JsonNode statement = enveloped ? opened(document, file) : document;
        JsonNode predicate = statement.path("predicate");
        if (!Fields.text(statement, "predicateType").startsWith(PREDICATE) || !predicate.isObject()) {
            throw new InputException(file.ref(), "The statement has no predicate of test results.");
        }
        if (enveloped) {
            report.warning("The signatures of the envelope ("
                    + document.path("signatures").size() + ") are not verified.");
        }
        Suite suite = suite(statement, predicate);
        report.suite(suite);
        tests(predicate, suite).forEach(report::test);
        overall(predicate, suite, report);
    }

    private static JsonNode opened(JsonNode envelope, InputFile file) throws IOException {
        try {
            String payload = Fields.text(envelope, "payload").replace('-', '+').replace('_', '/');
            byte[] bytes = Base64.getMimeDecoder().decode(payload);
            return JsonStream.read(InputFile.of(bytes, file.ref()));
        } catch (IllegalArgumentException e) {
            throw new InputException(file.ref(), "The payload of the envelope is no Base64.");
        }
    }

    private static Suite suite(JsonNode statement, JsonNode predicate) {
        List<String> configurations = new ArrayList<>();
        for (JsonNode configuration : predicate.path("configuration")) {
            String name = Fields.text(configuration, "name");
            configurations.add(name.isEmpty() ? Fields.text(configuration, "uri") : name);
        }
        Suite suite = Suite.named(configurations.isEmpty() ? null : String.join(", ", configurations));
        for (JsonNode subject : statement.path("subject")) {
            String name = Fields.text(subject, "name");
            String commit = Fields.text(subject.path("digest"), "gitCommit");
            // Before there was a word for it, statements wrote the commit of a Git address as its SHA-1.
            String sha1 = name.startsWith("git") ? Fields.text(subject.path("digest"), "sha1") : "";
            add(suite, "subject", name);
            add(suite, "commit", commit.isEmpty() ? sha1 : commit);
        }
        add(suite, "url", Fields.text(predicate, "url"));
        return suite;
    }

    private static void add(Suite suite, String name, String value) {
        if (!value.isEmpty()) {
            suite.add(new Property(name, value));
        }
    }

    private static List<TestRun> tests(JsonNode predicate, Suite suite) {
        List<TestRun> tests = new ArrayList<>();
        Map.of("passedTests", Outcome.PASSED, "warnedTests", Outcome.INCONCLUSIVE, "failedTests", Outcome.FAILED)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(list -> {
                    for (String name : Fields.texts(predicate.path(list.getKey()))) {
                        tests.add(new TestRun(suite, null, name, list.getValue(), ReportedTime.MISSING, 0)
                                .because(list.getKey().equals("warnedTests") ? "The test ended with a warning." : ""));
                    }
                });
        return tests;
    }

    /** The stated result must agree with the tests; without any test it alone is no result of a test case. */
    private static void overall(JsonNode predicate, Suite suite, TestReport report) {
        String result = Fields.text(predicate, "result");
        report.fact("result", result.isEmpty() ? null : result.toLowerCase(Locale.ROOT));
        boolean failed = !predicate.path("failedTests").isEmpty();
        if (result.equals("FAILED") && !failed) {
            report.problem(suite, "The statement says FAILED but names no failed test.", 0);
        } else if (!List.of("PASSED", "WARNED", "FAILED").contains(result)) {
            report.warning("The statement has the unknown result \"" + result + "\".");
        } else if (failed && !result.equals("FAILED")) {
            report.warning("The statement says " + result + " though tests failed.");
        }
    }
}
