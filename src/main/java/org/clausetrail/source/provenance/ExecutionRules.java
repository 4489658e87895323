package org.clausetrail.source.provenance;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.clausetrail.tree.Node;

/** When and where it ran: R02 order of times, R09 drivers, R10 state before exit code, R16 checker, R13 and S01. */
final class ExecutionRules implements ManifestRule {
    @Override
    public void check(Manifest manifest, Report report) {
        times(manifest, report);
        state(manifest, report);
        environment(manifest, report);
        people(manifest, report);
        residency(manifest, report);
    }

    private static void times(Manifest manifest, Report report) {
        Optional<Instant> start = manifest.text("run/startedAt").flatMap(ExecutionRules::instant);
        Optional<Instant> end = manifest.text("run/finishedAt").flatMap(ExecutionRules::instant);
        if (start.isEmpty() || end.isEmpty()) {
            return;
        }
        double seconds = Duration.between(start.get(), end.get()).toMillis() / 1000.0;
        if (seconds < 0) {
            report.error("R02", manifest.place("run/finishedAt"), "The run finished before it started.");
            return;
        }
        OptionalDouble wall = Manifest.number(manifest.root(), "resourceUsage/wallSeconds");
        if (wall.isPresent() && Math.abs(wall.getAsDouble() - seconds) > 2 + seconds / 100) {
            report.warning(
                    "R02",
                    manifest.place("resourceUsage/wallSeconds"),
                    "The wall time of " + wall.getAsDouble() + " s differs from the " + seconds
                            + " s between start and end by more than 2 s + 1 %.");
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static void state(Manifest manifest, Report report) {
        String status = manifest.text("run/status").orElse("unknown");
        boolean zero = manifest.text("run/exitCode").filter("0"::equals).isPresent();
        if (zero && !List.of("succeeded", "running").contains(status)) {
            report.warning(
                    "R10",
                    manifest.place("run/status"),
                    "The exit code is 0, but the run ended as \"" + status
                            + "\". The state counts, not the exit code.");
        }
        String scheduler = manifest.text("site/scheduler/state").orElse("");
        if (status.equals("succeeded") && !scheduler.isEmpty() && !scheduler.startsWith("COMPLETED")) {
            report.error(
                    "R10",
                    manifest.place("site/scheduler/state"),
                    "The run claims to have succeeded, but the scheduler says " + scheduler
                            + ". It counts as not succeeded.");
        }
    }

    private static void environment(Manifest manifest, Report report) {
        for (String path : List.of(
                "hardware/nodes", "system/os", "system/kernel", "software/components", "software/application")) {
            if (manifest.at(path).isEmpty()
                    && manifest.text("common").isEmpty()
                    && manifest.at("common").isEmpty()) {
                missing(manifest, report, "S01", path);
            }
        }
        if (manifest.at("software/toolchain").isEmpty()
                && manifest.at("software/build/compiler").isEmpty()
                && manifest.at("common").isEmpty()) {
            missing(manifest, report, "S01", "software/build/compiler");
        }
        int number = 0;
        for (Node node : manifest.list("hardware/nodes")) {
            int index = 0;
            for (Node accelerator : Manifest.list(node, "accelerators")) {
                String path = "hardware/nodes/" + number + "/accelerators/" + index++;
                for (String part : List.of("driver/version", "runtime/version")) {
                    if (Manifest.text(accelerator, part).isEmpty()) {
                        missing(manifest, report, "R09", path + "/" + part);
                    }
                }
            }
            number++;
        }
    }

    /** Reports a missing value, unless the manifest says why it is missing; then that is only noted. */
    static void missing(Manifest manifest, Report report, String rule, String path) {
        if (manifest.excuse(path).isEmpty()) {
            report.warning(
                    rule,
                    manifest.place(path),
                    "/" + path
                            + " is not recorded, and completeness gives no reason. Record it or say why it is missing.");
        }
    }

    private static void people(Manifest manifest, Report report) {
        String operator = manifest.text("run/operator/name").orElse("");
        int index = 0;
        for (Node approval : manifest.list("approvals")) {
            String path = "approvals/" + index++;
            boolean checks = List.of("checked", "approved")
                    .contains(Manifest.text(approval, "meaning").orElse(""));
            if (checks
                    && !operator.isEmpty()
                    && operator.equals(Manifest.text(approval, "person/name").orElse(""))) {
                report.error(
                        "R16", manifest.place(path), operator + " operated the run and also checked or approved it.");
            }
        }
        if (!operator.isEmpty()
                && operator.equals(manifest.text("run/checkedBy/name").orElse(""))) {
            report.error("R16", manifest.place("run/checkedBy"), operator + " operated the run and also checked it.");
        }
    }

    private static void residency(Manifest manifest, Report report) {
        boolean none = manifest.text("site/dataResidency/noEgressDeclared")
                .filter("true"::equals)
                .isPresent();
        int index = 0;
        for (Node transfer : manifest.list("site/dataResidency/transfers")) {
            String path = "site/dataResidency/transfers/" + index++;
            if (none
                    && Manifest.text(transfer, "direction")
                            .filter("out"::equals)
                            .isPresent()) {
                report.error(
                        "R13", manifest.place(path), "No egress is declared, but this transfer leads out of the site.");
            }
        }
    }
}
