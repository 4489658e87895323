package org.clausetrail.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausetrail.cache.Cache;
import org.clausetrail.model.InputException;
import org.clausetrail.model.PathName;
import org.clausetrail.project.GitPath;
import org.clausetrail.project.GitSettings;
import org.clausetrail.project.Project;
import org.clausetrail.seal.FileDigest;
import org.clausetrail.seal.SealedFile;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.git.CitedFile;
import org.clausetrail.source.git.Commit;
import org.clausetrail.source.git.GitRepository;
import org.clausetrail.source.git.History;
import org.clausetrail.source.git.Mailmap;
import org.clausetrail.source.git.Person;
import org.clausetrail.source.git.ProductPart;
import org.clausetrail.source.git.RenameMode;
import org.clausetrail.source.git.Tag;
import org.clausetrail.trace.Trace;

/** The repositories of a project, open, each with its history up to the release. */
final class Repositories implements AutoCloseable {
    private final Project project;
    private final List<Released> all;

    private Repositories(Project project, List<Released> all) {
        this.project = project;
        this.all = all;
    }

    /**
     * A repository at the release.
     *
     * @param settings what the project file says of it
     * @param repository the open repository
     * @param history commits up to the release
     * @param commit full id of the released commit
     * @param tag tag of the release; absent where the project names a branch or commit
     */
    record Released(GitSettings settings, GitRepository repository, History history, String commit, Optional<Tag> tag) {
        ProductPart part() {
            return new ProductPart(settings.name(), settings.path(), settings.tags());
        }

        Mailmap mailmap() throws IOException {
            return repository.mailmap(commit);
        }

        List<InputFile> files(String glob) throws IOException {
            return repository.files(commit, List.of(glob)).stream()
                    .map(file -> (InputFile) new CitedFile(file, part()))
                    .toList();
        }

        List<String> links(String glob) throws IOException {
            return repository.links(commit, List.of(glob));
        }

        Commit released() {
            return history.commit(commit).orElseThrow();
        }
    }

    /** Opens all of them; each is an input of the dossier. */
    static Repositories open(Project project, Cache cache, Progress progress, Inputs inputs) throws IOException {
        Repositories repositories = new Repositories(project, new ArrayList<>());
        try {
            for (GitSettings settings : project.repositories()) {
                String name = settings.name().isEmpty() ? relative(project, settings) : settings.name();
                progress.step("sources", "history of " + name);
                requireExisting(project, settings);
                repositories.add(settings, GitRepository.open(settings.repository(), name, cache));
            }
        } catch (IOException | RuntimeException e) {
            repositories.close();
            throw e;
        }
        for (Released one : repositories.all) {
            String input = "git:" + one.repository().name() + "@" + one.commit();
            inputs.note(new SealedFile(input, 0, FileDigest.of(one.commit().getBytes(UTF_8))));
        }
        return repositories;
    }

    private static void requireExisting(Project project, GitSettings settings) {
        if (!Files.exists(settings.repository())) {
            throw new InputException(
                    project.place("git"),
                    "There is no file or folder \"" + relative(project, settings)
                            + "\". Correct the path of the repository.");
        }
    }

    private static String relative(Project project, GitSettings git) {
        String relative = PathName.from(project.folder(), git.repository());
        return relative.isEmpty() ? "." : relative;
    }

    private void add(GitSettings settings, GitRepository repository) throws IOException {
        try {
            String stated = settings.tag().isEmpty() ? project.tag() : settings.tag();
            String revision = stated.isEmpty() ? "HEAD" : stated;
            String commit = repository.commitOf(revision);
            Optional<Tag> tag = repository.tags().stream()
                    .filter(candidate -> candidate.name().equals(revision))
                    .findFirst();
            all.add(new Released(settings, repository, history(settings, repository, commit), commit, tag));
        } catch (IOException | RuntimeException e) {
            repository.close();
            throw e;
        }
    }

    private static History history(GitSettings settings, GitRepository repository, String commit) throws IOException {
        return repository.history(commit, RenameMode.of(settings.renames(), settings.copies()));
    }

    List<Released> all() {
        return all;
    }

    /** Names of the repositories, each with its commit where there are several. */
    String names() {
        return all.stream()
                .map(one -> one.repository().name() + (all.size() == 1 ? "" : " at " + one.commit()))
                .collect(Collectors.joining(", "));
    }

    /** The files that a path of the project file names, where it names a repository. */
    Optional<List<InputFile>> files(String path) throws IOException {
        Optional<GitPath> inGit = GitPath.of(path, project.repositories());
        return inGit.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        all.get(inGit.get().repository()).files(inGit.get().glob()));
    }

    /** The symbolic links among what a path in a repository selects, which are no files. */
    List<String> links(String path) throws IOException {
        Optional<GitPath> inGit = GitPath.of(path, project.repositories());
        return inGit.isEmpty()
                ? List.of()
                : all.get(inGit.get().repository()).links(inGit.get().glob());
    }

    /** The released commit that a project file calls {@code release} or {@code release:name}; empty for any other text. */
    Optional<String> released(String text) {
        return all.stream()
                .filter(one -> text.equals("release:" + one.settings().name()))
                .map(Released::commit)
                .findFirst()
                .or(() -> text.equals("release")
                        ? all.stream().map(Released::commit).findFirst()
                        : Optional.empty());
    }

    /** The release; its date is that of the first repository's tag, or of the commit where no annotated tag names it. */
    Trace.Release release() {
        if (all.isEmpty()) {
            return new Trace.Release(project.product().version(), project.tag(), "", project.date());
        }
        Released first = all.get(0);
        Person named = first.tag()
                .flatMap(Tag::annotation)
                .flatMap(Tag.Annotation::tagger)
                .orElse(first.released().committer());
        return new Trace.Release(
                project.product().version(),
                first.tag().map(Tag::name).orElse(""),
                first.commit(),
                RepositoryHistory.moment(named),
                all.stream()
                        .map(one -> new Trace.Part(
                                one.repository().name(),
                                one.settings().path(),
                                one.tag().map(Tag::name).orElse(""),
                                one.commit()))
                        .toList());
    }

    @Override
    public void close() throws IOException {
        for (Released one : all) {
            one.repository().close();
        }
    }
}
