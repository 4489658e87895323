package org.clausetrail.source.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.review.MergeRequest.Review;

/** Requests and their reviews, put together from the files of all exports in whichever order these come. */
final class Requests {
    private final Map<String, MergeRequest> requests = new LinkedHashMap<>();
    private final Map<String, List<Review>> reviews = new LinkedHashMap<>();
    private final Map<String, String> pushed = new LinkedHashMap<>();
    private final Map<String, String> voted = new LinkedHashMap<>();
    private final List<SourceRef> cut = new ArrayList<>();

    /** Key of a request by system, project and number. */
    static String key(String system, String project, String number) {
        return system + " " + project + " " + number;
    }

    void add(String key, MergeRequest request) {
        requests.put(key, request);
    }

    void add(String key, Review review) {
        reviews.computeIfAbsent(key, any -> new ArrayList<>()).add(review);
    }

    /** The moment at which a commit was first pushed to a request. */
    void pushed(String commit, String moment) {
        pushed.merge(commit, moment, (one, other) -> Moments.before(one, other) ? one : other);
    }

    /** The moment at which a person voted; the last one stands. */
    void voted(String key, Account by, String moment) {
        voted.merge(key + " " + by.login(), moment, (one, other) -> Moments.before(one, other) ? other : one);
    }

    /** An export says itself that there is more than it holds. */
    void cut(SourceRef source) {
        cut.add(source);
    }

    /** Where exports say that they are not complete. */
    List<SourceRef> cut() {
        return cut;
    }

    /** Every request with its reviews, in reading order. */
    Map<MergeRequest, List<Review>> all() {
        Map<MergeRequest, List<Review>> all = new LinkedHashMap<>();
        requests.forEach((key, request) -> all.put(
                request.pushed().isEmpty() ? request.pushedAt(pushed.getOrDefault(request.head(), "")) : request,
                reviews.getOrDefault(key, List.of()).stream()
                        .map(review -> dated(key, review))
                        .toList()));
        return all;
    }

    private Review dated(String key, Review review) {
        return review.date().isEmpty()
                ? review.at(voted.getOrDefault(key + " " + review.reviewer().login(), ""))
                : review;
    }

    /** How many reviews there are, of whichever requests. */
    int reviews() {
        return reviews.values().stream().mapToInt(List::size).sum();
    }

    /** Reviews of requests that no export describes. */
    List<Review> orphans() {
        return reviews.entrySet().stream()
                .filter(entry -> !requests.containsKey(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }
}
