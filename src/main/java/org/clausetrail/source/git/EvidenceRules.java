package org.clausetrail.source.git;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausetrail.model.LinkKind;

/**
 * What in a repository states links.
 *
 * @param trailers trailer keys by the link that they state
 * @param ids form of the ids, matched whole; absent: prose states no link, and trailers name ids of the usual form
 * @param subjectIds link stated by ids in brackets at the beginning of a subject, {@code [SRS-12] Text}
 * @param verbs link stated by a word directly before an id in a message, by lower-case word
 * @param reviews trailer keys that name a reviewer
 * @param code globs of the files in which tags are looked for
 * @param tags forms of code tags by the link that they state; group {@code ids} holds ids separated by commas
 */
public record EvidenceRules(
        Map<LinkKind, List<String>> trailers,
        Optional<Pattern> ids,
        Optional<LinkKind> subjectIds,
        Map<String, LinkKind> verbs,
        List<String> reviews,
        List<String> code,
        Map<LinkKind, List<Pattern>> tags) {
    /** The usual trailers, reviews and tags; no ids in prose, no code. */
    public static final EvidenceRules USUAL = new EvidenceRules(
            Map.of(
                    LinkKind.IMPLEMENTS, List.of("Implements"),
                    LinkKind.VERIFIES, List.of("Verifies"),
                    LinkKind.REFERS, List.of("Refs"),
                    LinkKind.FIXES, List.of("Fixes"),
                    LinkKind.CHANGES, List.of("Changes")),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of("Reviewed-by", "Approved-by"),
            List.of(),
            Map.of(
                    LinkKind.IMPLEMENTS,
                    List.of(
                            Pattern.compile("\\[impl(?:ements)?\\s*->(?<ids>[^\\]\\n]*)]"),
                            Pattern.compile("@implements[ \\t]+(?<ids>[^\\s,]+(?:\\s*,\\s*[^\\s,]+)*)")),
                    LinkKind.VERIFIES,
                    List.of(
                            Pattern.compile("\\[(?:verify|verifies|[uis]?test)\\s*->(?<ids>[^\\]\\n]*)]"),
                            Pattern.compile("@verifies[ \\t]+(?<ids>[^\\s,]+(?:\\s*,\\s*[^\\s,]+)*)"),
                            // @Requirement("SRS-1"), @Verifies({"SRS-1", "SRS-2"}), @pytest.mark.requirement("SRS-1")
                            Pattern.compile(
                                    "@(?:[\\w.]{1,80}\\.)?(?i:verif(?:ies|y)|requirements?|req|covers|satisfies)"
                                            + "[ \\t]*\\([ \\t]*(?:\\w{1,40}[ \\t]*=[ \\t]*)?[{\\[]?[ \\t]*(?<ids>[\"'][^)}\\]\\n]*)"),
                            // JUnit 5; most tags are no ids
                            Pattern.compile(
                                    "@Tag[ \\t]*\\([ \\t]*\"(?<ids>[A-Z][A-Z0-9]+(?:[-_][A-Z][A-Z0-9]*)*[-_]\\d+)\""),
                            // NUnit, MSTest, xUnit.net
                            Pattern.compile(
                                    "(?<=[\\[ ,])(?:Property|TestProperty|Trait)\\(\"(?i:verif(?:ies|y)|requirements?|req|covers|satisfies)"
                                            + "\"[ \\t]*,[ \\t]*(?<ids>\"[^\"\\n]*)"))));

    public EvidenceRules {
        trailers = Map.copyOf(trailers);
        verbs = Map.copyOf(verbs);
        reviews = List.copyOf(reviews);
        code = List.copyOf(code);
        tags = Map.copyOf(tags);
    }

    /** These rules with other trailer keys; kinds that are not given keep theirs. */
    public EvidenceRules withTrailers(Map<LinkKind, List<String>> keys) {
        EnumMap<LinkKind, List<String>> merged = new EnumMap<>(trailers);
        merged.putAll(keys);
        return new EvidenceRules(merged, ids, subjectIds, verbs, reviews, code, tags);
    }

    /** These rules with a form of ids. */
    public EvidenceRules withIds(Pattern form) {
        return new EvidenceRules(trailers, Optional.of(form), subjectIds, verbs, reviews, code, tags);
    }

    /** These rules with ids in brackets before a subject stating a link. */
    public EvidenceRules withSubjectIds(LinkKind kind) {
        return new EvidenceRules(trailers, ids, Optional.of(kind), verbs, reviews, code, tags);
    }

    /** These rules with words that state a link of the id after them. */
    public EvidenceRules withVerbs(Map<String, LinkKind> words) {
        return new EvidenceRules(trailers, ids, subjectIds, words, reviews, code, tags);
    }

    /** These rules with files in which tags are looked for. */
    public EvidenceRules withCode(List<String> globs) {
        return new EvidenceRules(trailers, ids, subjectIds, verbs, reviews, globs, tags);
    }
}
