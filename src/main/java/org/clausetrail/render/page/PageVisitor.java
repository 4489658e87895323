package org.clausetrail.render.page;

/**
 * Receives a page document in reading order, one block or table row at a time.
 *
 * <p>Calls nest: {@code start (openSection | block | openTable row* closeTable | closeSection)* end}.
 */
public interface PageVisitor {
    /** The head of the document; first call. */
    void start(PageMeta meta);

    /** A section or a group begins; its content follows. */
    void openSection(Section section);

    /** The section opened last ends. */
    void closeSection(Section section);

    /** A heading, paragraph, list or other block with all its content. */
    void block(Block block);

    /** A table begins, with its caption, column shares and header rows. */
    void openTable(Table table);

    /** A body row of the open table. */
    void row(Row row);

    /** The open table ends. */
    void closeTable();

    /** The document ends; last call. */
    void end();
}
