package org.clausetrail.source.git;

import java.io.IOException;
import java.util.Optional;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.FileView;
import org.clausetrail.source.InputFile;

/**
 * A file of one repository among several, cited with the name of the repository.
 *
 * @param file the file
 * @param part whose name is cited
 */
public record CitedFile(InputFile file, ProductPart part) implements FileView {
    @Override
    public String name() {
        return part.cited(file.name());
    }

    @Override
    public Optional<InputFile> beside(String path) throws IOException {
        return file.beside(path).map(found -> new CitedFile(found, part));
    }

    @Override
    public SourceRef ref() {
        SourceRef ref = file.ref();
        return new SourceRef(part.cited(ref.path()), ref.line(), ref.commit(), ref.digest());
    }
}
