package org.clausetrail.source.git;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A tag that a merge brought in and keeps whole in its header {@code mergetag}, so that the signature of whoever asked for
 * the merge outlives the tag.
 *
 * @param name name of the tag
 * @param object full id of the tagged object
 * @param tagger who made the tag; absent where it does not say
 * @param signed what was signed, and the signature
 */
// [impl->CT-REQ-093]
record MergedTag(String name, String object, Optional<Person> tagger, SignedObject signed) {
    private static final String HEADER = "mergetag ";

    /** The tags in the header of a commit. */
    static List<MergedTag> of(byte[] commit) {
        List<MergedTag> tags = new ArrayList<>();
        ByteArrayOutputStream open = new ByteArrayOutputStream();
        boolean inside = false;
        int at = 0;
        while (at < commit.length && commit[at] != '\n') {
            int next = SignedObject.nextLine(commit, at);
            boolean begins = SignedObject.startsWith(commit, at, HEADER);
            if (inside && commit[at] != ' ') {
                tags.add(tag(open.toByteArray()));
                open.reset();
            }
            inside = begins || inside && commit[at] == ' ';
            if (inside) {
                int from = at + (begins ? HEADER.length() : 1);
                open.write(commit, from, next - from);
            }
            at = next;
        }
        if (inside) {
            tags.add(tag(open.toByteArray()));
        }
        return tags;
    }

    private static MergedTag tag(byte[] raw) {
        String name = "";
        String object = "";
        Optional<Person> tagger = Optional.empty();
        for (int at = 0; at < raw.length && raw[at] != '\n'; at = SignedObject.nextLine(raw, at)) {
            int end = SignedObject.nextLine(raw, at);
            String line = new String(raw, at, end - at, StandardCharsets.UTF_8).strip();
            if (line.startsWith("tag ")) {
                name = line.substring(4);
            } else if (line.startsWith("object ")) {
                object = line.substring(7);
            } else if (line.startsWith("tagger ")) {
                byte[] person = Arrays.copyOfRange(raw, at + 7, end - 1);
                tagger = Optional.of(Person.parse(person, 0, person.length, StandardCharsets.UTF_8));
            }
        }
        return new MergedTag(name, object, tagger, SignedObject.tag(raw));
    }
}
