package org.clausetrail.source.git;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PackParser;
import org.jspecify.annotations.Nullable;

/** A bundle unpacked into a temporary bare repository, which {@link #close} deletes; the bundle itself is only read. */
final class UnpackedBundle implements AutoCloseable {
    private final Path directory;
    private final BundleHeader header;

    private UnpackedBundle(Path directory, BundleHeader header) {
        this.directory = directory;
        this.header = header;
    }

    static UnpackedBundle of(Path file, String name) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            BundleHeader header = BundleHeader.read(in, name);
            demandComplete(header, name);
            UnpackedBundle bundle = new UnpackedBundle(Files.createTempDirectory("clausetrail-bundle"), header);
            try {
                bundle.unpack(in, name);
                return bundle;
            } catch (IOException | RuntimeException e) {
                bundle.close();
                throw e;
            }
        }
    }

    private static void demandComplete(BundleHeader header, String name) {
        if (!header.prerequisites().isEmpty()) {
            throw new InputException(
                    SourceRef.file(name),
                    "This bundle builds on commits that it does not hold ("
                            + header.prerequisites().size() + ", first "
                            + header.prerequisites().get(0)
                            + "). Make a complete one with \"git bundle create FILE --all\".");
        }
        if (header.refs().isEmpty()) {
            throw new InputException(SourceRef.file(name), "This bundle names no branch or tag, so it has no history.");
        }
    }

    private void unpack(InputStream in, String name) throws IOException {
        Files.createDirectories(directory.resolve("objects/pack"));
        Files.createDirectories(directory.resolve("refs"));
        Files.writeString(directory.resolve("config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
        writeRefs();
        try (Repository repository = new FileRepositoryBuilder()
                        .setGitDir(directory.toFile())
                        .setBare()
                        .build();
                ObjectInserter inserter = repository.newObjectInserter()) {
            PackParser parser = inserter.newPackParser(in);
            parser.setAllowThin(false);
            parser.parse(NullProgressMonitor.INSTANCE);
            inserter.flush();
        } catch (IOException | RuntimeException e) {
            throw new InputException(
                    SourceRef.file(name),
                    "The pack of this bundle cannot be read (" + e.getMessage() + "). Copy or make the bundle again.");
        }
    }

    private void writeRefs() throws IOException {
        StringBuilder packed = new StringBuilder("# pack-refs with: \n");
        header.refs().forEach((ref, id) -> {
            if (!ref.equals("HEAD")) {
                packed.append(id.name()).append(' ').append(ref).append('\n');
            }
        });
        Files.writeString(directory.resolve("packed-refs"), packed, StandardCharsets.UTF_8);
        Files.writeString(directory.resolve("HEAD"), head() + "\n", StandardCharsets.UTF_8);
    }

    /** HEAD as bundled, as the branch that it stands for where there is one; without HEAD the main branch. */
    private String head() {
        @Nullable ObjectId head = header.refs().get("HEAD");
        Map<String, ObjectId> refs = header.refs();
        for (String usual : new String[] {"refs/heads/main", "refs/heads/master"}) {
            if (refs.containsKey(usual) && (head == null || head.equals(refs.get(usual)))) {
                return "ref: " + usual;
            }
        }
        for (Map.Entry<String, ObjectId> ref : refs.entrySet()) {
            boolean branch = ref.getKey().startsWith("refs/heads/");
            if (branch && (head == null || head.equals(ref.getValue()))) {
                return "ref: " + ref.getKey();
            }
        }
        return head != null ? head.name() : refs.values().iterator().next().name();
    }

    Path directory() {
        return directory;
    }

    /** Whether objects were left out on purpose. */
    boolean partial() {
        return header.capabilities().stream().anyMatch(capability -> capability.startsWith("filter="));
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                file.toFile().setWritable(true);
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
