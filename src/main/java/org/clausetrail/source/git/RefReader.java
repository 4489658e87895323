package org.clausetrail.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Reads branches and tags. */
// [impl->CT-REQ-113]
final class RefReader {
    private static final String TAGS = "refs/tags/";

    private final Repository repository;

    RefReader(Repository repository) {
        this.repository = repository;
    }

    /** The commits that any ref or HEAD names, peeled. */
    Set<ObjectId> tips() throws IOException {
        Set<ObjectId> tips = new LinkedHashSet<>();
        try (RevWalk walk = CommitReader.walk(repository)) {
            List<Ref> refs = new ArrayList<>(repository.getRefDatabase().getRefs());
            refs.sort(Comparator.comparing(Ref::getName));
            for (Ref ref : refs) {
                @Nullable ObjectId id = ref.getObjectId();
                if (id != null && walk.peel(walk.parseAny(id)) instanceof RevCommit commit) {
                    tips.add(commit.toObjectId());
                }
            }
        }
        return tips;
    }

    /** How many tags there are; none of them is read. */
    int tagCount() throws IOException {
        return (int) repository.getRefDatabase().getRefsByPrefix(TAGS).stream()
                .filter(ref -> ref.getObjectId() != null)
                .count();
    }

    /** All tags by name. */
    List<Tag> tags() throws IOException {
        List<Tag> tags = new ArrayList<>();
        try (RevWalk walk = CommitReader.walk(repository)) {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(TAGS)) {
                @Nullable ObjectId id = ref.getObjectId();
                if (id != null) {
                    tags.add(tag(ref.getName().substring(TAGS.length()), id, walk));
                }
            }
        }
        tags.sort(Comparator.comparing(Tag::name));
        return tags;
    }

    private static Tag tag(String name, ObjectId id, RevWalk walk) {
        try {
            return Damage.of(id, () -> readable(name, id, walk));
        } catch (IOException e) {
            return new Tag(name, "", Optional.empty(), Damage.reason(id, e));
        }
    }

    private static Tag readable(String name, ObjectId id, RevWalk walk) throws IOException {
        RevObject object = walk.parseAny(id);
        walk.parseBody(object);
        RevObject target = walk.peel(object);
        String commit = target instanceof RevCommit ? target.name() : "";
        Optional<Tag.Annotation> annotation =
                object instanceof RevTag tag ? Optional.of(annotation(tag)) : Optional.empty();
        return new Tag(name, commit, annotation, "");
    }

    private static Tag.Annotation annotation(RevTag tag) {
        byte[] raw = tag.getRawBuffer();
        int at = 0;
        Optional<Person> tagger = Optional.empty();
        while (at < raw.length && raw[at] != '\n') {
            int end = at;
            while (end < raw.length && raw[end] != '\n') {
                end++;
            }
            String key = new String(raw, at, Math.min(7, end - at), StandardCharsets.ISO_8859_1);
            if (key.equals("tagger ")) {
                tagger = Optional.of(Person.parse(raw, at + 7, end, StandardCharsets.UTF_8));
            }
            at = end + 1;
        }
        SignedObject parts = SignedObject.tag(raw);
        int end = raw.length - parts.signature().length();
        String message = Text.decode(raw, Math.min(at + 1, end), end, StandardCharsets.UTF_8);
        return new Tag.Annotation(tagger, message, parts.signature());
    }
}
