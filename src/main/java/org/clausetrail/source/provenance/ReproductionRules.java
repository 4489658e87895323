package org.clausetrail.source.provenance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.clausetrail.tree.Node;

/** Whether it can be done again: R07 digests of re-runs, S06 deviation of repeats, R15 and S10 training data, S09 edges. */
final class ReproductionRules implements ManifestRule {
    @Override
    public void check(Manifest manifest, Report report) {
        List<Node> repeats = manifest.list("reproducibility");
        if (repeats.isEmpty()) {
            report.warning("S06", manifest.place("reproducibility"), "No repetition of the run is recorded.");
        }
        int index = 0;
        for (Node repeat : repeats) {
            repeat(manifest, report, "reproducibility/" + index++, repeat);
        }
        training(manifest, report);
        regions(manifest, report);
    }

    private static void repeat(Manifest manifest, Report report, String path, Node repeat) {
        String verdict = Manifest.text(repeat, "verdict").orElse("");
        boolean all = !Manifest.list(repeat, "outputs").isEmpty();
        int index = 0;
        for (Node output : Manifest.list(repeat, "outputs")) {
            String at = path + "/outputs/" + index++;
            boolean stated =
                    Manifest.text(output, "identical").filter("true"::equals).isPresent();
            String own = digest(output, "digestThis");
            String other = digest(output, "digestOther");
            boolean known = !own.isEmpty() && !other.isEmpty();
            if (known && stated != own.equals(other)) {
                report.error(
                        "R07",
                        manifest.place(at),
                        "The output is said to be " + (stated ? "" : "not ")
                                + "identical, but the digests say the opposite.");
            }
            all &= stated && (!known || own.equals(other));
        }
        boolean bitwise =
                Manifest.text(repeat, "mode").filter("bitwise"::equals).isPresent();
        if (bitwise && verdict.equals("reproduced") && !all) {
            report.error(
                    "R07",
                    manifest.place(path + "/verdict"),
                    "The run is said to be reproduced bit by bit, but not every output is shown to be identical.");
        }
        index = 0;
        for (Node deviation : Manifest.list(repeat, "deviation")) {
            OptionalDouble absolute = Manifest.number(deviation, "absolute");
            OptionalDouble tolerance = Manifest.number(deviation, "tolerance");
            if (absolute.isPresent()
                    && tolerance.isPresent()
                    && Math.abs(absolute.getAsDouble()) > tolerance.getAsDouble()) {
                report.error(
                        "S06",
                        manifest.place(path + "/deviation/" + index),
                        "The repetition deviates by " + UncertaintyRules.show(absolute.getAsDouble())
                                + ", more than the tolerance of " + UncertaintyRules.show(tolerance.getAsDouble())
                                + ".");
            }
            index++;
        }
        if (verdict.equals("not-equivalent")) {
            report.error("S06", manifest.place(path + "/verdict"), "The repetition is not equivalent.");
        }
    }

    private static String digest(Node from, String key) {
        return Manifest.text(from, key + "/sha256")
                .orElse(Manifest.text(from, key + "/sha512").orElse(""));
    }

    private static void training(Manifest manifest, Report report) {
        Map<String, String> splits = new HashMap<>();
        int index = 0;
        for (Node set : manifest.list("trainingData/datasets")) {
            String path = "trainingData/datasets/" + index++;
            String digest = digest(set, "resource/digest");
            String split = Manifest.text(set, "split").orElse("");
            if (digest.isEmpty() || split.isEmpty()) {
                report.error(
                        "S10",
                        manifest.place(path),
                        "The data set has no " + (digest.isEmpty() ? "digest." : "split."));
                continue;
            }
            String earlier = splits.putIfAbsent(digest, split);
            if (earlier != null && !earlier.equals(split)) {
                report.error(
                        "R15",
                        manifest.place(path),
                        "The same data are used for " + earlier + " and for " + split + ".");
            }
        }
    }

    private static void regions(Manifest manifest, Report report) {
        int index = 0;
        for (Node region : manifest.list("coverage/regions")) {
            String path = "coverage/regions/" + index++;
            double planned = Manifest.number(region, "planned").orElse(0);
            double executed = Manifest.number(region, "executed").orElse(0);
            OptionalDouble passed = Manifest.number(region, "passed");
            OptionalDouble failed = Manifest.number(region, "failed");
            if (planned > 0 && executed == 0) {
                report.warning("S09", manifest.place(path), "The region was planned, but nothing was run in it.");
            }
            if (passed.isPresent() && failed.isPresent() && passed.getAsDouble() + failed.getAsDouble() != executed) {
                report.error("R14", manifest.place(path), "Passed and failed runs do not add up to the executed ones.");
            }
        }
    }
}
