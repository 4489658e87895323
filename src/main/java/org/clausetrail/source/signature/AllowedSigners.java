package org.clausetrail.source.signature;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.source.InputFile;

/** The lines of allowed-signers files (ssh-keygen(1), ALLOWED SIGNERS). Dates without a zone are in UTC. */
final class AllowedSigners {
    private static final Pattern WORD = Pattern.compile("\\s*+((?:\"[^\"]*+\"|[^\\s\"]++)++)");
    private static final Pattern OPTION = Pattern.compile("([A-Za-z-]+)(?:=(?:\"([^\"]*)\"|([^,\"]*)))?(?:,|$)");
    private static final Pattern MOMENT = Pattern.compile("\\d{8}(\\d{4}(\\d{2})?)?Z?");

    private AllowedSigners() {}

    /**
     * One line.
     *
     * @param principals who may sign with the key
     * @param key the key
     * @param authority whether the key vouches for certificates instead of signing itself
     * @param namespaces purposes that it may sign for; absent for any
     * @param from first moment of its validity
     * @param until moment at which its validity ends
     */
    record Line(
            PrincipalPatterns principals,
            SshKey key,
            boolean authority,
            Optional<PrincipalPatterns> namespaces,
            Optional<Instant> from,
            Optional<Instant> until) {
        boolean mayUse(String namespace) {
            return namespaces.map(patterns -> patterns.matches(namespace)).orElse(true);
        }

        boolean overAt(Instant moment) {
            return until.isPresent() && !moment.isBefore(until.get());
        }

        boolean validAt(Instant moment) {
            return !overAt(moment) && (from.isEmpty() || !moment.isBefore(from.get()));
        }
    }

    static List<Line> read(List<InputFile> files) throws IOException {
        List<Line> all = new ArrayList<>();
        for (InputFile file : files) {
            KeyFile content = KeyFile.read(file);
            List<String> lines = content.text().lines().toList();
            int before = all.size();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    try {
                        all.add(line(line));
                    } catch (IllegalArgumentException | DateTimeException e) {
                        throw content.error(
                                i + 1,
                                "This line is none of an allowed-signers file: " + e.getMessage()
                                        + ". Write \"principals [options] key-type base64-key\".");
                    }
                }
            }
            if (all.size() == before) {
                throw content.error("This file names no signer. Add lines \"principals key-type base64-key\".");
            }
        }
        return all;
    }

    private static Line line(String line) {
        List<String> words = words(line);
        if (words.size() < 3) {
            throw new IllegalArgumentException("it has fewer than three parts");
        }
        boolean bare = isKeyType(words.get(1));
        int type = bare ? 1 : 2;
        if (words.size() < type + 2 || !isKeyType(words.get(type))) {
            throw new IllegalArgumentException("it has no key");
        }
        SshKey key = SshKey.of(Base64.getDecoder().decode(words.get(type + 1)));
        if (!key.type().equals(words.get(type))) {
            throw new IllegalArgumentException("its key is of the type " + key.type());
        }
        return options(new PrincipalPatterns(words.get(0).replace("\"", "")), bare ? "" : words.get(1), key);
    }

    private static Line options(PrincipalPatterns principals, String options, SshKey key) {
        boolean authority = false;
        Optional<PrincipalPatterns> namespaces = Optional.empty();
        Optional<Instant> from = Optional.empty();
        Optional<Instant> until = Optional.empty();
        Matcher matcher = OPTION.matcher(options);
        int at = 0;
        while (at < options.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("its options \"" + options + "\" cannot be read");
            }
            at = matcher.end();
            String value =
                    matcher.group(2) != null ? matcher.group(2) : matcher.group(3) == null ? "" : matcher.group(3);
            switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
                case "cert-authority" -> authority = true;
                case "namespaces" -> namespaces = Optional.of(new PrincipalPatterns(value));
                case "valid-after" -> from = Optional.of(moment(value));
                case "valid-before" -> until = Optional.of(moment(value));
                default -> throw new IllegalArgumentException("the option \"" + matcher.group(1) + "\" is not known");
            }
        }
        return new Line(principals, key, authority, namespaces, from, until);
    }

    private static Instant moment(String text) {
        if (!MOMENT.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no date such as 20261231 or 20261231235959Z");
        }
        String digits = text.replace("Z", "");
        return LocalDateTime.parse(
                        digits + "000000".substring(digits.length() - 8),
                        DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT))
                .toInstant(ZoneOffset.UTC);
    }

    static boolean isKeyType(String word) {
        return word.matches("(sk-)?(ssh-|ecdsa-sha2-)[\\w@.-]+");
    }

    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
        return words;
    }
}
