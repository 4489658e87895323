package org.clausetrail.source.testresult;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;

/** A report that tells whether its reader looked at files beside it, whose content its digest knows nothing of. */
final class WatchedFile implements InputFile {
    private final InputFile file;
    private boolean alone = true;

    WatchedFile(InputFile file) {
        this.file = file;
    }

    boolean isAlone() {
        return alone;
    }

    @Override
    public Optional<InputFile> beside(String path) throws IOException {
        alone = false;
        return file.beside(path);
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public InputStream open() throws IOException {
        return file.open();
    }

    @Override
    public SourceRef ref() {
        return file.ref();
    }
}
