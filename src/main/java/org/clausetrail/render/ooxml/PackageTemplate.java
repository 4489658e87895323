package org.clausetrail.render.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clausetrail.render.ooxml.ReproducibleZip.Content;

/**
 * The parts of a small package that a renderer completes: each part is kept as bytes until it is written, replaced, or
 * streamed instead.
 */
public final class PackageTemplate {
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** A template is a skeleton with styles and a logo; more is no template. */
    private static final int LIMIT = 64 << 20;

    private final Map<String, byte[]> parts;

    private PackageTemplate(Map<String, byte[]> parts) {
        this.parts = Collections.unmodifiableMap(parts);
    }

    /** A package of given parts. */
    public static PackageTemplate of(Map<String, byte[]> parts) {
        return new PackageTemplate(new TreeMap<>(parts));
    }

    /** Reads all parts of a package, at most 64 MiB of them. */
    public static PackageTemplate read(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        long total = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    byte[] content = in.readNBytes(LIMIT + 1);
                    total += content.length;
                    if (total > LIMIT) {
                        throw new IOException("The package holds more than 64 MiB, which is no template.");
                    }
                    parts.put(entry.getName(), content);
                }
            }
        }
        return new PackageTemplate(parts);
    }

    /** A part as text; the package must hold it. */
    public String text(String name) throws IOException {
        return new String(part(name), StandardCharsets.UTF_8);
    }

    /** Whether the package holds a part. */
    public boolean has(String name) {
        return parts.containsKey(name);
    }

    /** All parts by name. */
    public Map<String, byte[]> parts() {
        return parts;
    }

    /**
     * Writes the package: content types first, then the parts that stay by name, then the changes in the order of the map.
     *
     * @param out where the bytes go; stays open
     * @param changes parts that are written instead of, or besides, those of the template
     */
    public void write(OutputStream out, Map<String, Content> changes) throws IOException {
        try (ReproducibleZip zip = new ReproducibleZip(out)) {
            Content types = changes.get(CONTENT_TYPES);
            zip.entry(CONTENT_TYPES, types == null ? stream -> stream.write(part(CONTENT_TYPES)) : types);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                if (!part.getKey().equals(CONTENT_TYPES) && !changes.containsKey(part.getKey())) {
                    zip.entry(part.getKey(), part.getValue());
                }
            }
            for (Map.Entry<String, Content> change : changes.entrySet()) {
                if (!change.getKey().equals(CONTENT_TYPES)) {
                    zip.entry(change.getKey(), change.getValue());
                }
            }
        }
    }

    private byte[] part(String name) throws IOException {
        byte[] content = parts.get(name);
        if (content == null) {
            throw new IOException("The package has no part " + name + ".");
        }
        return content;
    }
}
