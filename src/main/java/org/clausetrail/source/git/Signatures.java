package org.clausetrail.source.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.signature.SignatureCheck;
import org.clausetrail.source.signature.SignedText;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.jspecify.annotations.Nullable;

/** Verifies the signatures of commits and release tags, and reports what they do not prove. Only what is signed costs. */
// [impl->CT-REQ-127]
final class Signatures {
    private static final int NAMED = 100;

    private final GitRepository repository;
    private final ProductPart part;
    private final History history;
    private final SignaturePolicy policy;
    private final Mailmap mailmap;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Finding> bad = new ArrayList<>();
    private final Group unproved = new Group(Severity.ERROR, "", "");
    private int commits;
    private int unsigned;

    Signatures(GitRepository repository, ProductPart part, History history, SignaturePolicy policy, Mailmap mailmap) {
        this.repository = repository;
        this.part = part;
        this.history = history;
        this.policy = policy;
        this.mailmap = mailmap;
    }

    /** Commits and tags of which one finding tells. */
    private record Group(Severity severity, String what, String remedy, List<ItemId> items) {
        Group(Severity severity, String what, String remedy) {
            this(severity, what, remedy, new ArrayList<>());
        }
    }

    /** What the signature of a commit proves, as attributes of its item. */
    Map<String, String> of(Commit commit) {
        commits++;
        unsigned += commit.signature().isEmpty() ? 1 : 0;
        ItemId id = part.commit(commit.id());
        Person by = commit.committer();
        SignatureCheck check = commit.signature().isEmpty()
                ? SignatureCheck.UNSIGNED
                : policy.keys().any()
                        ? check(SignedObject.commit(raw(ObjectId.fromString(commit.id()))), by)
                        : check(new SignedObject(new byte[0], commit.signature()), by);
        report(id, id.toString(), commit.id(), check, by);
        demand(policy.commits(), id, commit.id(), check);
        Map<String, String> attributes = attributes(check);
        if (commit.isMerge() && policy.keys().any()) {
            attributes.putAll(mergedTags(commit, id));
        }
        return attributes;
    }

    /** The tags that a merge keeps: each proves who asked for the merge of which parent. */
    private Map<String, String> mergedTags(Commit merge, ItemId id) {
        List<String> tags = new ArrayList<>();
        for (MergedTag tag : MergedTag.of(raw(ObjectId.fromString(merge.id())))) {
            Person by = tag.tagger().orElse(merge.author());
            SignatureCheck check = merge.parents().contains(tag.object())
                    ? check(tag.signed(), by)
                    : SignatureCheck.bad("", "", "The tag names a commit that is no parent of the merge.");
            report(id, "the tag " + tag.name() + ", which " + id + " merged,", merge.id(), check, by);
            String signer = check.signer().isEmpty() ? "" : ", " + check.signer();
            tags.add(tag.name() + " (" + check.state().word() + signer + ")");
        }
        return tags.isEmpty() ? Map.of() : Map.of("merged-tags", String.join(", ", tags));
    }

    /** The same of a release tag; a tag without an object has no signature. */
    Map<String, String> of(Tag tag, ItemId id) {
        Optional<Person> tagger = tag.annotation().flatMap(Tag.Annotation::tagger);
        Person by = tagger.orElse(history.commit(tag.commit()).orElseThrow().committer());
        boolean signed = tag.annotation().filter(a -> !a.signature().isEmpty()).isPresent();
        SignatureCheck check = signed ? check(SignedObject.tag(raw(object(tag))), by) : SignatureCheck.UNSIGNED;
        report(id, id.toString(), tag.commit(), check, by);
        demand(policy.tags(), id, tag.commit(), check);
        return attributes(check);
    }

    private SignatureCheck check(SignedObject object, Person by) {
        return policy.keys()
                .check(
                        new SignedText(
                                object.content(), object.signature(), by.when().toInstant(), by.email()),
                        policy.asOf());
    }

