package org.clausetrail.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.clausetrail.model.SourceRef;

/** A file that shows another one, and is as that one is in all that it does not override. */
public interface FileView extends InputFile {
    /** The file that is shown. */
    InputFile file();

    @Override
    default String name() {
        return file().name();
    }

    @Override
    default long size() throws IOException {
        return file().size();
    }

    @Override
    default InputStream open() throws IOException {
        return file().open();
    }

    @Override
    default SourceRef ref() {
        return file().ref();
    }

    @Override
    default String version() throws IOException {
        return file().version();
    }

    @Override
    default boolean isAsDigested() throws IOException {
        return file().isAsDigested();
    }

    @Override
    default Optional<InputFile> beside(String path) throws IOException {
        return file().beside(path);
    }
}
