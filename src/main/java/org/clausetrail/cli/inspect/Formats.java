package org.clausetrail.cli.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausetrail.model.PathName;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.component.ComponentReader;
import org.clausetrail.source.provenance.ProvenanceFormats;
import org.clausetrail.source.requirement.Doorstop;
import org.clausetrail.source.requirement.RequirementFormats;
import org.clausetrail.source.review.ReviewExport;
import org.clausetrail.source.testresult.AllureResults;
import org.clausetrail.source.testresult.TestFormats;

/** Every format of every room. */
public final class Formats {
    private Formats() {}

    /** Formats of single files, in the order in which they are asked. */
    public static List<Format> all() {
        List<Format> all = new ArrayList<>(TestFormats.all());
        all.addAll(ComponentReader.formats());
        all.addAll(ProvenanceFormats.all());
        all.addAll(ReviewExport.all());
        all.addAll(RequirementFormats.all());
        return List.copyOf(all);
    }

    /** Formats of whole folders. */
    static List<FolderFormat> folders() {
        return List.of(doorstop(), allure());
    }

    private static FolderFormat allure() {
        AllureResults format = new AllureResults();
        return new FolderFormat() {
            @Override
            public boolean matches(Path folder) throws IOException {
                for (InputFile file : files(folder)) {
                    if (AllureResults.isFolder(List.of(file.name()))
                            && format.match(Head.of(file)) != Format.Match.NO) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public Inspection inspect(Path folder, String name) throws IOException {
                return format.inspectFolder(files(folder));
            }

            private List<InputFile> files(Path folder) throws IOException {
                try (Stream<Path> list = Files.list(folder)) {
                    return list.filter(Files::isRegularFile)
                            .sorted(Comparator.comparing(PathName::of))
                            .map(path -> InputFile.of(path, PathName.of(path)))
                            .toList();
                }
            }
        };
    }

    private static FolderFormat doorstop() {
        return new FolderFormat() {
            @Override
            public boolean matches(Path folder) {
                return Doorstop.isDocument(folder);
            }

            @Override
            public Inspection inspect(Path folder, String name) throws IOException {
                return Doorstop.inspect(folder, name);
            }
        };
    }

    /** The first format that is certain, else the first that finds it possible. */
    static Optional<Format> best(List<Format> formats, Head head) {
        Optional<Format> possible = Optional.empty();
        for (Format format : formats) {
            Format.Match match = format.match(head);
            if (match == Format.Match.CERTAIN) {
                return Optional.of(format);
            }
            if (match == Format.Match.POSSIBLE && possible.isEmpty()) {
                possible = Optional.of(format);
            }
        }
        return possible;
    }
}
