package org.clausetrail.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.model.ItemId;
import org.clausetrail.regulation.Assessment.AssessedFinding;
import org.clausetrail.regulation.Assessment.ClauseResult;
import org.clausetrail.regulation.Assessment.ExpectationResult;
import org.clausetrail.regulation.Assessment.RegulationResult;
import org.clausetrail.trace.Trace;
import tools.jackson.core.JacksonException;

/**
 * Writes the whole assessment as JSON (RFC 8259, UTF-8): product, items, links, verdicts, findings, matrices, in the form
 * of the schema {@code schema/assessment-1.schema.json}. Same report, same bytes.
 */
// [impl->CT-REQ-350]
public final class AssessmentJson {
    /** Where the schema lies in the program. */
    public static final String SCHEMA = "/schema/assessment-1.schema.json";

    private static final int FORMAT = 1;

    private AssessmentJson() {}

    /** Writes the report; the stream stays open. */
    public static void write(OutputStream out, AssessmentReport report) throws IOException {
        try (Json json = new Json(out)) {
            json.object(() -> document(json, report));
        } catch (JacksonException e) {
            throw new IOException(e.getMessage(), e);
        }
        out.write("\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void document(Json json, AssessmentReport report) {
        Trace trace = report.trace();
        json.number("clausetrail", FORMAT);
        json.texts("product", report.product());
        trace.release()
                .ifPresent(release -> json.object("release", () -> {
                    json.text("version", release.version());
                    json.optional("tag", release.tag());
                    json.optional("commit", release.commit());
                    json.optional("date", release.date());
                }));
        json.texts("generation", report.generation());
        json.array("regulations", report.assessment().regulations(), result -> regulation(json, trace, result));
        json.array("findings", report.assessment().findings(), finding -> finding(json, finding));
        new TraceJson(json, trace).write();
        json.array("matrices", report.matrices(), (Matrix matrix) -> MatrixJson.write(json, matrix));
    }

    private static void regulation(Json json, Trace trace, RegulationResult result) {
        json.object(() -> {
            json.text("id", result.catalog().id());
            json.text("title", result.catalog().title());
            json.text("edition", result.catalog().edition());
            json.text("date", result.catalog().date());
            json.number("requirements", result.catalog().requirements());
            json.object(
                    "counts", () -> result.counts().forEach((verdict, count) -> json.number(verdict.name(), count)));
            json.array("clauses", result.clauses(), clause -> clause(json, trace, clause));
        });
    }

    private static void clause(Json json, Trace trace, ClauseResult result) {
        json.object(() -> {
            json.text("id", result.clause().id());
            json.text("number", result.clause().number());
            json.text("title", result.clause().title());
            json.truth("requirement", result.clause().requirement());
            json.text("verdict", result.verdict().name());
            json.text("words", result.verdict().title());
            json.text("reason", result.reason());
            json.array("expectations", result.expectations(), expectation -> expectation(json, trace, expectation));
        });
    }

    private static void expectation(Json json, Trace trace, ExpectationResult result) {
        json.object(() -> {
            json.text("statement", result.statement());
            json.number("met", result.met());
            json.number("total", result.total());
            json.texts("evidence", ids(trace, result.evidence()));
            json.texts("missing", ids(trace, result.missing()));
            json.truth("supportOnly", result.supportOnly());
        });
    }

    private static void finding(Json json, AssessedFinding assessed) {
        json.object(() -> {
            json.text("check", assessed.finding().check());
            json.text("severity", assessed.severity().word());
            json.text("found", assessed.finding().severity().word());
            json.text("message", assessed.finding().message());
            json.texts(
                    "items",
                    assessed.finding().items().stream().map(ItemId::value).toList());
            json.texts("clauses", assessed.clauses());
            json.optional("waiver", assessed.waiver());
            json.optional("knownSince", assessed.knownSince());
            json.source(assessed.finding().source());
        });
    }

    /** Ids of items by their numbers. */
    static List<String> ids(Trace trace, List<Integer> numbers) {
        return numbers.stream()
                .map(number -> trace.graph().item(number).id().value())
                .toList();
    }
}
