package org.clausetrail.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausetrail.model.InputException;
import org.clausetrail.model.PathName;
import org.clausetrail.model.SourceRef;
import org.clausetrail.project.Project;
import org.clausetrail.project.SignatureSettings;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.git.GitRepository;
import org.clausetrail.source.git.SignaturePolicy;
import org.clausetrail.source.signature.SignerKeys;
import org.clausetrail.trace.Trace;

/** Reads the key files that a project names, each of them an input of the dossier. */
final class SignerFiles {
    private final Project project;
    private final Inputs inputs;

    SignerFiles(Project project, Inputs inputs) {
        this.project = project;
        this.inputs = inputs;
    }

    /** How signatures are judged, as of the release. */
    SignaturePolicy policy(Optional<SignatureSettings> settings, GitRepository repository, Trace.Release release)
            throws IOException {
        if (settings.isEmpty()) {
            return SignaturePolicy.NONE;
        }
        SignatureSettings stated = settings.get();
        SignerKeys keys = SignerKeys.read(
                files(stated.openPgp()),
                files(stated.allowedSigners()),
                files(stated.revokedSigners()),
                files(stated.certificates()));
        return new SignaturePolicy(
                keys,
                stated.commits(),
                stated.tags(),
                stated.since().isEmpty() ? "" : repository.commitOf(stated.since()),
                OffsetDateTime.parse(release.date()).toInstant());
    }

    private List<InputFile> files(List<Path> paths) throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (Path path : paths) {
            String name = PathName.from(project.folder(), path);
            if (!Files.isRegularFile(path)) {
                throw new InputException(SourceRef.file(name), "This key file does not exist.");
            }
            files.add(InputFile.of(path, name));
        }
        return inputs.noted(files);
    }
}
