package org.clausetrail.dossier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.dossier.Matrix.Brief;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.SourceRef;

/** What items are called where they are named on a page. */
public final class ItemName {
    private static final int COMMIT_LENGTH = 12;

    private static final Pattern SHA256 = Pattern.compile("(sha256:[0-9a-f]{16})[0-9a-f]{48}");

    private ItemName() {}

    /** The id; of a commit the beginning of it, of code its place. */
    public static String of(Item item) {
        return switch (item.kind()) {
            case COMMIT -> {
                String full = item.text(Attribute.COMMIT);
                yield "commit " + commit(full.isEmpty() ? item.id().value() : full);
            }
            case CODE ->
                item.source().equals(SourceRef.NONE)
                        ? item.id().value()
                        : item.source().toString();
            default -> item.id().value();
        };
    }

    /** A name or digest without what makes it long: the beginning of a SHA-256, a UUID without its scheme. */
    public static String shortened(String name) {
        Matcher digest = SHA256.matcher(name);
        return digest.find() ? digest.replaceAll("$1…") : name.replace("urn:uuid:", "");
    }

    /** The beginning of a commit's id, long enough to be the only one. */
    public static String commit(String id) {
        return id.substring(0, Math.min(COMMIT_LENGTH, id.length()));
    }

    /**
     * A name as it stands beside its like: tests of a class name the class once, tags in a file the file.
     *
     * @param item whose name it is
     * @param name the name, with or without a revision
     * @param before what stands before it, such as a test level; may be empty
     */
    public static Brief brief(Item item, String name, String before) {
        String lead = before.isEmpty() ? "" : before + " ";
        if (item.kind() == ItemKind.CODE && item.source().line() > 0) {
            // The commit is that of all code; the register names it.
            return new Brief(
                    lead + item.source().path() + ", line",
                    Integer.toString(item.source().line()));
        }
        int split = switch (item.kind()) {
            case COMMIT -> name.indexOf(' ');
            case TEST_CASE -> name.lastIndexOf('#');
            case TEST_RESULT -> name.indexOf('#');
            default -> -1;
        };
        return split < 0
                ? new Brief(before, shortened(name))
                : new Brief(lead + name.substring(0, split), name.substring(split + 1));
    }
}
