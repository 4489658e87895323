package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;

/**
 * L2, environments and sites: on what and where tests and simulations were made, by whom, with how many results. What is
 * off the laboratory's own site is an external provider's (ISO/IEC 17025 7.11.4).
 */
// [impl->CT-REQ-298]
public final class WorkingPlaces {
    private static final List<String> PARTS =
            List.of("text", "hardware", "accelerator", "os", "container", "compiler", "libraries");
    private static final int DAY = 10;

    private final Trace trace;
    private final TraceGraph graph;
    private final Cells cells;
    private final int[] places;

    private WorkingPlaces(Trace trace, Anchors anchors, String document) {
        this.trace = trace;
        this.graph = trace.graph();
        this.cells = new Cells(trace, anchors, document);
        this.places = Arrays.stream(cells.ofKind(ItemKind.ENVIRONMENT))
                .filter(item -> graph.item(item).text("labelled").isEmpty())
                .toArray();
    }

    /** The matrix of a trace, with links as seen from a document. */
    public static Matrix of(Trace trace, Anchors anchors, String document) {
        WorkingPlaces made = new WorkingPlaces(trace, anchors, document);
        int all = made.places.length;
        return new MatrixBuilder("L2", "Environments and sites", "ISO/IEC 17025 6.4, 7.5.1, 7.11.4")
                .column("environment", "Environment", 18)
                .column("parts", "What it consists of", 30)
                .column("site", "Site and jurisdiction", 18)
                .repeating("work", "Results and runs", 14)
                .column("dates", "First and last day", 11)
                .column("persons", "Persons and agents", 14)
                .whenEmpty("The sources hold no environment. Declare where tests and simulations were run.")
                .build(
                        all,
                        made::row,
                        row -> made.graph.item(made.places[row]).id().value(),
                        "Environments here: " + all + "; in the sources: " + all
                                + ". Labelled platforms that the project names are no environments of their own.");
    }

    private Row row(int number) {
        int place = places[number];
        Item environment = graph.item(place);
        List<Item> work = Arrays.stream(graph.sources(place, LinkKind.RAN_ON))
                .mapToObj(graph::item)
                .toList();
        return new Row(
                cells.anchor(place),
                List.of(
                        new Cell(cells.named(place)),
                        parts(environment),
                        Cells.cell(
                                distinct(Stream.concat(Stream.of(environment), work.stream()), "site", "jurisdiction"),
                                CellState.UNKNOWN,
                                "Not stated."),
                        Cells.cell(outcomes(place), CellState.NOT_RUN, "Nothing ran on it."),
                        Cells.cell(days(work), CellState.NOT_APPLICABLE, "not stated"),
                        Cells.cell(
                                distinct(work.stream(), Attribute.PERSON),
                                work.isEmpty() ? CellState.NOT_APPLICABLE : CellState.UNKNOWN,
                                work.isEmpty() ? "nothing ran on it" : "Not stated.")));
    }

    private static Cell parts(Item environment) {
        List<Entry> entries = new ArrayList<>();
        for (String part : PARTS) {
            String value = environment.text(part);
            if (!value.isEmpty()) {
                entries.add(Entry.text(part.equals("text") ? value : part + ": " + value));
            }
        }
        return Cells.cell(entries, CellState.UNKNOWN, "Not stated.");
    }

    private static List<Entry> distinct(Stream<Item> items, String... keys) {
        TreeSet<String> values = new TreeSet<>();
        items.forEach(item -> {
            String value = String.join(
                    ", ",
                    Stream.of(keys)
                            .map(item::text)
                            .filter(text -> !text.isBlank())
                            .toList());
            if (!item.text(keys[0]).isBlank()) {
                values.add(value);
            }
        });
        return values.stream().map(Entry::text).toList();
    }

    private List<Entry> outcomes(int place) {
        Map<CellState, Integer> counts = new EnumMap<>(CellState.class);
        for (int item : graph.sources(place, LinkKind.RAN_ON)) {
            counts.merge(trace.verification(item).state(), 1, Integer::sum);
        }
        List<Entry> entries = new ArrayList<>();
        counts.forEach((state, count) -> entries.add(new Entry(Integer.toString(count), "", Optional.of(state), "")));
        return entries;
    }

    private static List<Entry> days(List<Item> work) {
        TreeSet<String> days = new TreeSet<>();
        work.stream()
                .map(item -> item.text(Attribute.DATE))
                .filter(date -> date.length() >= DAY)
                .forEach(date -> days.add(date.substring(0, DAY)));
        if (days.isEmpty()) {
            return List.of();
        }
        String span = days.size() == 1 ? days.first() : days.first() + " to " + days.last();
        return List.of(Entry.text(span));
    }
}
