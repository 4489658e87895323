package org.clausetrail.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
        return SourceRef.file(path.toString().replace('\\', '/')).at(line);
    }

    /**
     * The same project as it was at another revision: its sources in the repository are read there, and the version is
     * that of the tag. Results whose declaration calls them results of the release stay results of this one; repositories
     * beside the first stay at the tags that the project file gives them.
     */
    public Project at(String revision) {
        String own = git().map(GitSettings::tag).orElse("");
        if (revision.equals(own.isEmpty() ? tag : own)) {
            return this;
        }
        String named = "release:" + git().map(GitSettings::name).orElse("");
        List<SourceDeclaration> bound = sources.stream()
                .map(source ->
                        source.commit().equals("release") || source.commit().equals(named)
                                ? source.of(product.version())
                                : source)
                .toList();
        return new Project(
                file,
                root,
                product.withVersion(revision.matches("v\\d.*") ? revision.substring(1) : revision),
                revision,
                "",
                date,
                IntStream.range(0, repositories.size())
                        .mapToObj(i -> i == 0 ? repositories.get(i).released("") : repositories.get(i))
                        .toList(),
                bound,
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

    /** The folder that paths of the project file start from. */
    public Path folder() {
        return ProjectFile.folderOf(file);
    }
}
