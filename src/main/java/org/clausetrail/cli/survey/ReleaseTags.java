package org.clausetrail.cli.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausetrail.project.proposal.Proposal;

/** Tags that name a version, such as {@code v2.4.0}, {@code release/3.2.0}, {@code Release1_8}; candidates are no releases. */
final class ReleaseTags {
    private static final Pattern VERSION = Pattern.compile("(?i)(?:[a-z][a-z_ -]*[-_/ ]?)?(?:[a-z]+/)?v?"
            + "(?<version>\\d+(?:[._]\\d+)+)(?:[-._]?(?:r|final|ga|release|lts))?");

    private record Version(String tag, String text, List<Long> parts) {}

    private ReleaseTags() {}

    /** The newest version and the one before, by number and not by date. */
    static Optional<Proposal.Release> of(Stream<String> tags) {
        List<Version> versions = tags.flatMap(tag -> version(tag).stream())
                .sorted(Comparator.comparing(Version::parts, ReleaseTags::compare)
                        .thenComparing(Version::tag)
                        .reversed())
                .toList();
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        String previous = versions.size() > 1 ? versions.get(1).tag() : "";
        return Optional.of(new Proposal.Release(versions.get(0).tag(), previous));
    }

    /** The version that a tag names. */
    static String versionOf(String tag) {
        return version(tag).map(Version::text).orElse("");
    }

    private static Optional<Version> version(String tag) {
        Matcher matcher = VERSION.matcher(tag);
        if (tag.length() > 100 || !matcher.matches()) {
            return Optional.empty();
        }
        String text = matcher.group("version").replace('_', '.');
        List<Long> parts = Stream.of(text.split("\\."))
                .map(part -> part.length() > 18 ? Long.valueOf(Long.MAX_VALUE) : Long.valueOf(part))
                .toList();
        return Optional.of(new Version(tag, text, parts));
    }

    private static int compare(List<Long> one, List<Long> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int order = Long.compare(i < one.size() ? one.get(i) : -1, i < other.size() ? other.get(i) : -1);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
