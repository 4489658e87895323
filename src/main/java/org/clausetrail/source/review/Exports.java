package org.clausetrail.source.review;

import static org.clausetrail.source.json.JsonFields.text;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.json.JsonLines;
import org.clausetrail.source.json.JsonStream;
import org.clausetrail.source.review.MergeRequest.Review;
import tools.jackson.databind.JsonNode;

/**
 * Requests and reviews put together from several exports: a single object, a list, a list under {@code value}, or one object
 * a line, each entry of whichever system it is of.
 */
final class Exports {
    private final Requests requests = new Requests();
    private final List<ReviewSystem> systems =
            List.of(new Gerrit(requests), new AzureDevOps(requests), new GitHub(requests), new GitLab(requests));

    /** Whether a file is an export, by the keys that only exports have. */
    boolean recognised(Head head) {
        return system(head).isPresent();
    }

    /** Name of the system that a file was exported from. */
    Optional<String> system(Head head) {
        Head plain = new Head(head.name(), Guarded.text(head.text()), head.complete());
        return systems.stream()
                .filter(system -> system.recognised(plain))
                .map(ReviewSystem::name)
                .findFirst();
    }

    void read(InputFile file) throws IOException {
        Head head = Head.of(file);
        if (Gerrit.lines(head)) {
            JsonLines.read(
                    file,
                    (json, line) -> entry(
                            json.orElseThrow(() -> broken(file, line)),
                            file.ref().at(line)));
            return;
        }
        String path = AzureDevOps.listed(head) ? "value/*" : "*";
        JsonNode document = JsonStream.read(
                new Guarded(file),
                path,
                (element, line) -> entry(element, file.ref().at(line)));
        if (document.isObject() && !document.has("value")) {
            entry(document, file.ref());
        }
    }

    private static InputException broken(InputFile file, int line) {
        return new InputException(
                file.ref().at(line), "This line is no JSON object. Export the requests again, one object a line.");
    }

    private void entry(JsonNode entry, SourceRef source) {
        if (entry.isArray()) {
            entry.forEach(inner -> entry(inner, source));
            return;
        }
        systems.stream()
                .filter(system -> system.reads(entry))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        source,
                        "This entry is no request, review or approval as GitHub, GitLab, Gerrit and Azure DevOps export"
                                + " them. Export the whole objects."))
                .read(entry, source);
    }

    /** The number of a request, which every request has. */
    static String number(JsonNode request, String key, SourceRef source) {
        String number = text(request, key, "");
        if (!number.matches("\\d{1,18}")) {
            throw new InputException(source, "The number of this request (\"" + key + "\") is missing or none.");
        }
        return number;
    }

    /** A title on one line. */
    static String title(JsonNode request, String key) {
        return text(request, key, "").replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** Every request with its reviews, in reading order. */
    Map<MergeRequest, List<Review>> all() {
        return requests.all();
    }

    /** How many reviews there are, of whichever requests. */
    int reviews() {
        return requests.reviews();
    }

    /** Reviews of requests that no export describes. */
    List<Review> orphans() {
        return requests.orphans();
    }

    /** Where exports say that they are not complete. */
    List<SourceRef> cut() {
        return requests.cut();
    }
}
