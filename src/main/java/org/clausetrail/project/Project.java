package org.clausetrail.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clausetrail.model.PathName;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;

/**
 * What a project file says.
 *
 * @param file the project file
 * @param root widest folder that paths may reach
 * @param product identity of the product
 * @param tag tag of the release; empty for the newest commit
 * @param previousTag tag of the release before; empty where not stated
 * @param date date of the dossier where there is no repository; empty where not stated
 * @param repositories the repositories of the product, that of the release first; several have names
 * @param sources what is read, in order
 * @param regulations ids of catalogs, in order
 * @param documents ids of documents; empty for all
 * @param formats formats to render
 * @param templates folder of the project's own templates
 * @param referenceDocx Word document that supplies styles
 * @param mappings folder of the project's own mappings
 * @param gate severity from which a check fails
 * @param checks what the project decides about its checks
 * @param baseline file of known findings
 * @param waivers accepted findings
 * @param places where the keys at the top stand
 */
public record Project(
        Path file,
        Path root,
        Product product,
        String tag,
        String previousTag,
        String date,
        List<GitSettings> repositories,
        List<SourceDeclaration> sources,
        List<String> regulations,
        List<String> documents,
        List<String> formats,
        Optional<Path> templates,
        Optional<Path> referenceDocx,
        Optional<Path> mappings,
        Severity gate,
        CheckOptions checks,
        Optional<Path> baseline,
        List<WaiverDeclaration> waivers,
        Map<String, SourceRef> places) {
    public Project {
        repositories = List.copyOf(repositories);
        sources = List.copyOf(sources);
        regulations = List.copyOf(regulations);
        documents = List.copyOf(documents);
        formats = List.copyOf(formats);
        waivers = List.copyOf(waivers);
        places = Map.copyOf(places);
    }

    /** Where a key at the top stands, or the file where it is not given. */
    public SourceRef place(String key) {
        return places.getOrDefault(key, asGiven(file, 0));
    }

    /** The repository of the release, where there is one. */
    public Optional<GitSettings> git() {
        return repositories.stream().findFirst();
    }

    /** A place that the project file is cited by, as a person finds it from where the run was started. */
    public SourceRef asGiven(SourceRef cited) {
        return asGiven(file, cited.line());
    }

    /** A place that a finding names, as a person finds it from where the run was started. */
    public String found(SourceRef cited) {
        if (!cited.commit().isEmpty() || cited.path().isEmpty()) {
            return cited.toString();
        }
        Path place = file.resolveSibling(cited.path());
        return Files.exists(place) ? asGiven(place, cited.line()).toString() : cited.toString();
    }

    private static SourceRef asGiven(Path path, int line) {
        return SourceRef.file(PathName.of(path)).at(line);
    }

    /** The revision of each repository that the project file states: its own tag, else that of the release. */
    public List<String> revisions() {
        return repositories.stream()
                .map(git -> git.tag().isEmpty() ? tag : git.tag())
                .toList();
    }

    /**
     * The same project as it was at another release: its sources in the repositories are read there, and the version is
     * that of the first one. Results whose declaration calls them results of the release stay results of this one.
     *
     * @param revisions revision of each repository, in their order
     */
    // [impl->CT-REQ-091]
    public Project at(List<String> revisions) {
        List<String> own = revisions();
        if (revisions.equals(own)) {
            return this;
        }
        boolean moved = !revisions.get(0).equals(own.get(0));
        String tested = moved ? product.version() : product.version() + beside(own, revisions);
        String other = moved ? revisions.get(0).replaceFirst("^v(?=\\d)", "") : product.version();
        return with(
                product.withVersion(moved ? other : other + beside(revisions, own)),
                revisions.get(0),
                IntStream.range(0, repositories.size())
                        .mapToObj(i -> repositories.get(i).released(revisions.get(i)))
                        .toList(),
                sources.stream()
                        .map(source -> source.commit().matches("release(:.*)?") ? source.of(tested) : source)
                        .toList(),
                "");
    }

    /** The same project with other sources. */
    public Project with(List<SourceDeclaration> otherSources) {
        return with(product, tag, repositories, otherSources, previousTag);
    }

    private Project with(
            Product otherProduct,
            String otherTag,
            List<GitSettings> otherRepositories,
            List<SourceDeclaration> otherSources,
            String previous) {
        return new Project(
                file,
                root,
                otherProduct,
                otherTag,
                previous,
                date,
                otherRepositories,
                otherSources,
                regulations,
                documents,
                formats,
                templates,
                referenceDocx,
                mappings,
                gate,
                checks,
                baseline,
                waivers,
                places);
    }

    /** The repositories whose revision is another one, so that releases of the same first repository have own names. */
    private String beside(List<String> revisions, List<String> others) {
        return IntStream.range(0, revisions.size())
                .filter(i -> !revisions.get(i).equals(others.get(i)))
                .mapToObj(i -> repositories.get(i).name() + " " + revisions.get(i))
                .collect(Collectors.joining(", ", " with ", ""));
    }

    /** The folder that paths of the project file start from. */
    public Path folder() {
        return ProjectFile.folderOf(file);
    }
}
