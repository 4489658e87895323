package org.clausetrail.step;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausetrail.model.SourceRef;
import org.clausetrail.seal.FileDigest;
import org.clausetrail.seal.SealedFile;
import org.clausetrail.source.FileView;
import org.clausetrail.source.InOrder;
import org.clausetrail.source.InputFile;

/** Every file that was read, with its digest; the places that readers cite carry the digest too. */
final class Inputs {
    private final Map<String, SealedFile> files = new TreeMap<>();

    /** The same files, digested and noted. */
    List<InputFile> noted(List<InputFile> list) throws IOException {
        List<InputFile> noted = new ArrayList<>();
        new InOrder<>(this::digested, file -> false).each(list, noted::add);
        return noted;
    }

    private InputFile digested(InputFile file) throws IOException {
        String version = file.version();
        String digest;
        try (InputStream stream = file.open()) {
            digest = FileDigest.of(stream);
        }
        SourceRef ref = file.ref();
        String name = ref.commit().isEmpty() ? file.name() : "git:" + file.name();
        note(new SealedFile(name, file.size(), digest));
        return new Digested(file, new SourceRef(ref.path(), ref.line(), ref.commit(), digest), version, this);
    }

    /** Notes an input, or what is no file: a commit by its id. Readers may find attachments at the same time. */
    void note(SealedFile input) {
        synchronized (files) {
            files.put(input.path(), input);
        }
    }

    /** All inputs by name. */
    List<SealedFile> all() {
        return List.copyOf(files.values());
    }

    private record Digested(InputFile file, SourceRef ref, String version, Inputs inputs) implements FileView {
        @Override
        public boolean isAsDigested() throws IOException {
            return file.version().equals(version);
        }

        @Override
        public Optional<InputFile> beside(String path) throws IOException {
            Optional<InputFile> found = file.beside(path);
            return found.isEmpty() ? found : Optional.of(inputs.digested(found.get()));
        }
    }
}
