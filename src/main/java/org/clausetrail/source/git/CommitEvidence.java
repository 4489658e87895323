package org.clausetrail.source.git;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;

/** Turns one commit into its item, its reviews, its links and its findings. */
final class CommitEvidence {
    /** Longest message that is kept whole, in characters. */
    private static final int LONGEST_MESSAGE = 64 * 1024;

    private final String repository;
    private final ProductPart part;
    private final EvidenceRules rules;
    private final Claims claims;
    private final Reverts reverts;
    private final Mailmap mailmap;
    private final Map<String, String> notes;
    private final Signatures signatures;
    private final FindingBudget sink;

    CommitEvidence(
            String repository,
            ProductPart part,
            EvidenceRules rules,
            Reverts reverts,
            Mailmap mailmap,
            Map<String, String> notes,
            Signatures signatures,
            FindingBudget sink) {
        this.repository = repository;
        this.part = part;
        this.rules = rules;
        this.claims = new Claims(rules);
        this.reverts = reverts;
        this.mailmap = mailmap;
        this.notes = notes;
        this.signatures = signatures;
        this.sink = sink;
    }

    static String utc(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
    }

    void emit(Commit commit) {
        ItemId id = part.commit(commit.id());
        SourceRef source = new SourceRef(repository, 0, commit.id(), "");
        List<String> trouble = new ArrayList<>();
        List<Claims.Claim> stated = claims.of(commit, trouble);
        Optional<Commit> undoneBy = reverts.undoneBy(commit);
        sink.item(new Item(
                id, ItemKind.COMMIT, commit.id(), title(commit), source, attributes(commit, undoneBy, stated)));
        for (Claims.Claim claim : stated) {
            LinkKind kind = undoneBy.isPresent() ? LinkKind.REFERS : claim.kind();
            sink.link(new LinkClaim(id, kind, claim.to(), claim.revision(), claim.origin(), source));
        }
        trouble.forEach(
                sentence -> sink.finding(new Finding("R-TRAILER", Severity.WARNING, sentence, List.of(id), source)));
        undoneBy.ifPresent(by -> reverted(id, by, stated, source));
        reverts.reverted(commit)
                .ifPresent(target -> sink.link(
                        new LinkClaim(id, LinkKind.REFERS, part.commit(target.id()), "", Origin.MESSAGE, source)));
        reviews(commit, id, source);
    }

    private void reverted(ItemId id, Commit by, List<Claims.Claim> stated, SourceRef source) {
        String lost = withdrawn(stated);
        if (!lost.isEmpty()) {
            sink.finding(new Finding(
                    "R-REVERTED",
                    Severity.NOTE,
                    "This commit was reverted by " + by.id().substring(0, 12) + ", so it no longer counts: " + lost
                            + ".",
                    List.of(id, part.commit(by.id())),
                    source));
        }
    }

    private static String withdrawn(List<Claims.Claim> stated) {
        return stated.stream()
                .filter(claim -> claim.kind() != LinkKind.REFERS)
                .map(claim -> claim.kind().word() + " " + claim.to())
                .collect(Collectors.joining(", "));
    }

    private static String title(Commit commit) {
        String subject = commit.subject()
                .chars()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return subject.isBlank() ? "(no message)" : subject.substring(0, Math.min(300, subject.length()));
    }

