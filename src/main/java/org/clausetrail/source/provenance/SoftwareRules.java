package org.clausetrail.source.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Node;
import org.clausetrail.tree.ScalarNode;

/** With what it ran: R08 and S05 precision, R11 and S03 source code, R12 and S04 seeds, S12 ported platforms. */
final class SoftwareRules implements ManifestRule {
    private static final Pattern FAST_MATH =
            Pattern.compile("-f?-?(use_)?fast[-_]math|-ffast-math|-Ofast|/fp:fast", Pattern.CASE_INSENSITIVE);
    private static final List<String> REDUCED = List.of("tf32", "fp16", "bf16", "fp8", "int8", "mixed", "df64");
    private static final List<String> CUDA_NATIVE = List.of("nvidia", "");

    @Override
    public void check(Manifest manifest, Report report) {
        code(manifest, report);
        precision(manifest, report);
        seeds(manifest, report);
        ported(manifest, report);
    }

    private static void code(Manifest manifest, Report report) {
        String vcs = "software/application/vcs";
        boolean commit = manifest.text(vcs + "/commit/gitCommit").isPresent()
                || manifest.text(vcs + "/commit/sha1").isPresent();
        if (!commit && manifest.at("common").isEmpty()) {
            report.error(
                    "S03",
                    manifest.place(vcs),
                    "The commit of the model's source code is not known"
                            + manifest.excuse(vcs)
                                    .map(reason -> " (" + reason + ")")
                                    .orElse("") + ".");
        }
        if (manifest.text(vcs + "/dirty").filter("true"::equals).isPresent()) {
            report.error("S03", manifest.place(vcs + "/dirty"), "The source code had uncommitted changes.");
            if (manifest.at(vcs + "/dirtyDiffDigest").isEmpty()) {
                report.error("R11", manifest.place(vcs), "The uncommitted changes are not attached.");
            }
        }
    }

    private static void precision(Manifest manifest, Report report) {
        String compute = manifest.text("numerics/precision/compute").orElse("unknown");
        if (compute.equals("unknown") && manifest.at("common").isEmpty()) {
            report.warning("S05", manifest.place("numerics/precision"), "The numeric precision is not declared.");
        }
        String reason = "";
        if (REDUCED.contains(compute)) {
            reason = "The precision is " + compute;
        } else if (manifest.text("numerics/fastMath").filter("true"::equals).isPresent()) {
            reason = "Fast math is on";
        } else {
            List<String> flags = flags(manifest);
            reason = flags.stream()
                    .filter(flag -> FAST_MATH.matcher(flag).find())
                    .findFirst()
                    .map(flag -> "The build flag " + flag + " is set")
                    .orElse("");
        }
        if (!reason.isEmpty() && manifest.list("numerics/precisionEvidence").isEmpty()) {
            report.warning(
                    "R08",
                    manifest.place("numerics/precisionEvidence"),
                    reason + ", but no precisionEvidence shows that the results do not depend on it.");
        }
    }

    private static List<String> flags(Manifest manifest) {
        List<String> flags = new ArrayList<>(Manifest.texts(manifest.root(), "software/build/flags"));
        manifest.at("software/toolchain")
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .ifPresent(map -> map.entries()
                        .keySet()
                        .forEach(key -> map.get(key).ifPresent(value -> flags.addAll(scalars(value)))));
        return flags;
    }

    private static List<String> scalars(Node value) {
        return value instanceof ScalarNode scalar ? List.of(scalar.text()) : List.of();
    }

    private static void seeds(Manifest manifest, Report report) {
        List<Node> streams = manifest.list("numerics/randomness");
        int index = 0;
        for (Node stream : streams) {
            String path = "numerics/randomness/" + index++;
            if (Manifest.text(stream, "seed").filter(seed -> !seed.isBlank()).isEmpty()) {
                report.error(
                        "S04", manifest.place(path), "The random stream has no seed, so the run cannot be repeated.");
            }
        }
        if (streams.isEmpty() && manifest.at("common").isEmpty()) {
            ExecutionRules.missing(manifest, report, "R12", "numerics/randomness");
        }
    }

    private static void ported(Manifest manifest, Report report) {
        boolean other = manifest.list("hardware/nodes").stream()
                .flatMap(node -> Manifest.list(node, "accelerators").stream())
                .anyMatch(a -> !CUDA_NATIVE.contains(Manifest.text(a, "vendor").orElse("")));
        boolean compared = manifest.list("reproducibility").stream()
                .anyMatch(r -> Manifest.text(r, "relation")
                        .filter("cross-vendor"::equals)
                        .isPresent());
        if (other && !compared) {
            report.warning(
                    "S12",
                    manifest.place("hardware/nodes"),
                    "The run used an accelerator of another vendor, but no cross-vendor comparison shows equivalent results.");
        }
    }
}
