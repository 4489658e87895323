package org.clausetrail.trace;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;

/** Whether a review comes from somebody else than those who wrote the change. */
public final class Authorship {
    private static final Pattern PERSON = Pattern.compile("\\s*([^<;]*?)\\s*(?:<([^>]*)>)?\\s*");
    private static final Pattern PRIVATE_ADDRESS =
            Pattern.compile("(?:\\d+\\+)?([^@+]+)@users\\.noreply\\.(?:github|gitlab)\\.com");

    private Authorship() {}

    /**
     * Whether the reviewer is none of the authors of a commit, co-authors and the author of its merge request included. Of
     * a merge commit only the latter counts: it adds nothing of its own.
     */
    public static boolean independent(Item review, Item commit) {
        String stated = review.text("independent");
        if (!stated.isEmpty()) {
            return !stated.equals("false");
        }
        Set<String> authors = new HashSet<>();
        add(authors, review.text("request-author"), "");
        login(authors, review.text("request-author-login"));
        if (!commit.is("merge")) {
            add(authors, commit.text(Attribute.PERSON), commit.text("author-email"));
            for (String person : commit.text("co-authored-by").split(";", -1)) {
                Matcher matcher = PERSON.matcher(person);
                if (matcher.matches()) {
                    add(authors, matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
                }
            }
        }
        Set<String> reviewer = new HashSet<>();
        Matcher person = PERSON.matcher(review.text(Attribute.PERSON));
        if (person.matches()) {
            add(reviewer, person.group(1), person.group(2) == null ? "" : person.group(2));
        }
        add(reviewer, "", review.text("email"));
        login(reviewer, review.text("login"));
        reviewer.retainAll(authors);
        return reviewer.isEmpty();
    }

    private static void add(Set<String> names, String name, String email) {
        if (!name.isBlank()) {
            names.add("name " + name.strip().toLowerCase(Locale.ROOT));
        }
        if (!email.isBlank()) {
            String address = email.strip().toLowerCase(Locale.ROOT);
            names.add("address " + address);
            Matcher hidden = PRIVATE_ADDRESS.matcher(address);
            if (hidden.matches()) {
                login(names, hidden.group(1));
            }
        }
    }

    private static void login(Set<String> names, String login) {
        if (!login.isBlank()) {
            names.add("login " + login.strip().toLowerCase(Locale.ROOT));
        }
    }
}
