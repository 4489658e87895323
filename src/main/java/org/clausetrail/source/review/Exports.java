package org.clausetrail.source.review;

import static org.clausetrail.source.json.JsonFields.list;
import static org.clausetrail.source.json.JsonFields.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.json.JsonStream;
import org.clausetrail.source.review.MergeRequest.Decision;
import org.clausetrail.source.review.MergeRequest.Review;
import tools.jackson.databind.JsonNode;

/**
 * Requests and reviews put together from several exports: of GitHub's REST interface pull requests ({@code pulls/12}) and
 * reviews ({@code pulls/12/reviews}), of GitLab's merge requests, {@code approvals} and {@code versions}; each a single
 * object or a list of them.
 */
final class Exports {
    private static final Pattern PULL = Pattern.compile("repos/([^/]+/[^/]+)/pulls/(\\d+)");
    private static final Pattern MERGE_REQUEST =
            Pattern.compile("(?:https?://[^/]+/)?(.+?)(?:/-)?(?:/merge_requests/|!)(\\d+)");

    private final Map<String, MergeRequest> requests = new LinkedHashMap<>();
    private final Map<String, List<Review>> reviews = new LinkedHashMap<>();
    private final Map<String, String> pushed = new LinkedHashMap<>();
    private final Map<String, String> gitlabIds = new LinkedHashMap<>();

    /** Whether a file is an export, by the keys that only exports have. */
    static boolean recognised(Head head) {
        return JsonFields.names(head, "merge_commit_sha")
                || JsonFields.names(head, "diff_url", "issue_url")
                || JsonFields.names(head, "submitted_at", "commit_id")
                || JsonFields.names(head, "approved_by", "approvals_required")
                || JsonFields.names(head, "head_commit_sha", "merge_request_id");
    }

    void read(InputFile file) throws IOException {
        JsonNode document = JsonStream.read(
                file, "*", (element, line) -> entry(element, file.ref().at(line)));
        if (document.isObject()) {
            entry(document, file.ref());
        }
    }

    private void entry(JsonNode entry, SourceRef source) {
        if (entry.has("pull_request_url") || entry.has("submitted_at")) {
            githubReview(entry, source);
        } else if (entry.has("approved_by")) {
            gitlabApprovals(entry, source);
        } else if (entry.has("head_commit_sha")) {
            pushed.merge(
                    text(entry, "merge_request_id", "") + " " + text(entry, "head_commit_sha", ""),
                    text(entry, "created_at", ""),
                    (one, other) -> Moments.before(one, other) ? one : other);
        } else if (entry.has("iid") && entry.has("merge_commit_sha")) {
            gitlab(entry, source);
        } else if (entry.has("number") && entry.has("head")) {
            github(entry, source);
        } else {
            throw new InputException(
                    source,
                    "This entry is no pull request, merge request, review or approval as GitHub and GitLab export them."
                            + " Export the whole objects.");
        }
    }

    private void github(JsonNode pull, SourceRef source) {
        String number = number(pull, "number", source);
        String project = text(pull.path("base").path("repo"), "full_name", "");
        Matcher url = PULL.matcher(text(pull, "url", ""));
        if (project.isEmpty() && url.find()) {
            project = url.group(1);
        }
        requests.put(
                key("github", project, number),
                new MergeRequest(
                        "github",
                        project,
                        "#" + number,
                        title(pull),
                        Account.github(pull.path("user")),
                        Moments.utc(text(pull, "merged_at", "")),
                        Account.github(pull.path("merged_by")),
                        text(pull.path("base"), "ref", ""),
                        text(pull.path("head"), "sha", ""),
                        "",
                        text(pull.path("base"), "sha", ""),
                        text(pull, "merge_commit_sha", ""),
                        pull.path("commits").asInt(0),
                        source));
    }

    private void githubReview(JsonNode review, SourceRef source) {
        Matcher url = PULL.matcher(
                text(review, "pull_request_url", text(review.path("_links").path("pull_request"), "href", "")));
        if (!url.find()) {
            throw new InputException(
                    source, "This review does not say which pull request it is of: \"pull_request_url\" is missing.");
        }
        String key = key("github", url.group(1), url.group(2));
        decision(text(review, "state", ""))
                .ifPresent(decision -> add(
                        key,
                        new Review(
                                Account.github(review.path("user")),
                                decision,
                                Moments.utc(text(review, "submitted_at", "")),
                                text(review, "commit_id", ""),
                                source)));
    }

    /** A comment decides nothing, and a pending review was never given. */
    private static Optional<Decision> decision(String state) {
        return Stream.of(Decision.values())
                .filter(decision -> decision.name().equals(state.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private void gitlab(JsonNode request, SourceRef source) {
        String number = number(request, "iid", source);
        String project = project(request);
        String key = key("gitlab", text(request, "project_id", project), number);
        gitlabIds.put(text(request, "id", ""), key);
        String squash = text(request, "squash_commit_sha", "");
        String merge = text(request, "merge_commit_sha", "");
        String head = text(request, "sha", "");
        // Without a merge commit the branch was moved forward to the squash commit or the head itself.
        String carrier = !merge.isEmpty() ? merge : !squash.isEmpty() ? squash : head;
        JsonNode by = request.has("merge_user") ? request.path("merge_user") : request.path("merged_by");
        requests.put(
                key,
                new MergeRequest(
                        "gitlab",
                        project,
                        "!" + number,
                        title(request),
                        Account.gitlab(request.path("author")),
                        Moments.utc(text(request, "merged_at", "")),
                        Account.gitlab(by),
                        text(request, "target_branch", ""),
                        head,
                        "",
                        text(request.path("diff_refs"), "base_sha", ""),
                        carrier,
                        0,
                        source));
    }

    private static String number(JsonNode request, String key, SourceRef source) {
        String number = text(request, key, "");
        if (!number.matches("\\d{1,18}")) {
            throw new InputException(source, "The number of this request (\"" + key + "\") is missing or none.");
        }
        return number;
    }

    private static String title(JsonNode request) {
        return text(request, "title", "").replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static String project(JsonNode request) {
        Matcher reference =
                MERGE_REQUEST.matcher(text(request.path("references"), "full", text(request, "web_url", "")));
        return reference.matches() ? reference.group(1) : "";
    }

    private void gitlabApprovals(JsonNode approvals, SourceRef source) {
        String key = key("gitlab", text(approvals, "project_id", ""), number(approvals, "iid", source));
        for (JsonNode approval : list(approvals, "approved_by")) {
            add(
                    key,
                    new Review(
                            Account.gitlab(approval.path("user")),
                            Decision.APPROVED,
                            Moments.utc(text(approval, "approved_at", "")),
                            "",
                            source));
        }
    }

    private void add(String key, Review review) {
        reviews.computeIfAbsent(key, any -> new ArrayList<>()).add(review);
    }

    private static String key(String system, String project, String number) {
        return system + " " + project + " " + number;
    }

    /** Every request with its reviews, in reading order. */
    Map<MergeRequest, List<Review>> all() {
        Map<String, String> idByKey = new LinkedHashMap<>();
        gitlabIds.forEach((id, key) -> idByKey.put(key, id));
        Map<MergeRequest, List<Review>> all = new LinkedHashMap<>();
        requests.forEach((key, request) -> all.put(
                request.pushedAt(pushed.getOrDefault(idByKey.get(key) + " " + request.head(), "")),
                reviews.getOrDefault(key, List.of())));
        return all;
    }

    /** Reviews of requests that no export describes. */
    List<Review> orphans() {
        return reviews.entrySet().stream()
                .filter(entry -> !requests.containsKey(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }
}
