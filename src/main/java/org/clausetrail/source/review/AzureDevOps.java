package org.clausetrail.source.review;

import static org.clausetrail.source.json.JsonFields.list;
import static org.clausetrail.source.json.JsonFields.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Head;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.review.MergeRequest.Decision;
import org.clausetrail.source.review.MergeRequest.Landing;
import org.clausetrail.source.review.MergeRequest.Review;
import tools.jackson.databind.JsonNode;

/**
 * Pull requests of the REST interface of Azure DevOps, with the votes of their reviewers, and what tells when: the
 * {@code threads} and {@code iterations} of a request.
 *
 * <p>Votes 10 (approved) and 5 (approved with suggestions) approve, −5 and −10 ask for changes; 0 is none, and any other is
 * not known. A group votes by its members, who are reviewers themselves.
 */
// [impl->CT-REQ-096]
record AzureDevOps(Requests requests) implements ReviewSystem {
    private static final Pattern LISTED = Pattern.compile("\\s*\\{\\s*\"(?:value|count)\"\\s*:");
    private static final Pattern REQUEST =
            Pattern.compile("repositories/([^/]+)/pullRequests/(\\d{1,18})", Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "azure-devops";
    }

    @Override
    public boolean recognised(Head head) {
        return JsonFields.names(head, "pullRequestId", "sourceRefName")
                || JsonFields.names(head, "CodeReviewThreadType")
                || JsonFields.names(head, "sourceRefCommit", "createdDate");
    }

    /** Whether a document is a list in the form of this interface: an object that holds it as {@code value}. */
    static boolean listed(Head head) {
        return LISTED.matcher(head.text()).lookingAt();
    }

    @Override
    public boolean reads(JsonNode entry) {
        return entry.has("pullRequestId") || thread(entry) || entry.has("sourceRefCommit");
    }

    private static boolean thread(JsonNode entry) {
        return entry.has("publishedDate") && entry.has("comments");
    }

    @Override
    public void read(JsonNode entry, SourceRef source) {
        if (entry.has("pullRequestId")) {
            request(entry, source);
        } else if (thread(entry)) {
            thread(entry, text(entry, "publishedDate", ""));
        } else {
            requests.pushed(commit(entry, "sourceRefCommit"), Moments.utc(text(entry, "createdDate", "")));
        }
    }

    private void request(JsonNode pull, SourceRef source) {
        String number = Exports.number(pull, "pullRequestId", source);
        JsonNode repository = pull.path("repository");
        String project = text(repository.path("project"), "name", "");
        String name = text(repository, "name", "");
        boolean merged = text(pull, "status", "").equals("completed");
        boolean rebased =
                text(pull.path("completionOptions"), "mergeStrategy", "").equals("rebase");
        String key = key(text(repository, "id", ""), number);
        requests.add(
                key,
                new MergeRequest(
                        "azure-devops",
                        project.isEmpty() ? name : project + "/" + name,
                        "!" + number,
                        Exports.title(pull, "title"),
                        List.of(Account.azure(pull.path("createdBy"))),
                        commit(pull, "lastMergeSourceCommit"),
                        "",
                        new Landing(
                                merged ? Moments.utc(text(pull, "closedDate", "")) : "",
                                Account.azure(pull.path("closedBy")),
                                text(pull, "targetRefName", "").replaceFirst("^refs/heads/", ""),
                                commit(pull, "lastMergeTargetCommit"),
                                commit(pull, "lastMergeCommit"),
                                list(pull, "commits").size(),
                                rebased),
                        source));
        for (JsonNode reviewer : list(pull, "reviewers")) {
            if (!reviewer.path("isContainer").asBoolean(false)) {
                decision(text(reviewer, "vote", "0"))
                        .ifPresent(decision ->
                                requests.add(key, new Review(Account.azure(reviewer), decision, "", "", source)));
            }
        }
    }

    private static Optional<Decision> decision(String vote) {
        return switch (vote) {
            case "10", "5" -> Optional.of(Decision.APPROVED);
            case "-5", "-10" -> Optional.of(Decision.CHANGES_REQUESTED);
            case "0" -> Optional.empty();
            default -> Optional.of(Decision.NO_APPROVAL);
        };
    }

    /** A thread of comments: some are written by the system, where somebody voted or pushed. */
    private void thread(JsonNode thread, String date) {
        String type = property(thread, "CodeReviewThreadType");
        if (type.equals("RefUpdate")) {
            requests.pushed(property(thread, "CodeReviewRefNewHeadCommit"), Moments.utc(date));
        }
        Matcher link = REQUEST.matcher(text(thread.path("_links").path("self"), "href", ""));
        if (type.equals("VoteUpdate") && link.find()) {
            JsonNode identity = thread.path("identities").path(property(thread, "CodeReviewVotedByIdentity"));
            JsonNode author = thread.path("comments").path(0).path("author");
            requests.voted(
                    key(link.group(1), link.group(2)),
                    Account.azure(identity.isMissingNode() ? author : identity),
                    Moments.utc(date));
        }
    }

    private static String property(JsonNode thread, String name) {
        JsonNode value = thread.path("properties").path(name);
        return value.isObject() ? text(value, "$value", "") : text(thread.path("properties"), name, "");
    }

    private static String key(String repository, String number) {
        return Requests.key("azure-devops", repository.toLowerCase(Locale.ROOT), number);
    }

    private static String commit(JsonNode object, String key) {
        return text(object.path(key), "commitId", "");
    }
}
