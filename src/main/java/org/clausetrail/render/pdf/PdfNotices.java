package org.clausetrail.render.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;

/** Tells once of each thing that a reader of the pages must know. */
final class PdfNotices {
    private final String name;
    private final Consumer<Finding> findings;
    private final Set<Object> told = new HashSet<>();

    PdfNotices(String name, Consumer<Finding> findings) {
        this.name = name;
        this.findings = findings;
    }

    /** A character that no font has. */
    void missing(int character) {
        if (told.add(character)) {
            String known = Character.getName(character);
            tell(
                    "P01",
                    Severity.WARNING,
                    String.format(
                            Locale.ROOT,
                            "No font has the character U+%04X (%s); the page shows its code instead. Install a"
                                    + " TrueType font that has it, or name one in the project.",
                            character,
                            known == null ? "no name" : known));
        }
    }

    /** An anchor that two places claim. */
    void repeated(String anchor) {
        if (told.add(anchor)) {
            tell(
                    "P02",
                    Severity.WARNING,
                    "The anchor \"" + anchor + "\" stands at several places; links lead to the first.");
        }
    }

    /** A link to an anchor that does not exist. */
    void dangling(String anchor) {
        tell(
                "P03",
                Severity.WARNING,
                "A link leads to the anchor \"" + anchor
                        + "\", which the document does not have. Correct the template.");
    }

    private void tell(String check, Severity severity, String message) {
        findings.accept(new Finding(check, severity, message, List.of(), SourceRef.file(name)));
    }
}
