package org.clausetrail.dossier.template;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clausetrail.model.PathName;
import org.jspecify.annotations.Nullable;

/**
 * Finds templates: first in the project's own folder, then among those that come with the product. Names such as
 * {@code documents/D8.ftlx} never lead out of either. What was read is remembered for the template digest.
 */
// [impl->CT-REQ-272]
final class TemplateFolder implements TemplateLoader {
    private static final String SHIPPED = "templates/";
    private static final long LONGEST = 2_000_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*(\\.[A-Za-z0-9_-]+)+");

    private final Optional<Path> own;
    private final Map<String, Source> read = new TreeMap<>();

    /** A template as it was read. */
    record Source(String name, String place, String text) {}

    TemplateFolder(Optional<Path> own) {
        this.own = own;
    }

    /** All templates read so far, by name. */
    Map<String, Source> read() {
        return read;
    }

    /** Where a template stands, for messages. */
    String place(String name) {
        Source source = read.get(name);
        return source == null ? SHIPPED + name : source.place();
    }

    @Override
    public @Nullable Object findTemplateSource(String name) throws IOException {
        Source known = read.get(name);
        if (known != null) {
            return known;
        }
        if (!NAME.matcher(name).matches()) {
            return null;
        }
        Optional<Source> found = own(name).or(() -> shipped(name));
        found.ifPresent(source -> TemplateLint.check(source.place(), source.text()));
        found.ifPresent(source -> read.put(name, source));
        return found.orElse(null);
    }

    private Optional<Source> own(String name) throws IOException {
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Path folder = own.get().toRealPath();
        Path file = own.get().resolve(name);
        if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(folder)) {
            return Optional.empty();
        }
        if (Files.size(file) > LONGEST) {
            throw new IOException("The template " + file + " is longer than " + LONGEST + " bytes.");
        }
        return Optional.of(new Source(name, PathName.of(file), Files.readString(file)));
    }

    private static Optional<Source> shipped(String name) {
        try (InputStream in = TemplateFolder.class.getClassLoader().getResourceAsStream(SHIPPED + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            new Source(name, SHIPPED + name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the project has a folder of its own and it is one. */
    boolean missing() {
        return own.isPresent() && !Files.isDirectory(own.get());
    }

    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        return new StringReader(((Source) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {
        // its bytes are in memory
    }
}
