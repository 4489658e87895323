package org.clausetrail.source.testresult;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Tree;

/**
 * A record of a test run, in YAML or JSON with the key {@code test-run}, that a build server writes beside its reports: which
 * version and commit was tested, where, when and by whom. It holds for the reports in its folder and below.
 */
// [impl->CT-REQ-172]
public final class RunRecord implements Format {
    private static final Pattern MARK = Pattern.compile("(?:\\{\\s{0,99}\")?test-run\"?\\s{0,99}:");
    private static final List<String> KEYS =
            List.of("version", "commit", "dirty", "environment", "agent", "tool", "tester", "date", "level");

    @Override
    public String name() {
        return "test-run-record";
    }

    @Override
    public Match match(Head head) {
        String text = head.text();
        int at = 0;
        while (at < text.length() && (isBlank(text, at) || text.startsWith("#", at) || text.startsWith("---", at))) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : isBlank(text, at) ? at + 1 : end + 1;
        }
        return MARK.matcher(text).region(at, text.length()).lookingAt() ? Match.CERTAIN : Match.NO;
    }

    private static boolean isBlank(String text, int at) {
        return Character.isWhitespace(text.charAt(at));
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        properties(file).forEach(property -> facts.put(property.name(), property.value()));
        return Inspection.ok(name(), facts);
    }

    /** What the record states, in the order of its keys. */
    List<Property> properties(InputFile file) throws IOException {
        MapNode document;
        try (InputStream stream = file.open()) {
            document = Tree.read(stream, file.ref()).asMap("a map with the key \"test-run\"");
        }
        document.only(List.of("test-run"));
        MapNode run = document.required("test-run").asMap("a map of what was tested, where, when and by whom");
        run.only(KEYS);
        List<Property> properties = new ArrayList<>();
        for (String key : KEYS) {
            run.text(key).ifPresent(value -> properties.add(new Property(key, value)));
        }
        return properties;
    }
}
