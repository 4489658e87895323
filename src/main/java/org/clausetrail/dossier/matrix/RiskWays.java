package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;

/** The ways from each hazard over its hazardous situations to the controls; what stands alone is a way too. */
final class RiskWays {
    static final int NONE = -1;

    private final TraceGraph graph;
    private final List<Way> ways = new ArrayList<>();

    /** Numbers of a hazard, a hazardous situation and a control, -1 where there is none. */
    record Way(int hazard, int situation, int control) {
        int owner() {
            return situation == NONE ? hazard : situation;
        }

        int subject() {
            return situation != NONE ? situation : hazard != NONE ? hazard : control;
        }
    }

    private RiskWays(TraceGraph graph) {
        this.graph = graph;
    }

    /** All ways of a graph, in reading order. */
    static List<Way> of(TraceGraph graph, Cells cells) {
        RiskWays found = new RiskWays(graph);
        found.find(cells);
        return List.copyOf(found.ways);
    }

    private void find(Cells cells) {
        for (int hazard : cells.ofKind(ItemKind.HAZARD)) {
            ways(hazard);
        }
        for (int situation : cells.ofKind(ItemKind.HAZARDOUS_SITUATION)) {
            if (count(graph.targets(situation, LinkKind.CAUSED_BY), ItemKind.HAZARD) == 0) {
                ways(NONE, situation);
            }
        }
        for (int control : cells.ofKind(ItemKind.RISK_CONTROL)) {
            int[] mitigated = graph.targets(control, LinkKind.MITIGATES);
            if (count(mitigated, ItemKind.HAZARD) + count(mitigated, ItemKind.HAZARDOUS_SITUATION) == 0) {
                ways.add(new Way(NONE, NONE, control));
            }
        }
    }

    private void ways(int hazard) {
        boolean any = false;
        for (int situation : graph.sources(hazard, LinkKind.CAUSED_BY)) {
            if (graph.item(situation).kind() == ItemKind.HAZARDOUS_SITUATION) {
                ways(hazard, situation);
                any = true;
            }
        }
        for (int control : graph.sources(hazard, LinkKind.MITIGATES)) {
            ways.add(new Way(hazard, NONE, control));
            any = true;
        }
        if (!any) {
            ways.add(new Way(hazard, NONE, NONE));
        }
    }

    private void ways(int hazard, int situation) {
        int[] controls = graph.sources(situation, LinkKind.MITIGATES);
        for (int control : controls) {
            ways.add(new Way(hazard, situation, control));
        }
        if (controls.length == 0) {
            ways.add(new Way(hazard, situation, NONE));
        }
    }

    private int count(int[] items, ItemKind kind) {
        int count = 0;
        for (int item : items) {
            count += graph.item(item).kind() == kind ? 1 : 0;
        }
        return count;
    }
}