    private ObjectId object(Tag tag) {
        try {
            @Nullable Ref ref = repository.repository().exactRef(Constants.R_TAGS + tag.name());
            @Nullable ObjectId id = ref == null ? null : ref.getObjectId();
            return id == null ? ObjectId.zeroId() : id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] raw(ObjectId id) {
        try {
            return repository.guarded(() -> {
                try (ObjectReader reader = repository.repository().newObjectReader()) {
                    return reader.open(id).getCachedBytes(Integer.MAX_VALUE / 4);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> attributes(SignatureCheck check) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("signature", check.state().word());
        attributes.put("signature-form", check.form());
        attributes.put("signature-key", check.key());
        attributes.put("signer", check.signer());
        attributes.put("signature-reason", check.reason());
        attributes.values().removeIf(String::isEmpty);
        return attributes;
    }

    private void report(ItemId id, String what, String commit, SignatureCheck check, Person by) {
        if (!policy.stated()) {
            return;
        }
        SourceRef source = new SourceRef(repository.name(), 0, commit, "");
        switch (check.state()) {
            case BAD, REVOKED ->
                bad.add(new Finding(
                        "R-SIGNATURE",
                        Severity.ERROR,
                        "The signature of " + what + " is " + check.state().word() + ": " + check.reason()
                                + " Find out who made it before anything is released from it.",
                        List.of(id),
                        source));
            case UNKNOWN_KEY ->
                group(Severity.WARNING, check, " Add the key to the key files if you know whose it is.")
                        .items()
                        .add(id);
            case EXPIRED ->
                group(check.validWhenMade() ? Severity.NOTE : Severity.WARNING, check, "")
                        .items()
                        .add(id);
            case GOOD -> signer(id, check, by);
            default -> {
                // Unsigned and unchecked ones are counted, and reported where the project demands a signature.
            }
        }
    }

    private void demand(boolean required, ItemId id, String commit, SignatureCheck check) {
        if (policy.stated() && required && !check.validWhenMade() && since(commit)) {
            unproved.items().add(id);
        }
    }

    private Group group(Severity severity, SignatureCheck check, String remedy) {
        String what = check.signer().isEmpty() ? check.reason() : check.signer() + ": " + check.reason();
        return groups.computeIfAbsent(severity + what, key -> new Group(severity, what, remedy));
    }

    /** A key that is known may still be that of another than the content names. */
    private void signer(ItemId id, SignatureCheck check, Person by) {
        List<String> addresses = check.addresses();
        String written = by.email().toLowerCase(Locale.ROOT);
        String proper = mailmap.map(by).email().toLowerCase(Locale.ROOT);
        if (!addresses.isEmpty() && !addresses.contains(written) && !addresses.contains(proper)) {
            String what = "Signed by " + check.signer() + " for " + by.signature() + ".";
            groups.computeIfAbsent(what, key -> new Group(Severity.NOTE, what, ""))
                    .items()
                    .add(id);
        }
    }

    private boolean since(String commit) {
        return policy.since().isEmpty() || !history.isAncestor(commit, policy.since());
    }

    /** Hands the findings on. */
    void findings(EvidenceSink sink) {
        SourceRef whole = SourceRef.file(repository.name());
        bad.forEach(sink::finding);
        groups.values()
                .forEach(group -> sink.finding(new Finding(
                        "R-SIGNER",
                        group.severity(),
                        count(group.items().size()) + ": " + group.what() + group.remedy(),
                        named(group),
                        whole)));
        if (!unproved.items().isEmpty()) {
            sink.finding(new Finding(
                    "R-UNSIGNED",
                    Severity.ERROR,
                    "The project demands signatures, and "
                            + count(unproved.items().size()) + (unproved.items().size() == 1 ? " carries" : " carry")
                            + " none that a key of the project proves.",
                    named(unproved),
                    whole));
        }
        if (policy.stated() && unsigned > 0) {
            sink.finding(new Finding(
                    "R-UNSIGNED",
                    Severity.NOTE,
                    unsigned + " of " + commits + " commits are not signed.",
                    List.of(),
                    whole));
        }
    }

    private static String count(int number) {
        return number + (number == 1 ? " commit or tag" : " commits or tags");
    }

    private static List<ItemId> named(Group group) {
        return group.items().subList(0, Math.min(NAMED, group.items().size()));
    }
}
