package org.clausetrail.source.review;

import static org.clausetrail.source.json.JsonFields.list;
import static org.clausetrail.source.json.JsonFields.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Head;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.review.MergeRequest.Decision;
import org.clausetrail.source.review.MergeRequest.Landing;
import org.clausetrail.source.review.MergeRequest.Review;
import tools.jackson.databind.JsonNode;

/** Merge requests, their {@code approvals} and their {@code versions} of GitLab's REST interface. */
record GitLab(Requests requests) implements ReviewSystem {
    private static final Pattern MERGE_REQUEST =
            Pattern.compile("(?:https?://[^/]+/)?(.+?)(?:/-)?(?:/merge_requests/|!)(\\d+)");

    @Override
    public String name() {
        return "gitlab";
    }

    @Override
    public boolean recognised(Head head) {
        return JsonFields.names(head, "merge_commit_sha", "iid")
                || JsonFields.names(head, "approved_by", "approvals_required")
                || JsonFields.names(head, "head_commit_sha", "merge_request_id");
    }

    @Override
    public boolean reads(JsonNode entry) {
        return entry.has("approved_by")
                || entry.has("head_commit_sha")
                || entry.has("iid") && entry.has("merge_commit_sha");
    }

    @Override
    public void read(JsonNode entry, SourceRef source) {
        if (entry.has("approved_by")) {
            approvals(entry, source);
        } else if (entry.has("head_commit_sha")) {
            requests.pushed(text(entry, "head_commit_sha", ""), text(entry, "created_at", ""));
        } else {
            request(entry, source);
        }
    }

    private void request(JsonNode request, SourceRef source) {
        String number = Exports.number(request, "iid", source);
        String project = project(request);
        String squash = text(request, "squash_commit_sha", "");
        String merge = text(request, "merge_commit_sha", "");
        String head = text(request, "sha", "");
        // Without a merge commit the branch was moved forward to the squash commit or the head itself.
        String carrier = !merge.isEmpty() ? merge : !squash.isEmpty() ? squash : head;
        JsonNode by = request.has("merge_user") ? request.path("merge_user") : request.path("merged_by");
        requests.add(
                Requests.key("gitlab", text(request, "project_id", project), number),
                new MergeRequest(
                        "gitlab",
                        project,
                        "!" + number,
                        Exports.title(request, "title"),
                        List.of(Account.gitlab(request.path("author"))),
                        head,
                        "",
                        new Landing(
                                Moments.utc(text(request, "merged_at", "")),
                                Account.gitlab(by),
                                text(request, "target_branch", ""),
                                text(request.path("diff_refs"), "base_sha", ""),
                                carrier,
                                0,
                                false),
                        source));
    }

    private static String project(JsonNode request) {
        Matcher reference =
                MERGE_REQUEST.matcher(text(request.path("references"), "full", text(request, "web_url", "")));
        return reference.matches() ? reference.group(1) : "";
    }

    private void approvals(JsonNode approvals, SourceRef source) {
        String key =
                Requests.key("gitlab", text(approvals, "project_id", ""), Exports.number(approvals, "iid", source));
        for (JsonNode approval : list(approvals, "approved_by")) {
            requests.add(
                    key,
                    new Review(
                            Account.gitlab(approval.path("user")),
                            Decision.APPROVED,
                            Moments.utc(text(approval, "approved_at", "")),
                            "",
                            source));
        }
    }
}
