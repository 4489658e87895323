package org.clausetrail.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.dossier.difference.Area;
import org.clausetrail.dossier.difference.Compared;
import org.clausetrail.dossier.difference.DifferenceTables;
import org.clausetrail.dossier.difference.EvidenceTable.Course;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.regulation.ClauseDelta;
import org.clausetrail.source.git.FileDifference;
import org.clausetrail.trace.ChangeHistory.Change;
import org.clausetrail.trace.CodeDifference.Part;
import org.clausetrail.trace.EvidenceBinding;
import org.clausetrail.trace.ItemDelta;
import org.clausetrail.trace.ItemDifference;
import org.clausetrail.trace.PartCoverage;
import org.clausetrail.trace.Trace;
import tools.jackson.core.JacksonException;

/**
 * Writes the difference of two releases as JSON (RFC 8259, UTF-8), in the form of the schema
 * {@code schema/difference-1.schema.json}. Same difference, same bytes.
 */
// [impl->CT-REQ-085]
public final class DifferenceJson {
    /** Where the schema lies in the program. */
    public static final String SCHEMA = "/schema/difference-1.schema.json";

    private static final int FORMAT = 1;

    private final Json json;
    private final Compared compared;
    private final DifferenceTables tables;

    private DifferenceJson(Json json, Compared compared, DifferenceTables tables) {
        this.json = json;
        this.compared = compared;
        this.tables = tables;
    }

    /** Writes the difference; the stream stays open. */
    public static void write(
            OutputStream out,
            Map<String, String> product,
            Map<String, String> generation,
            Compared compared,
            DifferenceTables tables)
            throws IOException {
        try (Json json = new Json(out)) {
            json.object(() -> new DifferenceJson(json, compared, tables).document(product, generation));
        } catch (JacksonException e) {
            throw new IOException(e.getMessage(), e);
        }
        out.write("\n".getBytes(StandardCharsets.UTF_8));
    }

    private void document(Map<String, String> product, Map<String, String> generation) {
        json.number("clausetrailDifference", FORMAT);
        json.texts("product", product);
        json.texts("generation", generation);
        json.object("from", () -> release(compared.releases().from()));
        json.object("to", () -> release(compared.releases().to()));
        json.array("items", tables.items().items(), this::item);
        json.array("becameSuspect", compared.releases().becameSuspect(), link -> json.object(() -> link(link)));
        json.array("noLongerSuspect", compared.releases().noLongerSuspect(), link -> json.object(() -> link(link)));
        json.array(
                "evidence",
                compared.releases().items().stream()
                        .filter(delta -> delta.evidence().differs())
                        .toList(),
                this::evidence);
        json.array("clauses", compared.clauses(), this::clause);
        json.array("commits", compared.releases().commits(), this::commit);
        json.array("commitsLeft", compared.releases().commitsLeft(), this::commit);
        json.array("code", compared.code().parts(), this::part);
        json.object("codeElsewhere", () -> files(compared.code().elsewhere()));
        json.array("bindings", compared.bindings(), this::binding);
    }

    private void release(Trace trace) {
        trace.release().ifPresent(release -> {
            json.text("version", release.version());
            json.optional("tag", release.tag());
            json.optional("commit", release.commit());
            json.optional("date", release.date());
            if (release.repositories().size() > 1) {
                json.array("repositories", release.repositories(), this::repository);
            }
        });
    }

    private void repository(Trace.Part part) {
        json.object(() -> {
            json.text("name", part.repository());
            json.optional("tag", part.tag());
            json.text("commit", part.commit());
        });
    }

    private void item(ItemDelta delta) {
        json.object(() -> {
            json.text("id", delta.id().value());
            json.text("kind", delta.kind().word());
            json.text("title", delta.item().title());
            json.text("what", delta.what().name().toLowerCase(Locale.ROOT));
            json.texts(
                    "areas", tables.areas().of(delta).stream().map(Area::word).toList());
            number("revisionBefore", delta.revisionBefore());
            number("revisionAfter", delta.revisionAfter());
            json.array("fields", delta.words().fields(), this::field);
            json.array("changes", delta.changes(), this::change);
            json.array("linksGained", delta.linksGained(), link -> json.object(() -> link(link)));
            json.array("linksLost", delta.linksLost(), link -> json.object(() -> link(link)));
            json.texts("askedForBy", ids(List.copyOf(tables.items().requests(delta))));
            json.source(delta.item().source());
        });
    }

    private void number(String name, int revision) {
        if (revision > 0) {
            json.number(name, revision);
        }
    }

