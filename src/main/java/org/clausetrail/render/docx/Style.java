package org.clausetrail.render.docx;

/** A style that the body uses: Word's own where it has one, ours elsewhere. */
enum Style {
    NORMAL("Normal", "Normal"),
    TITLE("Title", "Title"),
    HEADING_1("Heading1", "heading 1"),
    HEADING_2("Heading2", "heading 2"),
    HEADING_3("Heading3", "heading 3"),
    HEADING_4("Heading4", "heading 4"),
    CONTENTS_HEADING("TOCHeading", "TOC Heading"),
    CONTENTS_1("TOC1", "toc 1"),
    CONTENTS_2("TOC2", "toc 2"),
    CONTENTS_3("TOC3", "toc 3"),
    CAPTION("Caption", "caption"),
    QUOTE("Quote", "Quote"),
    LEAD("Lead", "Lead"),
    SMALL("Small", "Small"),
    NOTE("Note", "Note"),
    LIST_TEXT("ListText", "List Text"),
    TERM("Term", "Term"),
    DEFINITION("Definition", "Definition"),
    CODE_BLOCK("CodeBlock", "Code Block"),
    CALLOUT_NOTE("CalloutNote", "Callout Note"),
    CALLOUT_WARNING("CalloutWarning", "Callout Warning"),
    CALLOUT_ERROR("CalloutError", "Callout Error"),
    RULE_LINE("RuleLine", "Rule Line"),
    SECTION_BREAK("SectionBreak", "Section Break"),
    TABLE_TEXT("TableText", "Table Text"),
    TABLE_HEAD("TableHead", "Table Head"),
    MATRIX_TEXT("MatrixText", "Matrix Text"),
    MATRIX_HEAD("MatrixHead", "Matrix Head"),
    HYPERLINK("Hyperlink", "Hyperlink"),
    CODE("Code", "Code"),
    SOURCE("Source", "Source"),
    INSERTED("Inserted", "Inserted"),
    DELETED("Deleted", "Deleted"),
    STATE_GOOD("StateGood", "State Good"),
    STATE_NEUTRAL("StateNeutral", "State Neutral"),
    STATE_CAUTION("StateCaution", "State Caution"),
    STATE_BAD("StateBad", "State Bad"),
    MATRIX_TABLE("MatrixTable", "Matrix Table"),
    PLAIN_TABLE("PlainTable", "Plain Table"),
    FACTS_TABLE("FactsTable", "Facts Table");

    private final String id;
    private final String styleName;

    Style(String id, String styleName) {
        this.id = id;
        this.styleName = styleName;
    }

    /** Id in our own reference document. */
    String id() {
        return id;
    }

    /** Name by which Word knows it in any language of its user interface. */
    String styleName() {
        return styleName;
    }

    /** The heading style of a level; levels below 4 look like level 4. */
    static Style heading(int level) {
        return switch (level) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            case 3 -> HEADING_3;
            default -> HEADING_4;
        };
    }

    /** The contents style of a level from 1 to 3. */
    static Style contents(int level) {
        return level == 1 ? CONTENTS_1 : level == 2 ? CONTENTS_2 : CONTENTS_3;
    }
}
