package org.clausetrail.render.page;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Keeps the events of a page in the order in which they came. */
final class Recording implements PageVisitor {
    final List<Object> events = new ArrayList<>();

    /** Reads a document with this body. */
    static List<Object> ofBody(String body) {
        return of("<html lang=\"en\"><head><title>T</title></head><body>" + body + "</body></html>");
    }

    static List<Object> of(String page) {
        Recording recording = new Recording();
        PageReader.read(new StringReader(page), "D8.xhtml", recording);
        return recording.events;
    }

    @Override
    public void start(PageMeta meta) {
        events.add(meta);
    }

    @Override
    public void openSection(Section section) {
        events.add(section);
    }

    @Override
    public void closeSection(Section section) {
        events.add("end of " + section.kind());
    }

    @Override
    public void block(Block block) {
        events.add(block);
    }

    @Override
    public void openTable(Table table) {
        events.add(table);
    }

    @Override
    public void row(Row row) {
        events.add(row);
    }

    @Override
    public void closeTable() {
        events.add("end of table");
    }

    @Override
    public void end() {
        events.add("end");
    }
}
