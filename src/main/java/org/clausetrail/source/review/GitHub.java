package org.clausetrail.source.review;

import static org.clausetrail.source.json.JsonFields.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Head;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.review.MergeRequest.Decision;
import org.clausetrail.source.review.MergeRequest.Landing;
import org.clausetrail.source.review.MergeRequest.Review;
import tools.jackson.databind.JsonNode;

/** Pull requests ({@code pulls/12}) and reviews ({@code pulls/12/reviews}) of GitHub's REST interface. */
record GitHub(Requests requests) implements ReviewSystem {
    private static final Pattern PULL = Pattern.compile("repos/([^/]+/[^/]+)/pulls/(\\d+)");

    @Override
    public String name() {
        return "github";
    }

    @Override
    public boolean recognised(Head head) {
        return JsonFields.names(head, "merge_commit_sha") && !JsonFields.names(head, "iid")
                || JsonFields.names(head, "diff_url", "issue_url")
                || JsonFields.names(head, "submitted_at", "commit_id");
    }

    @Override
    public boolean reads(JsonNode entry) {
        return review(entry) || entry.has("number") && entry.has("head");
    }

    @Override
    public void read(JsonNode entry, SourceRef source) {
        if (review(entry)) {
            review(entry, source);
        } else {
            pull(entry, source);
        }
    }

    private static boolean review(JsonNode entry) {
        return entry.has("pull_request_url") || entry.has("submitted_at");
    }

    private void pull(JsonNode pull, SourceRef source) {
        String number = Exports.number(pull, "number", source);
        String project = text(pull.path("base").path("repo"), "full_name", "");
        Matcher url = PULL.matcher(text(pull, "url", ""));
        if (project.isEmpty() && url.find()) {
            project = url.group(1);
        }
        requests.add(
                Requests.key("github", project, number),
                new MergeRequest(
                        "github",
                        project,
                        "#" + number,
                        Exports.title(pull, "title"),
                        List.of(Account.github(pull.path("user"))),
                        text(pull.path("head"), "sha", ""),
                        "",
                        new Landing(
                                Moments.utc(text(pull, "merged_at", "")),
                                Account.github(pull.path("merged_by")),
                                text(pull.path("base"), "ref", ""),
                                text(pull.path("base"), "sha", ""),
                                text(pull, "merge_commit_sha", ""),
                                pull.path("commits").asInt(0),
                                false),
                        source));
    }

    private void review(JsonNode review, SourceRef source) {
        Matcher url = PULL.matcher(
                text(review, "pull_request_url", text(review.path("_links").path("pull_request"), "href", "")));
        if (!url.find()) {
            throw new InputException(
                    source, "This review does not say which pull request it is of: \"pull_request_url\" is missing.");
        }
        String key = Requests.key("github", url.group(1), url.group(2));
        decision(text(review, "state", ""))
                .ifPresent(decision -> requests.add(
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
        return Stream.of(Decision.APPROVED, Decision.CHANGES_REQUESTED, Decision.DISMISSED)
                .filter(decision -> decision.name().equals(state.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
