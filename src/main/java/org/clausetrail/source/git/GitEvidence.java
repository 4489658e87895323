package org.clausetrail.source.git;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
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
    private final ProductPart part;

    /** Evidence whose signatures are not verified. */
    public GitEvidence(GitRepository repository, History history, String revision, EvidenceRules rules) {
        this(repository, history, revision, rules, SignaturePolicy.NONE, ProductPart.WHOLE);
    }

    /**
     * @param repository the open repository
     * @param history its history up to the revision
     * @param revision tag, branch or id of the commit under release
     * @param rules what states links
     * @param policy how signatures are judged
     * @param part what of the repository belongs to the product
     */
    public GitEvidence(
            GitRepository repository,
            History history,
            String revision,
            EvidenceRules rules,
            SignaturePolicy policy,
            ProductPart part) {
        this.repository = repository;
        this.history = history;
        this.revision = revision;
        this.rules = rules;
        this.policy = policy;
        this.part = part;
    }

    /** Hands everything to the sink: commits parents first, then releases, then code. */
    public void read(EvidenceSink target) throws IOException {
        FindingBudget sink = new FindingBudget(target, SourceRef.file(repository.name()));
        repository.findings().forEach(sink::finding);
        new ReleaseTree(repository, repository.commitOf(revision)).findings().forEach(sink::finding);
        Mailmap mailmap = repository.mailmap(revision);
        List<Tag> releases = releases(sink);
        Set<String> kept = releases.stream().map(Tag::commit).collect(Collectors.toCollection(TreeSet::new));
        kept.add(repository.commitOf(revision));
        ProductHistory product = ProductHistory.of(history, part, kept);
        Signatures signatures = new Signatures(repository, part, history, policy, mailmap);
        CommitEvidence commits = new CommitEvidence(
                repository.name(), part, rules, Reverts.of(history), mailmap, notes(sink), signatures, sink);
        HistoryGaps gaps = new HistoryGaps(repository.name());
        for (Commit commit : product.commits()) {
            commits.emit(commit);
            gaps.of(commit).forEach(sink::finding);
        }
        releases.forEach(release -> release(release, signatures, sink));
        released(releases, product, sink);
        signatures.findings(sink);
        code(sink);
        sink.close();
    }

    private Map<String, String> notes(EvidenceSink sink) throws IOException {
        CommitNotes notes = repository.guarded(() -> CommitNotes.of(repository.repository()));
        for (String ref : notes.unread()) {
            sink.finding(new Finding(
                    "R-OBJECT",
                    Severity.WARNING,
                    "The notes of " + ref + " cannot be read, so what they say of commits is not known. "
                            + HistoryGaps.REMEDY,
                    List.of(),
                    SourceRef.file(repository.name())));
        }
        return notes.byCommit();
    }

    /** The tags that are releases of the product, those that contain others after them. */
    private List<Tag> releases(EvidenceSink sink) throws IOException {
        List<Tag> tags = repository.tags().stream().filter(part::releases).toList();
        for (Tag tag : tags) {
            if (tag.commit().isEmpty()) {
                sink.finding(new Finding(
                        "R-TAG",
                        Severity.WARNING,
                        "The tag \"" + tag.name() + "\" "
                                + (tag.fault().isEmpty() ? "names no commit" : "cannot be read: " + tag.fault())
                                + ", so it is no release.",
                        List.of(),
                        SourceRef.file(repository.name())));
            }
        }
        return tags.stream()
                .filter(tag -> history.indexOf(tag.commit()) >= 0)
                .sorted(Comparator.<Tag>comparingInt(tag -> history.indexOf(tag.commit()))
                        .thenComparing(tag -> tag.annotation().isEmpty())
                        .thenComparing(Tag::name))
                .toList();
    }

    /** Each commit of the product with the release that first contains it. */
    private void released(List<Tag> releases, ProductHistory product, EvidenceSink sink) {
        int[] first = history.firstContaining(releases.stream().map(Tag::commit).toList());
        for (int i = 0; i < first.length; i++) {
            Commit commit = history.commits().get(i);
            if (first[i] >= 0 && product.contains(commit.id())) {
                sink.link(new LinkClaim(
                        part.commit(commit.id()),
                        LinkKind.RELEASED_IN,
                        part.release(releases.get(first[i])),
                        "",
                        Origin.DERIVED,
                        new SourceRef(repository.name(), 0, commit.id(), "")));
            }
        }
    }

    private void release(Tag tag, Signatures signatures, EvidenceSink sink) {
        Commit commit = history.commit(tag.commit()).orElseThrow();
        SourceRef source = new SourceRef(repository.name(), 0, commit.id(), "");
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("tag", tag.name());
        attributes.put(Attribute.REPOSITORY, part.name());
        attributes.put(Attribute.VERSION, ProductPart.version(tag));
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
        attributes.putAll(signatures.of(tag, part.release(tag)));
        attributes.values().removeIf(String::isEmpty);
        sink.item(new Item(part.release(tag), ItemKind.RELEASE, commit.id(), tag.name(), source, attributes));
        sink.link(new LinkClaim(
                part.release(tag), LinkKind.RELEASED_IN, part.commit(commit.id()), "", Origin.DERIVED, source));
    }

    private void code(EvidenceSink sink) throws IOException {
        if (rules.code().isEmpty()) {
            return;
        }
        CodeTags tags = new CodeTags(rules, sink);
        List<InputFile> files = repository.files(revision, rules.code()).stream()
                .filter(file -> part.contains(file.name()))
                .map(file -> (InputFile) new CitedFile(file, part))
                .toList();
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
