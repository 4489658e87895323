package org.clausetrail.source.review;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;

/**
 * An export of a review system, counted.
 *
 * @param system name of the system
 */
// [impl->CT-REQ-176]
public record ReviewExport(String system) implements Format {
    /** The exports of all systems that are read. */
    public static List<Format> all() {
        return Stream.of("github", "gitlab", "gerrit", "azure-devops")
                .map(system -> (Format) new ReviewExport(system))
                .toList();
    }

    @Override
    public String name() {
        return system + "-reviews";
    }

    @Override
    public Match match(Head head) {
        return new Exports().system(head).filter(system::equals).isPresent() ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        Exports exports = new Exports();
        exports.read(file);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("requests", exports.all().size());
        facts.put("merged", (int)
                exports.all().keySet().stream().filter(MergeRequest::merged).count());
        facts.put("reviews", exports.reviews());
        facts.put("complete", exports.cut().isEmpty());
        return Inspection.ok(name(), facts);
    }
}
