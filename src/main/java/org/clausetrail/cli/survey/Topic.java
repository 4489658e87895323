package org.clausetrail.cli.survey;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausetrail.model.ItemKind;
import org.clausetrail.project.SourceType;

/**
 * What a file of items is about, as its path says: the word nearest to the end counts, since folders get more general
 * upwards.
 *
 * @param type family of the source
 * @param kind kind of the items; the usual one for records
 */
record Topic(SourceType type, ItemKind kind) {
    private record Word(Pattern pattern, Topic topic) {}

    private static final List<Word> WORDS = List.of(
            word("soup|ots", SourceType.SOUP, ItemKind.SOUP),
            word("risks?|hazards?|fmea|risk-?(file|controls?|management|analysis)", SourceType.RISKS, ItemKind.HAZARD),
            word("anomal(y|ies)|known-?issues|bugs", SourceType.ANOMALIES, ItemKind.ANOMALY),
            word("changes|change-?requests?|problem-?reports?", SourceType.CHANGES, ItemKind.CHANGE_REQUEST),
            word("reviews?", SourceType.REVIEWS, ItemKind.REVIEW),
            word("approvals?|signatures?", SourceType.APPROVALS, ItemKind.APPROVAL),
            word("bridges|regression-?analys[ie]s", SourceType.BRIDGES, ItemKind.REVIEW),
            word("releases?|versions", SourceType.RELEASES, ItemKind.RELEASE),
            word("mappings?", SourceType.MAPPINGS, ItemKind.TEST_CASE),
            word("(user|stakeholder)-?(needs?|requirements?)|needs?|urs", SourceType.REQUIREMENTS, ItemKind.USER_NEED),
            word("sys(tem)?(-?(requirements?|spec))?|syrs", SourceType.REQUIREMENTS, ItemKind.SYSTEM_REQUIREMENT),
            word("claims?", SourceType.REQUIREMENTS, ItemKind.CLAIM),
            word("arch(itecture)?|software-?items?|sad", SourceType.REQUIREMENTS, ItemKind.ARCHITECTURE_ITEM),
            word("(software-?)?units?|(detailed-?)?design|sdd", SourceType.REQUIREMENTS, ItemKind.UNIT),
            word("environments?", SourceType.REQUIREMENTS, ItemKind.ENVIRONMENT),
            word("data-?sets?", SourceType.REQUIREMENTS, ItemKind.DATA_SET),
            word("documents", SourceType.REQUIREMENTS, ItemKind.DOCUMENT),
            word(
                    "(software-?)?(requirements?|reqs?|spec(ification)?)|srs|swrs",
                    SourceType.REQUIREMENTS,
                    ItemKind.SOFTWARE_REQUIREMENT));

    private static Word word(String pattern, SourceType type, ItemKind kind) {
        return new Word(Pattern.compile(pattern), new Topic(type, kind));
    }

    /** What a file holds however it is called: a protocol of the system tests is none of the system's requirements. */
    private static final Word PROTOCOL =
            word("(test-?)?(protocols?|cases?|plans?)", SourceType.REQUIREMENTS, ItemKind.TEST_CASE);

    /** The topic of a path, if one of its words tells. */
    static Optional<Topic> of(String path) {
        List<String> parts =
                Arrays.asList(path.toLowerCase(Locale.ROOT).replace('_', '-').split("/"));
        if (parts.stream().anyMatch(part -> PROTOCOL.pattern().matcher(part).matches())) {
            return Optional.of(PROTOCOL.topic());
        }
        Collections.reverse(parts);
        for (String part : parts) {
            String name = part.contains(".") ? part.substring(0, part.lastIndexOf('.')) : part;
            for (Word word : WORDS) {
                if (word.pattern().matcher(name).matches()) {
                    return Optional.of(word.topic());
                }
            }
        }
        return Optional.empty();
    }

    /** The kind where a project file must state it; else empty. */
    String kindWord() {
        return type == SourceType.REQUIREMENTS && kind != ItemKind.SOFTWARE_REQUIREMENT ? kind.word() : "";
    }
}
