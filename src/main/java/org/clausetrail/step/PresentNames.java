package org.clausetrail.step;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.git.Mailmap;
import org.clausetrail.source.git.Person;

/** Passes facts on, with reviewers under the names that they go by now, so that they compare with authors of commits. */
final class PresentNames implements EvidenceSink {
    private final Mailmap mailmap;
    private final EvidenceSink sink;

    PresentNames(Mailmap mailmap, EvidenceSink sink) {
        this.mailmap = mailmap;
        this.sink = sink;
    }

    @Override
    public void item(Item item) {
        sink.item(item.kind() == ItemKind.REVIEW ? renamed(item) : item);
    }

    /** An account of GitHub is known to a mailmap by its private address. */
    private Item renamed(Item review) {
        String stated = review.text(Attribute.PERSON);
        int open = stated.indexOf('<');
        String login = review.text("login");
        String email = open >= 0 && stated.endsWith(">")
                ? stated.substring(open + 1, stated.length() - 1)
                : review.text("email").isEmpty() && !login.isEmpty()
                        ? login + "@users.noreply.github.com"
                        : review.text("email");
        Person written = new Person(
                (open < 0 ? stated : stated.substring(0, open)).strip(),
                email.strip(),
                Instant.EPOCH.atOffset(ZoneOffset.UTC));
        Person present = mailmap.map(written);
        if (present.equals(written)) {
            return review;
        }
        Map<String, String> attributes = new TreeMap<>(review.attributes());
        attributes.put(Attribute.PERSON, present.name());
        attributes.put("email", present.email());
        attributes.values().removeIf(String::isEmpty);
        return new Item(review.id(), review.kind(), review.revision(), review.title(), review.source(), attributes);
    }

    @Override
    public void link(LinkClaim link) {
        sink.link(link);
    }

    @Override
    public void finding(Finding finding) {
        sink.finding(finding);
    }
}
