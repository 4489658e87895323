package org.clausetrail.source.provenance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.InputFile;
import org.clausetrail.tree.SourceText;
import org.clausetrail.tree.Tree;

/** Reads manifests of simulation runs (CREM 1.0), checks them across their fields, and computes the level they reach. */
// [impl->CT-REQ-187]
public final class ManifestReader {
    private static final int MOST_VIOLATIONS = 50;

    private final ManifestSchema schema = new ManifestSchema();
    private final List<ManifestRule> rules;

    /** A reader that compares digests with the files that {@code payloads} finds. */
    public ManifestReader(Payloads payloads) {
        this.rules = List.of(
                new ExecutionRules(),
                new SoftwareRules(),
                new UncertaintyRules(),
                new ComparisonRules(),
                new ReproductionRules(),
                new FileRules(payloads));
    }

    /**
     * What one manifest says and is worth.
     *
     * @param manifest the document
     * @param claimed level that it claims
     * @param computed level that it reaches
     * @param findings what the rules found
     */
    record Checked(Manifest manifest, ClaimLevel claimed, ClaimLevel computed, List<Finding> findings) {}

    /**
     * Reads the files of one declared source.
     *
     * @param declared where the source is declared, for the finding that it is empty
     */
    public void read(List<InputFile> files, SourceRef declared, EvidenceSink sink) throws IOException {
        Map<String, SourceRef> runs = new HashMap<>();
        Set<ItemId> shared = new HashSet<>();
        boolean stated = false;
        for (InputFile file : files) {
            stated = true;
            try {
                Checked checked = check(file, sink::finding);
                SourceRef first = runs.putIfAbsent(
                        checked.manifest().id(), checked.manifest().source());
                if (first != null) {
                    error(
                            sink,
                            "R19",
                            "The manifest has the same id as " + first.path() + " and is left out.",
                            file.ref());
                    continue;
                }
                checked.findings().forEach(sink::finding);
                new RunItems(checked, shared, sink).emit();
            } catch (InputException e) {
                error(sink, "R-FILE", "The manifest is left out. " + e.getMessage(), e.where());
            }
        }
        if (!stated) {
            error(sink, "R-EMPTY", "The source matches no manifest. Correct or remove it.", declared);
        }
    }

    private static void error(EvidenceSink sink, String check, String message, SourceRef source) {
        sink.finding(new Finding(check, Severity.ERROR, message, List.of(), source));
    }

    /** Takes findings that explain a rejection. */
    interface Complaints {
        void add(Finding finding);
    }

    /**
     * Reads and checks one manifest.
     *
     * @throws InputException if it breaks the schema even for level L1; every violation goes to {@code complaints} first
     */
    Checked check(InputFile file, Complaints complaints) throws IOException {
        byte[] bytes;
        try (InputStream stream = file.open()) {
            bytes = stream.readNBytes(SourceText.LIMIT + 1);
        }
        SourceRef place = file.ref();
        SourceRef source = new SourceRef(place.path(), place.line(), place.commit(), sha256(bytes));
        String text = SourceText.read(new ByteArrayInputStream(bytes), source);
        Manifest manifest = new Manifest(source, Tree.json(text, source).asMap("a manifest"));
        List<ManifestSchema.Violation> broken = schema.violations(text, ClaimLevel.L1);
        if (!broken.isEmpty()) {
            broken.stream().limit(MOST_VIOLATIONS).forEach(v -> complaints.add(violation(manifest, "R-SCHEMA", v)));
            throw new InputException(
                    manifest.place(path(broken.get(0))).source(),
                    "It breaks the schema of manifests in " + broken.size() + " places, first at \""
                            + broken.get(0).pointer() + "\".");
        }
        List<Finding> findings = new ArrayList<>();
        for (ManifestRule rule : rules) {
            rule.check(
                    manifest,
                    (id, severity, at, message) ->
                            findings.add(new Finding(id, severity, message, ids(manifest), at.source())));
        }
        ClaimLevel claimed =
                ClaimLevel.of(manifest.text("claimLevel").orElse("")).orElse(ClaimLevel.L1);
        ClaimLevel computed = computed(text, findings);
        if (claimed.compareTo(computed) > 0) {
            overclaimed(manifest, text, claimed, computed, findings);
        }
        return new Checked(manifest, claimed, computed, findings);
    }

    private ClaimLevel computed(String text, List<Finding> findings) {
        ClaimLevel level = ClaimLevel.L1;
        for (ClaimLevel higher : List.of(ClaimLevel.L2, ClaimLevel.L3, ClaimLevel.L4)) {
            if (schema.violations(text, higher).isEmpty()) {
                level = higher;
            } else {
                break;
            }
        }
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                level = switch (finding.check()) {
                    case "R03" -> ClaimLevel.L1;
                    case "R04", "R05", "R06", "S07", "S04" -> level.atMost(ClaimLevel.L2);
                    default -> level.atMost(ClaimLevel.L3);
                };
            }
        }
        return level;
    }

    private void overclaimed(
            Manifest manifest, String text, ClaimLevel claimed, ClaimLevel computed, List<Finding> findings) {
        schema.violations(text, claimed).stream()
                .limit(MOST_VIOLATIONS)
                .forEach(v -> findings.add(violation(manifest, "R17", v)));
        findings.add(new Finding(
                "R17",
                Severity.ERROR,
                "The manifest claims level " + claimed + " but reaches " + computed + ".",
                ids(manifest),
                manifest.place("claimLevel").source()));
    }

    private static Finding violation(Manifest manifest, String check, ManifestSchema.Violation violation) {
        return new Finding(
                check,
                Severity.ERROR,
                "At \"" + violation.pointer() + "\": " + violation.message() + ".",
                ids(manifest),
                manifest.place(path(violation)).source());
    }

    private static String path(ManifestSchema.Violation violation) {
        return violation.pointer().startsWith("/") ? violation.pointer().substring(1) : violation.pointer();
    }

    private static List<ItemId> ids(Manifest manifest) {
        String id = manifest.id();
        return id.matches("urn:uuid:[0-9a-f-]{36}") ? List.of(new ItemId(id)) : List.of();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
