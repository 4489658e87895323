package org.clausetrail.source.component;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The identifiers of the SPDX License List that this version of Clausetrail knows, deprecated ones included. */
final class SpdxLicences {
    private static final Set<String> IDS = read();

    private SpdxLicences() {}

    /** Whether an identifier is in the list; case matters, as in the schemas of CycloneDX. */
    static boolean contains(String id) {
        return IDS.contains(id);
    }

    private static Set<String> read() {
        InputStream stream = Objects.requireNonNull(SpdxLicences.class.getResourceAsStream("spdx-licence-ids.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
