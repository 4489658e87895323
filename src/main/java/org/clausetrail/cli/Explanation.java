package org.clausetrail.cli;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.regulation.Clause;
import org.clausetrail.step.Assessed;
import org.clausetrail.trace.ChangeHistory;
import org.clausetrail.trace.ItemDifference;
import org.clausetrail.trace.Trace;
import org.clausetrail.trace.Verification;

/** Prints what is known of one clause or one item, so that a person can follow it. */
final class Explanation {
    private static final int NAMED = 12;
    private static final int DEPTH = 4;
    private static final int CONTEXT = 8;

    private final Trace trace;
    private final TraceGraph graph;
    private final Assessed assessed;
    private final PrintWriter out;

    Explanation(Assessed assessed, PrintWriter out) {
        this.trace = assessed.trace();
        this.graph = trace.graph();
        this.assessed = assessed;
        this.out = out;
    }

    void clause(Assessment.ClauseResult result) {
        Clause clause = result.clause();
        out.println(clause.id() + "  " + clause.number() + " " + clause.title());
        out.println("  " + clause.paraphrase());
        clause.licensedWording().ifPresent(wording -> out.println("  " + wording.replace("\n", "\n    ")));
        out.println("  confidence in number and gist: " + clause.confidence()
                + (clause.confidence().equals("low") ? " (verify against your copy)" : ""));
        out.println();
        out.println(result.verdict() + " (" + result.verdict().title() + "): " + result.reason());
        for (Assessment.ExpectationResult expectation : result.expectations()) {
            out.println();
            out.println("  expected: " + expectation.statement());
            out.println("  found: " + expectation.met() + " of " + expectation.total()
                    + (expectation.supportOnly() ? ", by evidence that supports but is not accepted alone" : ""));
            named("  evidence", expectation.evidence());
            named("  missing", expectation.missing());
        }
        for (Assessment.AssessedFinding finding : assessed.assessment().findings()) {
            if (finding.clauses().contains(clause.id())) {
                out.println("  " + finding.severity().word() + " "
                        + finding.finding().check() + ": " + finding.finding().message());
            }
        }
    }

    private void named(String label, List<Integer> items) {
        for (int i = 0; i < Math.min(NAMED, items.size()); i++) {
            out.println(label + ": " + graph.item(items.get(i)).id() + "  "
                    + graph.item(items.get(i)).title());
        }
        if (items.size() > NAMED) {
            out.println(label + ": and " + (items.size() - NAMED) + " more");
        }
    }

    void item(int number) {
        Item item = graph.item(number);
        Verification verification = trace.verification(number);
        out.println(item.id() + "  " + item.kind().title() + ": " + item.title());
        out.println("  read at " + item.source());
        if (!item.revision().isEmpty()) {
            out.println("  content hash: " + item.revision());
        }
        item.attributes().forEach((name, value) -> out.println("  " + name + ": " + value.replace("\n", "\n    ")));
        if (verification.state() != CellState.NOT_APPLICABLE
                || !verification.reason().isEmpty()) {
            out.println("  state: " + verification.state().word()
                    + (verification.reason().isEmpty() ? "" : " (" + verification.reason() + ")"));
        }
        trace.history().changes(item.id()).forEach(this::change);
        out.println();
        out.println("up:");
        trail(number, true);
        out.println("down:");
        trail(number, false);
    }

    /** A change of the text, with what it did word by word. */
    private void change(ChangeHistory.Change change) {
        out.println("  " + (change.removal() ? "removed" : "revision " + change.revision()) + ": " + change.date() + " "
                + change.author() + ", commit "
                + change.commit().substring(0, Math.min(12, change.commit().length())) + ", " + change.path());
        if (change.before().isPresent() && change.after().isPresent()) {
            for (ItemDifference.Field field :
                    ItemDifference.of(change.before(), change.after()).fields()) {
                out.println("    " + field.name() + ": "
                        + field.words().around(CONTEXT).toString().replaceAll("\\s*\\R\\s*", " ¶ "));
            }
        }
    }

    /** Follows links breadth by depth without recursion; an item that was shown is named again but not followed. */
    private void trail(int start, boolean up) {
        BitSet shown = new BitSet();
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {start, 0});
        while (!open.isEmpty()) {
            int[] next = open.pop();
            if (shown.get(next[0]) || next[1] >= DEPTH) {
                continue;
            }
            shown.set(next[0]);
            int[] links = up ? graph.linksFrom(next[0]) : graph.linksTo(next[0]);
            for (int i = 0; i < links.length; i++) {
                int link = links[i];
                int end = up ? graph.to(link) : graph.from(link);
                if (i < NAMED) {
                    out.println("  ".repeat(next[1] + 1) + line(link, end, up));
                } else if (i == NAMED) {
                    out.println("  ".repeat(next[1] + 1) + "and " + (links.length - NAMED) + " more");
                }
                if (end >= 0 && next[1] + 1 < DEPTH && next[0] == start) {
                    open.addLast(new int[] {end, next[1] + 1});
                }
            }
        }
    }

    private String line(int link, int end, boolean up) {
        String kind = graph.link(link).kind().word() + (up ? " → " : " ← ");
        String found = " [" + graph.link(link).origin().word() + ", "
                + graph.link(link).source() + "]";
        if (end < 0) {
            return kind + (up ? graph.link(link).to() : graph.link(link).from()) + " " + CellState.BROKEN_LINK.word()
                    + found;
        }
        Verification verification = trace.verification(end);
        String state = verification.state() == CellState.NOT_APPLICABLE
                ? ""
                : " " + verification.state().word();
        return kind + graph.item(end).id() + " (" + graph.item(end).title() + ")" + state
                + (trace.suspect(link) ? " suspect" : "") + found;
    }
}
