package org.clausetrail.render.json;

import java.util.List;
import java.util.stream.IntStream;
import org.clausetrail.model.Item;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;
import org.clausetrail.trace.Verification;

/** Writes items and links with what the trace says of them. */
final class TraceJson {
    private final Json json;
    private final Trace trace;
    private final TraceGraph graph;

    TraceJson(Json json, Trace trace) {
        this.json = json;
        this.trace = trace;
        graph = trace.graph();
    }

    void write() {
        json.array("items", numbers(graph.size()), this::item);
        json.array("links", numbers(graph.linkCount()), this::link);
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private void item(int number) {
        Item item = graph.item(number);
        Verification verification = trace.verification(number);
        json.object(() -> {
            json.text("id", item.id().value());
            json.text("kind", item.kind().word());
            json.text("title", item.title());
            json.optional("revision", item.revision());
            json.text("state", verification.state().name());
            json.optional("reason", verification.reason());
            json.truth("linked", verification.linked());
            json.truth("verified", verification.verified());
            json.texts("verifiers", AssessmentJson.ids(trace, verification.verifiers()));
            json.texts("attributes", item.attributes());
            json.source(item.source());
        });
    }

    private void link(int number) {
        LinkClaim link = graph.link(number);
        json.object(() -> {
            json.text("from", link.from().value());
            json.text("kind", link.kind().word());
            json.text("to", link.to().value());
            json.optional("toRevision", link.toRevision());
            json.text("origin", link.origin().word());
            json.truth("broken", graph.broken(number));
            json.truth("suspect", trace.suspect(number));
            json.source(link.source());
        });
    }
}