    private Map<String, String> attributes(Commit commit, Optional<Commit> undoneBy, List<Claims.Claim> stated) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put(Attribute.COMMIT, commit.id());
        attributes.put(Attribute.DATE, utc(commit.committer().when()));
        Person author = mailmap.map(commit.author());
        attributes.put(Attribute.PERSON, author.name());
        attributes.put("author-email", author.email());
        if (!author.equals(commit.author())) {
            attributes.put("author-as-written", commit.author().signature());
        }
        attributes.put(
                "author-date",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(commit.author().when()));
        Person committer = mailmap.map(commit.committer());
        attributes.put("committer", committer.name());
        attributes.put("committer-email", committer.email());
        attributes.put("note", notes.getOrDefault(commit.id(), ""));
        attributes.put("message", message(commit));
        attributes.put("parents", String.join(" ", commit.parents()));
        attributes.put(Attribute.REPOSITORY, part.name());
        if (commit.isMerge()) {
            attributes.put("merge", "true");
        } else {
            boolean known = commit.unread().isEmpty();
            boolean outside =
                    known && !part.path().isEmpty() && commit.changes().isEmpty();
            attributes.put("outside", outside ? "true" : "");
            attributes.put(
                    "changed-paths", known ? String.valueOf(commit.changes().size()) : "");
            attributes.putAll(commit.renames().attributes());
        }
        attributes.put("unread", commit.unread().stream().map(Unread::object).collect(Collectors.joining(" ")));
        reverts.reverted(commit).ifPresent(target -> attributes.put("reverts", target.id()));
        undoneBy.ifPresent(by -> {
            attributes.put("reverted", "true");
            attributes.put("reverted-by", by.id());
            attributes.put("withdrawn", withdrawn(stated));
        });
        commit.cherryPickedFrom().ifPresent(from -> attributes.put("cherry-picked-from", from));
        attributes.put("signed", String.valueOf(!commit.signature().isEmpty()));
        attributes.putAll(signatures.of(commit));
        ReviewStyle.of(commit).ifPresent(style -> {
            attributes.put("merge-request", style.request());
            attributes.put("review-system", style.system());
        });
        List<Trailer> trailers = commit.trailers();
        for (String key : List.of("Reviewed-by", "Acked-by", "Signed-off-by", "Co-authored-by", "Change-Id")) {
            String values = trailers.stream()
                    .filter(trailer -> trailer.has(key))
                    .map(Trailer::value)
                    .distinct()
                    .collect(Collectors.joining("; "));
            attributes.put(key.toLowerCase(Locale.ROOT), values);
        }
        attributes.values().removeIf(String::isEmpty);
        return attributes;
    }

    private String message(Commit commit) {
        String message = commit.message().strip();
        if (commit.cut()) {
            report(
                    commit,
                    "This commit has more than " + CommitReader.LARGEST + " bytes, so its message was not read to the"
                            + " end: its trailers, such as those of reviews and requirements, are not known.");
        } else if (message.length() > LONGEST_MESSAGE) {
            report(
                    commit,
                    "The message of this commit has " + message.length() + " characters; the first " + LONGEST_MESSAGE
                            + " are shown. Its trailers are read whole.");
        }
        return message.substring(0, Math.min(LONGEST_MESSAGE, message.length()));
    }

    private void report(Commit commit, String sentence) {
        sink.finding(new Finding(
                "R-MESSAGE",
                Severity.WARNING,
                sentence,
                List.of(part.commit(commit.id())),
                new SourceRef(repository, 0, commit.id(), "")));
    }

    private void reviews(Commit commit, ItemId id, SourceRef source) {
        int number = 0;
        List<String> seen = new ArrayList<>();
        for (Trailer trailer : commit.trailers()) {
            boolean review = rules.reviews().stream().anyMatch(trailer::has);
            if (review && !trailer.value().isEmpty() && !seen.contains(trailer.value())) {
                seen.add(trailer.value());
                review(commit, id, source, trailer, ++number);
            }
        }
        for (Trailer vote : ReviewNotes.approvals(notes.getOrDefault(commit.id(), ""))) {
            if (!seen.contains(vote.value())) {
                seen.add(vote.value());
                review(commit, id, source, vote, ++number);
            }
        }
    }

    private void review(Commit commit, ItemId id, SourceRef source, Trailer trailer, int number) {
        Person reviewer = person(trailer.value(), commit);
        String name = reviewer.name();
        String email = reviewer.email();
        boolean same = authors(commit).stream()
                .anyMatch(author -> email.isEmpty()
                        ? name.equalsIgnoreCase(author.name())
                        : email.equalsIgnoreCase(author.email()));
        Map<String, String> attributes = new TreeMap<>();
        attributes.put(Attribute.PERSON, name.isEmpty() ? email : name);
        attributes.put("email", email);
        attributes.put(Attribute.COMMIT, commit.id());
        attributes.put(Attribute.DATE, utc(commit.committer().when()));
        attributes.put("type", "commit-trailer");
        // Of a merge, the authors of what it brought decide.
        attributes.put("independent", commit.isMerge() ? "" : String.valueOf(!same));
        attributes.values().removeIf(String::isEmpty);
        ItemId review = part.review(commit.id(), number);
        String title = "Review of " + commit.id().substring(0, 12) + " by " + (name.isEmpty() ? email : name);
        sink.item(new Item(review, ItemKind.REVIEW, commit.id(), title, source, attributes));
        sink.link(new LinkClaim(review, LinkKind.REVIEWS, id, "", Origin.TRAILER, source));
    }

    /** Whoever wrote a commit, co-authors included, by their present names. */
    private List<Person> authors(Commit commit) {
        List<Person> authors = new ArrayList<>();
        authors.add(mailmap.map(commit.author()));
        for (Trailer trailer : commit.trailers()) {
            if (trailer.has("Co-authored-by")) {
                authors.add(person(trailer.value(), commit));
            }
        }
        return authors;
    }

    /** The person that a trailer names, by the present name. */
    private Person person(String value, Commit commit) {
        int open = value.indexOf('<');
        int close = value.indexOf('>', Math.max(0, open));
        return mailmap.map(new Person(
                (open < 0 ? value : value.substring(0, open)).strip(),
                open >= 0 && close > open ? value.substring(open + 1, close).strip() : "",
                commit.committer().when()));
    }
}
