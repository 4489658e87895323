package org.clausetrail.source.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.record.RecordKind;
import org.clausetrail.source.record.RecordReader;

/**
 * Reads review records: those that people write, and requests with their reviews as GitHub, GitLab,
 * Gerrit and Azure DevOps export them.
 *
 * <p>Every review of a merged request becomes an item that states the commit which carries the request; whose commits
 * those are is found later, where the history is known. A review that does not count says why in {@code reason}.
 */
// [impl->CT-REQ-210]
public final class ReviewReader {
    private final EvidenceSink sink;

    public ReviewReader(EvidenceSink sink) {
        this.sink = sink;
    }

    /** Reads the files of one declared source. */
    public void read(List<InputFile> files, SourceRef declared) throws IOException {
        List<InputFile> records = new ArrayList<>();
        Exports exports = new Exports();
        for (InputFile file : files) {
            if (!exports.recognised(Head.of(file))) {
                records.add(file);
                continue;
            }
            try {
                exports.read(file);
            } catch (InputException e) {
                report(Severity.ERROR, "R-FILE", "The file is left out. " + e.getMessage(), List.of(), e.where());
            }
        }
        if (!records.isEmpty() || files.isEmpty()) {
            new RecordReader(RecordKind.REVIEWS).read(records, declared, sink);
        }
        exports.all().forEach(this::request);
        if (records.isEmpty() && !files.isEmpty() && exports.all().isEmpty()) {
            String message = "No requests were found: the files of the source hold none. Correct or remove it.";
            report(Severity.ERROR, "R-EMPTY", message, List.of(), declared);
        }
        long open = exports.all().keySet().stream()
                .filter(request -> !request.merged())
                .count();
        if (open > 0) {
            String message = open + " requests were not merged; they are no part of the evidence.";
            report(Severity.NOTE, "R-REVIEW", message, List.of(), declared);
        }
        if (!exports.cut().isEmpty()) {
            report(
                    Severity.WARNING,
                    "R-REVIEW",
                    "This export says that it breaks off before the last request. Export the rest too.",
                    List.of(),
                    exports.cut().get(0));
        }
        List<MergeRequest.Review> orphans = exports.orphans();
        if (!orphans.isEmpty()) {
            report(
                    Severity.WARNING,
                    "R-REVIEW",
                    orphans.size()
                            + " reviews are of requests that no file describes, so they count for nothing. Export"
                            + " the requests too.",
                    List.of(),
                    orphans.get(0).source());
        }
    }

    private void request(MergeRequest request, List<MergeRequest.Review> reviews) {
        if (!request.merged()) {
            return;
        }
        List<MergeRequest.Judged> judged = request.judged(reviews);
        int number = 0;
        for (MergeRequest.Judged review : judged) {
            ItemId id = id(request, ++number);
            sink.item(item(id, request, review));
            if (review.reason().isEmpty() && request.undecided(review.review())) {
                report(
                        Severity.WARNING,
                        "R-REVIEW",
                        "Nothing tells whether this approval is for the last commit of " + request.number()
                                + ". Export its versions (GitLab), or its threads and iterations (Azure DevOps) too.",
                        List.of(id),
                        review.review().source());
            }
        }
        if (judged.isEmpty()) {
            Map<String, String> attributes = attributes(request);
            attributes.put("counts", "false");
            attributes.put(Attribute.REASON, "Nobody reviewed it.");
            sink.item(new Item(
                    id(request, 0),
                    ItemKind.REVIEW,
                    request.head(),
                    "No review of " + request.number() + " " + request.title(),
                    request.source(),
                    attributes));
        }
    }

    private static ItemId id(MergeRequest request, int number) {
        String project = request.project().replaceAll("[\\s\\p{Cntrl}]", "");
        return new ItemId("review:" + request.system() + ":" + project + request.number() + "/" + number);
    }

    private static Item item(ItemId id, MergeRequest request, MergeRequest.Judged judged) {
        MergeRequest.Review review = judged.review();
        Map<String, String> attributes = attributes(request);
        attributes.put(Attribute.PERSON, review.reviewer().shown());
        attributes.put("login", review.reviewer().login());
        attributes.put("email", review.reviewer().email());
        attributes.put(Attribute.DATE, review.date());
        attributes.put(Attribute.COMMIT, review.commit());
        attributes.put("counts", String.valueOf(judged.reason().isEmpty()));
        attributes.put(Attribute.REASON, judged.reason());
        attributes.values().removeIf(String::isEmpty);
        String title =
                "Review of " + request.number() + " by " + review.reviewer().shown();
        return new Item(id, ItemKind.REVIEW, request.head(), title, review.source(), attributes);
    }

    private static Map<String, String> attributes(MergeRequest request) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("type", "merge-request");
        attributes.put("review-system", request.system());
        attributes.put("merge-request", request.number());
        attributes.put("request-title", request.title());
        attributes.put("request-author", request.author().shown());
        attributes.put("request-author-login", request.author().login());
        attributes.put("merged", request.landing().moment());
        attributes.put("merged-by", request.landing().by().shown());
        attributes.put("target-branch", request.landing().target());
        attributes.put("head-commit", request.head());
        attributes.put("base-commit", request.landing().base());
        attributes.put("merge-commit", request.landing().commit());
        attributes.put(
                "request-commits",
                request.landing().commits() == 0
                        ? ""
                        : String.valueOf(request.landing().commits()));
        attributes.put("series", request.landing().series() ? "true" : "");
        attributes.values().removeIf(String::isEmpty);
        return attributes;
    }

    private void report(Severity severity, String check, String message, List<ItemId> items, SourceRef source) {
        sink.finding(new Finding(check, severity, message, items, source));
    }
}