    private void field(ItemDifference.Field field) {
        json.object(() -> {
            json.text("name", field.name());
            json.array(
                    "pieces",
                    field.words().pieces(),
                    piece -> json.object(() -> {
                        json.text("kind", piece.kind().name().toLowerCase(Locale.ROOT));
                        json.text("text", piece.text());
                    }));
        });
    }

    private void change(Change change) {
        json.object(() -> {
            json.number("revision", change.revision());
            json.text("commit", change.commit());
            json.text("author", change.author());
            json.text("date", change.date());
            json.text("path", change.path());
        });
    }

    private void link(LinkClaim link) {
        json.text("from", link.from().value());
        json.text("kind", link.kind().word());
        json.text("to", link.to().value());
        json.optional("toRevision", link.toRevision());
        json.text("origin", link.origin().word());
        json.source(link.source());
    }

    private void evidence(ItemDelta delta) {
        json.object(() -> {
            json.text("id", delta.id().value());
            json.text("kind", delta.kind().word());
            json.text("course", Course.of(delta).name().toLowerCase(Locale.ROOT));
            json.object(
                    "before",
                    () -> state(
                            delta.before(),
                            delta.evidence().before().name(),
                            delta.evidence().reasonBefore()));
            json.object(
                    "after",
                    () -> state(
                            delta.after(),
                            delta.evidence().after().name(),
                            delta.evidence().reasonAfter()));
            json.texts("gained", ids(delta.evidence().gained()));
            json.texts("lost", ids(delta.evidence().lost()));
        });
    }

    private void state(Optional<Item> item, String state, String reason) {
        json.truth("present", item.isPresent());
        json.text("state", state);
        json.optional("reason", reason);
    }

    private void clause(ClauseDelta delta) {
        json.object(() -> {
            json.text("regulation", delta.regulation());
            json.text("id", delta.clause().id());
            json.text("number", delta.clause().number());
            json.text("title", delta.clause().title());
            json.text("before", delta.before().name());
            json.text("after", delta.after().name());
            json.text("reasonBefore", delta.reasonBefore());
            json.text("reasonAfter", delta.reasonAfter());
            json.texts("gained", ids(delta.gained()));
            json.texts("lost", ids(delta.lost()));
            json.texts("opened", ids(delta.opened()));
            json.texts("closed", ids(delta.closed()));
        });
    }

    private void commit(Item commit) {
        json.object(() -> {
            json.text("commit", commit.text(Attribute.COMMIT));
            json.optional("repository", commit.text(Attribute.REPOSITORY));
            json.text("author", commit.text(Attribute.PERSON));
            json.text("date", commit.text(Attribute.DATE));
            json.text("subject", commit.title());
            json.truth("merge", commit.is("merge"));
            json.array("states", compared.releases().statedBy(commit), link -> json.object(() -> link(link)));
        });
    }

    private void part(Part part) {
        json.object(() -> {
            json.text("item", part.item().map(ItemId::value).orElse(""));
            files(part);
        });
    }

    private void files(Part part) {
        json.number("added", part.added());
        json.number("deleted", part.deleted());
        part.coverageBefore().ifPresent(coverage -> coverage("coverageBefore", coverage));
        part.coverageAfter().ifPresent(coverage -> coverage("coverageAfter", coverage));
        json.array("files", part.files(), this::file);
        json.texts(
                "commits",
                part.commits().stream()
                        .map(commit -> commit.text(Attribute.COMMIT))
                        .toList());
    }

    private void coverage(String name, PartCoverage coverage) {
        json.object(name, () -> {
            json.number("lines", coverage.lines());
            json.number("executed", coverage.executed());
        });
    }

    private void file(FileDifference file) {
        json.object(() -> {
            json.text("path", file.path());
            json.text("kind", file.kind().name().toLowerCase(Locale.ROOT));
            json.optional("previousPath", file.previousPath());
            if (file.counted()) {
                json.number("added", file.added());
                json.number("deleted", file.deleted());
            }
        });
    }

    private void binding(EvidenceBinding binding) {
        json.object(() -> {
            json.text("tested", binding.tested());
            json.truth("dirty", binding.dirty());
            json.number("results", binding.results());
            json.number("runs", binding.runs());
            json.truth("from", binding.from());
            json.truth("to", binding.to());
            json.texts("folders", binding.folders());
        });
    }

    private static List<String> ids(List<ItemId> ids) {
        return ids.stream().map(ItemId::value).toList();
    }
}
