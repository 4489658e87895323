package org.clausetrail.source.git;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the trailers of a commit message by the rules of {@code git interpret-trailers --no-divider --only-trailers --unfold}.
 *
 * <p>The block is the last paragraph, never the first, when it consists of trailers alone, or holds a line that Git
 * itself writes and is made of trailers to a quarter at least.
 */
// [impl->CT-REQ-103]
final class TrailerBlock {
    /** Git leaves the carriage return of a folded line in the value; it is part of the end of the line. */
    private static final Pattern FOLD = Pattern.compile("\\r?\\n\\s*");

    private static final List<String> WRITTEN_BY_GIT = List.of("Signed-off-by: ", "(cherry picked from commit ");
    private static final String SCISSORS = "# ------------------------ >8 ------------------------";
    private static final char COMMENT = '#';

    private final List<String> lines;

    private TrailerBlock(List<String> lines) {
        this.lines = lines;
    }

    /** The trailers of a message, in order; empty where its last paragraph is no trailer block. */
    static List<Trailer> of(String message) {
        // Most messages end in prose; a block without separator cannot hold a trailer.
        if (message.indexOf(':') < 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(message.split("\n", -1)));
        dropEnd(lines);
        return new TrailerBlock(lines).trailers();
    }

    /** Drops what Git ignores at the end: all below a scissors line, comments, blank lines, an old conflicts list. */
    private static void dropEnd(List<String> lines) {
        int scissors = lines.indexOf(SCISSORS);
        int end = scissors < 0 ? lines.size() : scissors;
        int ignored = -1;
        boolean conflicts = false;
        for (int i = 0; i < end; i++) {
            String line = lines.get(i);
            if (line.isEmpty() || line.charAt(0) == COMMENT) {
                ignored = ignored < 0 ? i : ignored;
            } else if (line.equals("Conflicts:")) {
                conflicts = true;
                ignored = ignored < 0 ? i : ignored;
            } else if (!(conflicts && line.charAt(0) == '\t')) {
                ignored = -1;
                conflicts = false;
            }
        }
        int keep = ignored < 0 ? end : ignored;
        lines.subList(keep, lines.size()).clear();
    }

    private List<Trailer> trailers() {
        int start = start();
        List<Trailer> found = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean inTrailer = false;
        for (String line : lines.subList(start, lines.size())) {
            if (inTrailer && startsWithSpace(line)) {
                open.append('\n').append(line);
                continue;
            }
            add(open, inTrailer, found);
            open.setLength(0);
            open.append(line);
            inTrailer = separator(line) >= 1;
        }
        add(open, inTrailer, found);
        return found;
    }

    private static void add(CharSequence open, boolean inTrailer, List<Trailer> found) {
        if (inTrailer && open.charAt(0) != COMMENT) {
            String text = open.toString();
            int colon = separator(text);
            String value = text.substring(colon + 1).strip();
            String unfolded =
                    value.indexOf('\n') < 0 ? value : FOLD.matcher(value).replaceAll(" ");
            found.add(new Trailer(text.substring(0, colon).strip(), unfolded));
        }
    }

    /** The first line of the block; the number of lines where there is none. */
    private int start() {
        int title = endOfTitle();
        int trailers = 0;
        int others = 0;
        int continuations = 0;
        boolean writtenByGit = false;
        boolean onlyBlank = true;
        for (int i = lines.size() - 1; i >= title; i--) {
            String line = lines.get(i);
            if (isBlank(line)) {
                if (onlyBlank) {
                    continue;
                }
                others += continuations;
                boolean block = writtenByGit ? trailers * 3 >= others : trailers > 0 && others == 0;
                return block ? i + 1 : lines.size();
            }
            if (line.charAt(0) == COMMENT) {
                others += continuations;
                continuations = 0;
                continue;
            }
            onlyBlank = false;
            if (WRITTEN_BY_GIT.stream().anyMatch(line::startsWith)) {
                trailers++;
                continuations = 0;
                writtenByGit = true;
            } else if (!startsWithSpace(line) && separator(line) >= 1) {
                trailers++;
                continuations = 0;
            } else if (startsWithSpace(line)) {
                continuations++;
            } else {
                others += 1 + continuations;
                continuations = 0;
            }
        }
        return lines.size();
    }

    private int endOfTitle() {
        int i = 0;
        while (i < lines.size() && (lines.get(i).startsWith("#") || !isBlank(lines.get(i)))) {
            i++;
        }
        return i;
    }

    /** Index of the colon after a key of letters, digits and hyphens, white space allowed before the colon; else −1. */
    private static int separator(String line) {
        boolean space = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ':') {
                return i;
            }
            if (!space && (c == '-' || c < 128 && Character.isLetterOrDigit(c))) {
                continue;
            }
            if (i > 0 && (c == ' ' || c == '\t')) {
                space = true;
                continue;
            }
            return -1;
        }
        return -1;
    }

    private static boolean startsWithSpace(String line) {
        return line.isEmpty() || isSpace(line.charAt(0));
    }

    private static boolean isBlank(String line) {
        return line.chars().allMatch(TrailerBlock::isSpace);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
