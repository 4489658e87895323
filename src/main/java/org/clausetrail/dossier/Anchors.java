package org.clausetrail.dossier;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.clausetrail.model.ItemId;

/**
 * Names of the places that links lead to. Every item has one place, in the item register; a row of a matrix, a clause and
 * a section have names with a colon, which no item's name has, so that they can never be mixed up.
 *
 * @param register document that holds the item register, such as {@code D8}
 */
public record Anchors(String register) {
    private static final String UNCHANGED = "-.";

    /** Name of an item's place: letters, digits, {@code -} and {@code .} as they are, all else as {@code _} and hex. */
    public static String of(ItemId id) {
        String value = id.value();
        StringBuilder name = null;
        for (int i = 0; i < value.length(); i++) {
            if (!plain(value.charAt(i))) {
                name = new StringBuilder(value.length() + 16);
                break;
            }
        }
        if (name == null) {
            return value;
        }
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (plain(c)) {
                name.append(c);
            } else {
                name.append('_').append(HexFormat.of().toHexDigits(octet));
            }
        }
        return name.toString();
    }

    private static boolean plain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNCHANGED.indexOf(c) >= 0;
    }

    /** Name of a clause's row. */
    public static String clause(String clauseId) {
        return "clause:" + of(new ItemId(clauseId));
    }

    /** Name of a matrix. */
    public static String matrix(String matrixId) {
        return "matrix:" + matrixId;
    }

    /** Link to an item from a document: within it where it holds the register, else into the document that does. */
    public String target(ItemId id, String fromDocument) {
        return (fromDocument.equals(register) ? "#" : register + "#") + of(id);
    }
}
