package org.clausetrail.step;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausetrail.model.InputException;
import org.clausetrail.model.PathName;
import org.clausetrail.model.SourceRef;
import org.clausetrail.project.Product;
import org.clausetrail.project.Project;
import org.clausetrail.project.WaiverDeclaration;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.regulation.Assessor;
import org.clausetrail.regulation.Baseline;
import org.clausetrail.regulation.Catalogs;
import org.clausetrail.regulation.CheckSettings;
import org.clausetrail.regulation.MappingFiles;
import org.clausetrail.regulation.Profile;
import org.clausetrail.regulation.Waiver;
import org.clausetrail.regulation.Waivers;
import org.clausetrail.trace.Trace;
import org.clausetrail.trace.Tracer;
import org.clausetrail.tree.Tree;

/** The second step: the evidence is traced and held against the clauses. */
// [impl->CT-REQ-036]
public final class Assessing {
    private Assessing() {}

    /** Traces and assesses what was read. */
    public static Assessed assess(Project project, Readout readout, Progress progress) throws IOException {
        MappingFiles mappings = mappings(project);
        Assessor assessor = Assessor.of(mappings, project.regulations());
        progress.step("links", readout.evidence().links().size() + " links");
        Trace trace = Tracer.trace(readout.evidence(), readout.release(), readout.history());
        progress.step("assessment", String.join(", ", project.regulations()));
        Assessment assessment = assessor.assess(
                trace, profile(project.product()), settings(project), waivers(project), baseline(project));
        progress.step(
                "assessment",
                project.regulations().size() + (project.regulations().size() == 1 ? " regulation, " : " regulations, ")
                        + assessment.findings().size() + " findings");
        return new Assessed(readout, trace, assessment, Catalogs.of(mappings));
    }

    /** The shipped mappings, with those of the project laid over them. */
    public static MappingFiles mappings(Project project) {
        return project.mappings()
                .map(folder -> MappingFiles.over(List.of(folder)))
                .orElseGet(MappingFiles::shipped);
    }

    private static Profile profile(Product product) {
        Set<String> traits = new LinkedHashSet<>(product.traits());
        traits.add("software");
        if (!product.ivdClass().isEmpty()) {
            traits.add("ivd");
        }
        Set<String> excluded = new LinkedHashSet<>();
        product.notApplicable().forEach((token, reason) -> excluded.add(token + "=" + reason));
        return new Profile(product.safetyClass(), product.documentationLevel(), traits, excluded);
    }

    private static CheckSettings settings(Project project) {
        return new CheckSettings(
                project.product().name(),
                project.product().version(),
                project.product().udiDi(),
                project.checks().endOfLife(),
                project.checks().soupReviewMonths(),
                project.checks().sovereignty(),
                project.checks().editions());
    }

    private static Waivers waivers(Project project) {
        List<Waiver> waivers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (WaiverDeclaration declared : project.waivers()) {
            if (!ids.add(declared.id())) {
                throw new InputException(
                        project.asGiven(declared.declared()),
                        "The waiver \"" + declared.id() + "\" is given twice. Give each its own id.");
            }
            waivers.add(new Waiver(
                    declared.id(),
                    declared.check(),
                    new LinkedHashSet<>(declared.items()),
                    declared.who(),
                    declared.why(),
                    day(project, declared),
                    declared.reference(),
                    declared.declared()));
        }
        return Waivers.of(waivers);
    }

    private static String day(Project project, WaiverDeclaration declared) {
        try {
            return LocalDate.parse(declared.until()).toString();
        } catch (DateTimeParseException e) {
            throw new InputException(
                    project.asGiven(declared.declared()),
                    "\"" + declared.until() + "\" is no day. Write the last day of the waiver as 2026-12-31.");
        }
    }

    private static Baseline baseline(Project project) throws IOException {
        Optional<Path> file = project.baseline();
        if (file.isEmpty()) {
            return Baseline.NONE;
        }
        try (InputStream stream = Files.newInputStream(file.orElseThrow())) {
            return Baseline.read(Tree.read(stream, SourceRef.file(PathName.of(file.orElseThrow()))));
        }
    }
}
