package org.clausetrail.source.component;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.tree.SourceText;
import org.jspecify.annotations.Nullable;

/** SPDX 2 in its tag-value form: {@code Tag: value} lines, long values between {@code <text>} and {@code </text>}. */
public final class Spdx2TagValue implements ComponentFormat {
    private static final Pattern TAG = Pattern.compile("^([A-Za-z]+):(.*)$");
    private static final Pattern VERSION = Pattern.compile("(?m)^SPDXVersion:\\s*SPDX-2");

    @Override
    public String name() {
        return "spdx2-tv";
    }

    @Override
    public Match match(Head head) {
        return VERSION.matcher(head.text()).find() ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Bill read(InputFile file) throws IOException {
        String text;
        try (InputStream stream = file.open()) {
            text = SourceText.read(stream, file.ref());
        }
        Spdx2 spdx = new Spdx2();
        Spdx2.Part part = null;
        int number = 0;
        int open = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (open > 0) {
                open = line.contains("</text>") ? 0 : open;
                continue;
            }
            Matcher tag = TAG.matcher(line);
            if (!tag.matches()) {
                continue;
            }
            String value = tag.group(2).strip();
            open = value.contains("<text>") && !value.contains("</text>") ? number : 0;
            part = take(spdx, part, tag.group(1), value);
        }
        if (open > 0) {
            throw new InputException(
                    file.ref().at(open), "A <text> begins here and never ends. Close it with </text>.");
        }
        if (spdx.version == null) {
            throw new InputException(file.ref(), "The tag SPDXVersion is missing.");
        }
        return spdx.bill(spdx.facts(true));
    }

    /** Takes one tag; returns the package that the following tags belong to, if any. */
    private static Spdx2.@Nullable Part take(Spdx2 spdx, Spdx2.@Nullable Part part, String tag, String value) {
        switch (tag) {
            case "SPDXVersion" -> spdx.version = first(spdx.version, value);
            case "DocumentName" -> spdx.name = first(spdx.name, value);
            case "DocumentNamespace" -> spdx.namespace = first(spdx.namespace, value);
            case "Created" -> spdx.created = first(spdx.created, value);
            case "Relationship" -> spdx.relationships.add(word(value, 1));
            case "PackageName" -> {
                Spdx2.Part next = new Spdx2.Part();
                next.name = value;
                spdx.packages.add(next);
                return next;
            }
            case "FileName" -> {
                spdx.files++;
                return null;
            }
            case "LicenseID" -> {
                spdx.extractedLicences++;
                return null;
            }
            case "SnippetSPDXID" -> {
                return null;
            }
            default -> {
                if (part != null) {
                    describe(part, tag, value);
                }
            }
        }
        return part;
    }

    private static void describe(Spdx2.Part part, String tag, String value) {
        switch (tag) {
            case "SPDXID" -> part.id = value;
            case "PackageVersion" -> part.version = value;
            case "PackageLicenseConcluded" -> part.concluded = value;
            case "PackageLicenseDeclared" -> part.declared = value;
            case "PackageChecksum" -> {
                int colon = value.indexOf(':');
                if (colon > 0) {
                    part.checksums.put(
                            value.substring(0, colon).strip(),
                            value.substring(colon + 1).strip());
                }
            }
            case "ExternalRef" -> {
                if ("purl".equals(word(value, 1)) && part.purl == null) {
                    part.purl = word(value, 2);
                }
            }
            default -> {
                // other tags say nothing of what a component is
            }
        }
    }

    private static String first(@Nullable String earlier, String value) {
        return earlier == null ? value : earlier;
    }

    private static @Nullable String word(String value, int index) {
        String[] words = value.split("\\s+", -1);
        return index < words.length ? words[index] : null;
    }
}
