package org.clausetrail.source.provenance;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.clausetrail.tree.Node;

/** Whether results agree with their references: R05, En, z, z' and ζ recomputed (ISO 13528, ISO/IEC 17043). */
final class ComparisonRules implements ManifestRule {
    private static final double HALF_PERCENT = 0.005;

    @Override
    public void check(Manifest manifest, Report report) {
        int number = 0;
        for (Node result : manifest.list("results")) {
            int index = 0;
            for (Node comparison : Manifest.list(result, "comparisons")) {
                String path = "results/" + number + "/comparisons/" + index++;
                int at = 0;
                for (Node metric : Manifest.list(comparison, "metric")) {
                    metric(manifest, report, path + "/metric/" + at++, result, comparison, metric);
                }
            }
            number++;
        }
    }

    private static void metric(
            Manifest manifest, Report report, String path, Node result, Node comparison, Node metric) {
        String name = Manifest.text(metric, "name").orElse("");
        OptionalDouble stated = Manifest.number(metric, "value");
        OptionalDouble expected = score(name, result, comparison, metric);
        if (stated.isPresent()
                && expected.isPresent()
                && !(Math.abs(stated.getAsDouble() - expected.getAsDouble())
                        <= HALF_PERCENT * Math.max(Math.abs(expected.getAsDouble()), 0.01))) {
            report.error(
                    "R05",
                    manifest.place(path + "/value"),
                    name + " is stated as " + UncertaintyRules.show(stated.getAsDouble())
                            + ", but follows from the values as " + UncertaintyRules.show(expected.getAsDouble())
                            + ".");
        }
        double value = expected.orElse(stated.orElse(Double.NaN));
        String verdict = Manifest.text(metric, "verdict").orElse("not-assessed");
        verdict(name, value)
                .filter(right -> contradicts(verdict, right))
                .ifPresent(right -> report.error(
                        "R05",
                        manifest.place(path + "/verdict"),
                        name + " = " + UncertaintyRules.show(value) + " is " + right + ", but the verdict says "
                                + verdict + "."));
    }

    /** The score that follows from the stored values; empty where one of them is missing. */
    static OptionalDouble score(String name, Node result, Node comparison, Node metric) {
        OptionalDouble x = Manifest.number(result, "value");
        OptionalDouble reference = Manifest.number(comparison, "reference/value");
        if (x.isEmpty() || reference.isEmpty()) {
            return OptionalDouble.empty();
        }
        double difference = x.getAsDouble() - reference.getAsDouble();
        OptionalDouble expanded = Manifest.number(result, "uncertainty/expandedUncertainty");
        OptionalDouble other = Manifest.number(comparison, "reference/expandedUncertainty");
        OptionalDouble sigma = Manifest.number(metric, "sigmaPt");
        double divisor = switch (name) {
            case "En" -> expanded.isEmpty() ? 0 : Math.hypot(expanded.getAsDouble(), other.orElse(0));
            case "z" -> sigma.orElse(0);
            case "zPrime" -> sigma.isEmpty() ? 0 : Math.hypot(sigma.getAsDouble(), standard(comparison, "reference"));
            case "zeta" ->
                expanded.isEmpty() ? 0 : Math.hypot(standard(result, "uncertainty"), standard(comparison, "reference"));
            default -> 0;
        };
        return divisor == 0 ? OptionalDouble.empty() : OptionalDouble.of(difference / divisor);
    }

    private static double standard(Node of, String part) {
        double expanded = Manifest.number(of, part + "/expandedUncertainty").orElse(0);
        return expanded / Manifest.number(of, part + "/coverageFactor").orElse(2);
    }

    /** The verdict that a score has by its limits; empty for metrics without fixed limits. */
    static Optional<String> verdict(String name, double value) {
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        double size = Math.abs(value);
        return switch (name) {
            case "En" -> Optional.of(size <= 1 ? "satisfactory" : "unsatisfactory");
            case "z", "zPrime", "zeta" ->
                Optional.of(size <= 2 ? "satisfactory" : size < 3 ? "questionable" : "unsatisfactory");
            default -> Optional.empty();
        };
    }

    private static boolean contradicts(String verdict, String right) {
        return switch (verdict) {
            case "pass", "satisfactory" -> !right.equals("satisfactory");
            case "fail", "unsatisfactory" -> !right.equals("unsatisfactory");
            case "questionable" -> !right.equals("questionable");
            default -> false;
        };
    }

    /** The worst verdict of all comparisons, recomputed where it can be: pass, fail, or empty where none is assessed. */
    static Optional<Boolean> passed(Manifest manifest) {
        boolean any = false;
        for (Node result : manifest.list("results")) {
            boolean own = false;
            for (Node comparison : Manifest.list(result, "comparisons")) {
                for (Node metric : Manifest.list(comparison, "metric")) {
                    String name = Manifest.text(metric, "name").orElse("");
                    double value = score(name, result, comparison, metric)
                            .orElse(Manifest.number(metric, "value").orElse(Double.NaN));
                    String stated = Manifest.text(metric, "verdict").orElse("not-assessed");
                    List<String> verdicts = List.of(stated, verdict(name, value).orElse(stated));
                    if (verdicts.contains("fail") || verdicts.contains("unsatisfactory")) {
                        return Optional.of(false);
                    }
                    own |= verdicts.stream().allMatch(v -> v.equals("pass") || v.equals("satisfactory"));
                }
            }
            if (!own) {
                return Optional.empty();
            }
            any = true;
        }
        return any ? Optional.of(true) : Optional.empty();
    }
}
