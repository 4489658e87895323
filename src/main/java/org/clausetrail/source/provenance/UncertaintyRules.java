package org.clausetrail.source.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.clausetrail.tree.Node;

/** How certain the results are: R04 propagation by GUM (JCGM 100), R06 agreement with Monte Carlo (JCGM 101), S07. */
final class UncertaintyRules implements ManifestRule {
    private static final double ONE_PERCENT = 0.01;

    @Override
    public void check(Manifest manifest, Report report) {
        int index = 0;
        for (Node result : manifest.list("results")) {
            String path = "results/" + index++ + "/uncertainty";
            presence(manifest, report, path);
            Manifest.at(result, "uncertainty").ifPresent(uncertainty -> {
                propagation(manifest, report, path, uncertainty);
                expansion(manifest, report, path, uncertainty);
                monteCarlo(manifest, report, path, result, uncertainty);
            });
        }
    }

    private static void presence(Manifest manifest, Report report, String path) {
        String method = manifest.text(path + "/method").orElse("not-evaluated");
        if (method.equals("not-evaluated")) {
            report.error("S07", manifest.place(path), "The result has no evaluated uncertainty.");
        } else if (manifest.text(path + "/expandedUncertainty").isEmpty()
                || manifest.text(path + "/coverageFactor").isEmpty()
                        && manifest.text(path + "/coverageProbability").isEmpty()) {
            report.error(
                    "S07", manifest.place(path), "The uncertainty lacks its expanded value or its coverage factor.");
        }
    }

    private record Contribution(String id, double value, double freedom) {}

    private static void propagation(Manifest manifest, Report report, String path, Node uncertainty) {
        List<Contribution> parts = new ArrayList<>();
        int index = 0;
        for (Node component : Manifest.list(uncertainty, "components")) {
            String at = path + "/components/" + index++;
            OptionalDouble u = Manifest.number(component, "standardUncertainty");
            if (u.isEmpty()) {
                return;
            }
            OptionalDouble half = Manifest.number(component, "halfWidth");
            OptionalDouble divisor = Manifest.number(component, "divisor");
            if (half.isPresent() && divisor.isPresent() && divisor.getAsDouble() != 0) {
                compare(
                        manifest,
                        report,
                        at + "/standardUncertainty",
                        "standard uncertainty",
                        u.getAsDouble(),
                        half.getAsDouble() / divisor.getAsDouble());
            }
            double sensitivity = Manifest.number(component, "sensitivity").orElse(1);
            parts.add(new Contribution(
                    Manifest.text(component, "id")
                            .orElse(Manifest.text(component, "source").orElse("")),
                    sensitivity * u.getAsDouble(),
                    Manifest.number(component, "degreesOfFreedom").orElse(Double.POSITIVE_INFINITY)));
        }
        OptionalDouble combined = Manifest.number(uncertainty, "combinedStandardUncertainty");
        if (parts.isEmpty() || combined.isEmpty()) {
            return;
        }
        double variance = parts.stream().mapToDouble(p -> p.value() * p.value()).sum() + correlated(uncertainty, parts);
        double expected = Math.sqrt(Math.max(0, variance));
        compare(
                manifest,
                report,
                path + "/combinedStandardUncertainty",
                "combined standard uncertainty",
                combined.getAsDouble(),
                expected);
        double sum = parts.stream()
                .mapToDouble(p -> Math.pow(p.value(), 4) / p.freedom())
                .sum();
        OptionalDouble freedom = Manifest.number(uncertainty, "effectiveDegreesOfFreedom");
        if (freedom.isPresent() && sum > 0) {
            compare(
                    manifest,
                    report,
                    path + "/effectiveDegreesOfFreedom",
                    "effective degrees of freedom (Welch–Satterthwaite)",
                    freedom.getAsDouble(),
                    Math.pow(expected, 4) / sum);
        }
    }

    /** Twice the sum of the covariances; a pair that both of its components state counts once. */
    private static double correlated(Node uncertainty, List<Contribution> parts) {
        Map<String, Double> values = new HashMap<>();
        parts.forEach(part -> values.put(part.id(), part.value()));
        Set<Set<String>> seen = new HashSet<>();
        double sum = 0;
        int index = 0;
        for (Node component : Manifest.list(uncertainty, "components")) {
            Contribution own = parts.get(index++);
            for (Node correlation : Manifest.list(component, "correlations")) {
                String with = Manifest.text(correlation, "with").orElse("");
                Double other = values.get(with);
                if (other != null && !with.equals(own.id()) && seen.add(Set.of(own.id(), with))) {
                    sum += 2 * Manifest.number(correlation, "coefficient").orElse(0) * own.value() * other;
                }
            }
        }
        return sum;
    }

    private static void expansion(Manifest manifest, Report report, String path, Node uncertainty) {
        OptionalDouble combined = Manifest.number(uncertainty, "combinedStandardUncertainty");
        OptionalDouble factor = Manifest.number(uncertainty, "coverageFactor");
        OptionalDouble expanded = Manifest.number(uncertainty, "expandedUncertainty");
        if (combined.isPresent() && factor.isPresent() && expanded.isPresent()) {
            compare(
                    manifest,
                    report,
                    path + "/expandedUncertainty",
                    "expanded uncertainty",
                    expanded.getAsDouble(),
                    factor.getAsDouble() * combined.getAsDouble());
        }
    }

    private static void monteCarlo(Manifest manifest, Report report, String path, Node result, Node uncertainty) {
        List<Node> interval = Manifest.list(uncertainty, "monteCarlo/interval");
        OptionalDouble value = Manifest.number(result, "value");
        OptionalDouble expanded = Manifest.number(uncertainty, "expandedUncertainty");
        OptionalDouble tolerance = Manifest.number(uncertainty, "monteCarlo/numericalTolerance");
        boolean agrees = Manifest.text(uncertainty, "monteCarlo/agreesWithGum")
                .filter("true"::equals)
                .isPresent();
        if (!agrees || interval.size() != 2 || value.isEmpty() || expanded.isEmpty() || tolerance.isEmpty()) {
            return;
        }
        double low = Manifest.number(uncertainty, "monteCarlo/interval/0").orElse(Double.NaN);
        double high = Manifest.number(uncertainty, "monteCarlo/interval/1").orElse(Double.NaN);
        double off = Math.max(
                Math.abs(low - (value.getAsDouble() - expanded.getAsDouble())),
                Math.abs(high - (value.getAsDouble() + expanded.getAsDouble())));
        if (!(off <= tolerance.getAsDouble())) {
            report.error(
                    "R06",
                    manifest.place(path + "/monteCarlo/agreesWithGum"),
                    "The Monte Carlo interval is said to agree with GUM, but an endpoint is off by " + show(off)
                            + ", more than the numerical tolerance.");
        }
    }

    private static void compare(
            Manifest manifest, Report report, String path, String what, double stated, double expected) {
        if (!(Math.abs(stated - expected) <= ONE_PERCENT * Math.abs(expected))) {
            report.error(
                    "R04",
                    manifest.place(path),
                    "The " + what + " is stated as " + show(stated) + ", but follows from its parts as "
                            + show(expected) + ".");
        }
    }

    static String show(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
