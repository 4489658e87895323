package org.clausetrail.source.testresult;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Attributes;

/**
 * What a result's properties say of the circumstances: version and commit that were tested, tool, environment, tester,
 * observed value and its limits. The nearer statement wins: test case over suite over project.
 */
// [impl->CT-REQ-170]
final class Circumstances {
    /** Name of the attribute for the machine that ran the test. */
    static final String AGENT = "agent";

    /** Branch of the working tree that was tested. */
    static final String BRANCH = "branch";

    /** Repository that was tested, by its address. */
    static final String REPOSITORY = "repository";

    /** {@code true} for a test that a person performed. */
    static final String MANUAL = "manual";

    /** Who signed a record, and when. */
    static final String SIGNATURE = "signature";

    /** Serial number of the instrument or board that was tested. */
    static final String TESTED_UNIT = "unit-under-test";

    static final String UNIT = "unit";
    static final String LOWER = "lower-limit";
    static final String UPPER = "upper-limit";
    static final String CRITERION = "criterion";

    private static final Map<String, String> NAMES = names();
    private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{7,64}");

    private Circumstances() {}

    /**
     * What holds for every result of a suite, by attribute.
     *
     * @param run what the record of the run states, which is nearer than the project and further than the report
     */
    static Attributes ofSuite(Suite suite, TestSettings settings, List<Property> run) {
        Attributes attributes = new Attributes();
        attributes.state(Attribute.VERSION, settings.version());
        attributes.state(Attribute.COMMIT, settings.commit());
        interpret(attributes, run);
        attributes.state(AGENT, suite.host());
        attributes.state(Attribute.DATE, Moment.rfc3339(suite.date()));
        interpret(attributes, suite.properties());
        if (!attributes.has(Attribute.ENVIRONMENT)) {
            attributes.state(Attribute.ENVIRONMENT, environment(suite.properties()));
        }
        if (!attributes.has(Attribute.PERSON)) {
            attributes.state(Attribute.PERSON, attributes.text(AGENT));
        }
        return attributes;
    }

    /** Adds to what holds for the suite what the test states itself. */
    static void ofTest(Attributes attributes, TestRun test) {
        interpret(attributes, test.properties());
        attributes.state(Attribute.DATE, Moment.rfc3339(test.date()));
        String observed = attributes.text(Attribute.OBSERVED);
        String unit = attributes.text(UNIT);
        if (!observed.isEmpty() && !unit.isEmpty() && !observed.endsWith(unit)) {
            attributes.put(Attribute.OBSERVED, observed + " " + unit);
        }
        if (!observed.isEmpty() && attributes.has(CRITERION) && !attributes.has(LOWER) && !attributes.has(UPPER)) {
            AcceptanceRange.of(attributes.text(CRITERION)).ifPresent(range -> {
                attributes.state(LOWER, range.lower());
                attributes.state(UPPER, range.upper());
            });
        }
    }

    /** Whether a property is one of those that state an attribute. */
    static boolean understands(String property) {
        return NAMES.containsKey(plain(property));
    }

    /** The attribute that a property of that name states. */
    static Optional<String> meaning(String property) {
        return Optional.ofNullable(NAMES.get(plain(property)));
    }

    private static void interpret(Attributes attributes, List<Property> properties) {
        for (Property property : properties) {
            String attribute = NAMES.get(plain(property.name()));
            String value = property.value().strip();
            if (attribute != null
                    && (!attribute.equals(Attribute.COMMIT)
                            || COMMIT.matcher(value).matches())) {
                attributes.state(attribute, value);
            }
        }
    }

    /** Operating system and Java as Surefire, Ant and Gradle state them, since few reports have a word for it. */
    private static String environment(List<Property> properties) {
        StringBuilder text = new StringBuilder();
        String java = "";
        for (Property property : properties) {
            switch (property.name()) {
                case "os.name", "os.version", "os.arch", "platform" ->
                    text.append(text.isEmpty() ? "" : " ")
                            .append(property.value().strip());
                case "java.version" -> java = "Java " + property.value().strip();
                default -> {
                    // says nothing of the machine
                }
            }
        }
        return text.isEmpty() || java.isEmpty() ? text + java : text + ", " + java;
    }

    private static String plain(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replace('_', '.')
                .replace('-', '.')
                .replace(' ', '.');
    }

    private static Map<String, String> names() {
        Map<String, List<String>> words = Map.ofEntries(
                Map.entry(
                        Attribute.COMMIT,
                        List.of(
                                "commit",
                                "git.commit",
                                "git.commit.id",
                                "git.commit.id.full",
                                "git.commit.id.abbrev",
                                "bitbucket.commit",
                                "buildkite.commit",
                                "circle.sha1",
                                "drone.commit.sha",
                                "travis.commit",
                                "git.commit.sha",
                                "build.commit",
                                "revision",
                                "git.revision",
                                "vcs.revision",
                                "scm.revision",
                                "ci.commit.sha",
                                "github.sha",
                                "build.vcs.number",
                                "git.sha",
                                "commit.id",
                                "commit.sha",
                                "build.sourceversion")),
                Map.entry(BRANCH, List.of("branch", "git.branch", "vcs.branch", "ci.commit.branch", "github.ref.name")),
                Map.entry(REPOSITORY, List.of("repository", "git.repository", "git.remote.origin.url")),
                Map.entry(Attribute.DIRTY, List.of("dirty", "git.dirty", "build.dirty", "vcs.dirty")),
                Map.entry(
                        Attribute.VERSION,
                        List.of(
                                "version",
                                "product.version",
                                "project.version",
                                "build.version",
                                "tested.version",
                                "sut.version",
                                "software.version")),
                Map.entry(Attribute.TOOL, List.of("tool", "test.tool", "framework", "test.framework", "runner")),
                Map.entry(Attribute.ENVIRONMENT, List.of("environment", "test.environment", "environment.id")),
                Map.entry(Attribute.PERSON, List.of("tester", "operator", "performed.by", "executed.by", "tested.by")),
                Map.entry(AGENT, List.of("agent", "hostname", "host", "runner.name", "node.name", "machine")),
                Map.entry(
                        Attribute.OBSERVED,
                        List.of("observed", "observed.value", "measured", "measured.value", "actual", "measurement")),
                Map.entry(MANUAL, List.of("manual")),
                Map.entry(TESTED_UNIT, List.of("uut", "uut.serial.number", "dut", "unit.under.test", "serial.number")),
                Map.entry(SIGNATURE, List.of("signature", "signed.by")),
                Map.entry(UNIT, List.of("unit", "units")),
                Map.entry(LOWER, List.of("lower.limit", "limit.lower", "low.limit", "minimum", "min")),
                Map.entry(UPPER, List.of("upper.limit", "limit.upper", "high.limit", "maximum", "max", "limit")),
                Map.entry(CRITERION, List.of("criterion", "acceptance.criterion", "acceptance", "expected")),
                Map.entry(Attribute.LEVEL, List.of("level", "test.level")),
                Map.entry(Attribute.DATE, List.of("date", "start.date", "executed.on")));
        Map<String, String> names = new TreeMap<>();
        words.forEach((attribute, list) -> list.forEach(word -> names.put(word, attribute)));
        return names;
    }
}
