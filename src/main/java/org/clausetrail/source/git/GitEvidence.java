package org.clausetrail.source.git;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.InputFile;

/**
 * The evidence of a repository up to one revision: commits, reviews, releases, code tags, and the links that they state.
 *
 * <p>A commit that a later one reverted states nothing any more: its links are given as {@link LinkKind#REFERS}.
 */
public final class GitEvidence {
    private final GitRepository repository;
    private final History history;
    private final String revision;
    private final EvidenceRules rules;
    private final SignaturePolicy policy;

    /** Evidence whose signatures are not verified. */
    public GitEvidence(GitRepository repository, History history, String revision, EvidenceRules rules) {
        this(repository, history, revision, rules, SignaturePolicy.NONE);
    }

    /**
     * @param repository the open repository
     * @param history its history up to the revision
     * @param revision tag, branch or id of the commit under release
     * @param rules what states links
     * @param policy how signatures are judged
     */
    public GitEvidence(
            GitRepository repository, History history, String revision, EvidenceRules rules, SignaturePolicy policy) {
        this.repository = repository;
        this.history = history;
        this.revision = revision;
        this.rules = rules;
        this.policy = policy;
    }

    /** Hands everything to the sink: commits parents first, then releases, then code. */
    public void read(EvidenceSink target) throws IOException {
        FindingBudget sink = new FindingBudget(target, SourceRef.file(repository.name()));
        repository.findings().forEach(sink::finding);
        new ReleaseTree(repository, repository.commitOf(revision)).findings().forEach(sink::finding);
        Mailmap mailmap = repository.mailmap(revision);
        Signatures signatures = new Signatures(repository, history, policy, mailmap);
        CommitEvidence commits = new CommitEvidence(
                repository.name(),
                rules,
                Reverts.of(history),
                mailmap,
                repository.guarded(() -> CommitNotes.of(repository.repository())),
                signatures,
                sink);
        history.commits().forEach(commits::emit);
        releases(signatures, sink);
        signatures.findings(sink);
        code(sink);
        sink.close();
    }

    private void releases(Signatures signatures, EvidenceSink sink) throws IOException {
        List<Tag> tags = repository.tags();
        for (Tag tag : tags) {
            if (tag.commit().isEmpty()) {
                sink.finding(new Finding(
                        "R-TAG",
                        Severity.WARNING,
                        "The tag \"" + tag.name() + "\" names no commit, so it is no release.",
                        List.of(),
                        SourceRef.file(repository.name())));
            }
        }
        List<Tag> releases = tags.stream()
                .filter(tag -> history.indexOf(tag.commit()) >= 0)
                .sorted(Comparator.<Tag>comparingInt(tag -> history.indexOf(tag.commit()))
                        .thenComparing(tag -> tag.annotation().isEmpty())
                        .thenComparing(Tag::name))
                .toList();
        for (Tag release : releases) {
            release(release, signatures, sink);
        }
        int[] first = history.firstContaining(releases.stream().map(Tag::commit).toList());
        for (int i = 0; i < first.length; i++) {
            if (first[i] >= 0) {
                Commit commit = history.commits().get(i);
                sink.link(new LinkClaim(
                        CommitEvidence.id(commit.id()),
                        LinkKind.RELEASED_IN,
                        id(releases.get(first[i])),
                        "",
                        Origin.DERIVED,
                        new SourceRef(repository.name(), 0, commit.id(), "")));
            }
        }
    }

    private static ItemId id(Tag tag) {
        return new ItemId("release:" + tag.name());
    }

    private void release(Tag tag, Signatures signatures, EvidenceSink sink) {
        Commit commit = history.commit(tag.commit()).orElseThrow();
        SourceRef source = new SourceRef(repository.name(), 0, commit.id(), "");
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("tag", tag.name());
        attributes.put(
                Attribute.VERSION, tag.name().matches("v\\d.*") ? tag.name().substring(1) : tag.name());
        attributes.put(Attribute.COMMIT, commit.id());
        attributes.put(Attribute.DATE, CommitEvidence.utc(commit.committer().when()));
        attributes.put("annotated", String.valueOf(tag.annotation().isPresent()));
        tag.annotation().ifPresent(annotation -> {
            attributes.put("message", annotation.message().strip());
            attributes.put("signed", String.valueOf(!annotation.signature().isEmpty()));
            annotation.tagger().ifPresent(tagger -> {
                attributes.put(Attribute.PERSON, tagger.name());
                attributes.put(Attribute.DATE, CommitEvidence.utc(tagger.when()));
            });
        });
        attributes.putAll(signatures.of(tag, id(tag)));
        attributes.values().removeIf(String::isEmpty);
        sink.item(new Item(id(tag), ItemKind.RELEASE, commit.id(), tag.name(), source, attributes));
        sink.link(new LinkClaim(
                id(tag), LinkKind.RELEASED_IN, CommitEvidence.id(commit.id()), "", Origin.DERIVED, source));
    }

    private void code(EvidenceSink sink) throws IOException {
        if (rules.code().isEmpty()) {
            return;
        }
        CodeTags tags = new CodeTags(rules, sink);
        List<InputFile> files = repository.files(revision, rules.code());
        if (files.isEmpty()) {
            sink.finding(new Finding(
                    "R-EMPTY",
                    Severity.WARNING,
                    "No file of the repository matches " + rules.code()
                            + ", so no code tags were found. Correct the globs.",
                    List.of(),
                    SourceRef.file(repository.name())));
        }
        for (InputFile file : files) {
            try {
                tags.read(file);
            } catch (InputException e) {
                sink.finding(
                        new Finding("R-FILE", Severity.WARNING, String.valueOf(e.getMessage()), List.of(), file.ref()));
            }
        }
    }
}
