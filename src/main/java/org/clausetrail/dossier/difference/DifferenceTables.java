package org.clausetrail.dossier.difference;

import java.util.List;
import org.clausetrail.dossier.Matrix;

/** All tables of a difference; made in one go, so that every item named in one of them is known at the end. */
public final class DifferenceTables {
    private final Areas areas;
    private final Mentions mentions;
    private final ItemTable items;
    private final List<Matrix> matrices;

    /** The tables of two releases. */
    public DifferenceTables(Compared compared) {
        this.areas = new Areas(compared.releases());
        this.mentions = new Mentions(compared.releases());
        this.items = new ItemTable(compared.releases(), areas, mentions);
        this.matrices = List.of(
                items.matrix(),
                new SuspectTable(compared.releases(), mentions).matrix(),
                new EvidenceTable(compared.releases(), mentions).matrix(),
                new ClauseTable(compared.clauses(), mentions).matrix(),
                new CommitTable(compared.releases(), compared.code(), mentions).matrix(),
                new CodeTable(compared.code(), mentions).matrix(),
                new BindingTable(compared).matrix());
    }

    /** The tables, in the order of their ids. */
    public List<Matrix> matrices() {
        return matrices;
    }

    /** How changes are sorted into areas. */
    public Areas areas() {
        return areas;
    }

    /** Where ids lead. */
    public Mentions mentions() {
        return mentions;
    }

    /** The changed items. */
    public ItemTable items() {
        return items;
    }
}
