package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.Optional;
import org.clausetrail.source.FileView;
import org.clausetrail.source.InputFile;

/** A report that tells whether its reader looked at files beside it, whose content its digest knows nothing of. */
final class WatchedFile implements FileView {
    private final InputFile file;
    private boolean alone = true;

    WatchedFile(InputFile file) {
        this.file = file;
    }

    @Override
    public InputFile file() {
        return file;
    }

    boolean isAlone() {
        return alone;
    }

    @Override
    public Optional<InputFile> beside(String path) throws IOException {
        alone = false;
        return file.beside(path);
    }
}
