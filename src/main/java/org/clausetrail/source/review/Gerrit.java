package org.clausetrail.source.review;

import static org.clausetrail.source.json.JsonFields.list;
import static org.clausetrail.source.json.JsonFields.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Head;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.review.MergeRequest.Decision;
import org.clausetrail.source.review.MergeRequest.Landing;
import org.clausetrail.source.review.MergeRequest.Review;
import tools.jackson.databind.JsonNode;

/**
 * Changes of Gerrit: of its REST interface ({@code /changes/?q=…&o=ALL_REVISIONS&o=DETAILED_LABELS&o=DETAILED_ACCOUNTS&o=MESSAGES})
 * and of {@code gerrit query --format=JSON --patch-sets --all-approvals}.
 *
 * <p>A change is one commit. The highest vote of the label {@code Code-Review} approves; lower ones do not. Gerrit carries
 * votes over to later patch sets by rules of the project, so a vote counts for the merged one only where it was given on
 * it, or where every later patch set has the same content as Gerrit says.
 */
// [impl->CT-REQ-095]
record Gerrit(Requests requests) implements ReviewSystem {
    private static final String REVIEW = "Code-Review";
    private static final int USUAL_HIGHEST = 2;
    /** Kinds of a patch set that changed no content against the one before. */
    private static final Set<String> SAME_CONTENT =
            Set.of("NO_CHANGE", "NO_CODE_CHANGE", "TRIVIAL_REBASE", "TRIVIAL_REBASE_WITH_MESSAGE_UPDATE");

    /** A revision of a change. */
    private record PatchSet(int number, String commit, String kind, Account uploader, String created) {
        boolean sameContent() {
            return SAME_CONTENT.contains(kind);
        }
    }

    /** A vote, on the patch set that the record names if it does. */
    private record Vote(Account by, int value, String date, OptionalInt patchSet) {}

    @Override
    public String name() {
        return "gerrit";
    }

    @Override
    public boolean recognised(Head head) {
        return JsonFields.names(head, "_number", "change_id") || lines(head);
    }

    /** Whether a file has one object a line, as {@code gerrit query} prints them. */
    static boolean lines(Head head) {
        return JsonFields.names(head, "currentPatchSet")
                || JsonFields.names(head, "patchSets")
                || JsonFields.names(head, "rowCount", "runTimeMilliseconds");
    }

    @Override
    public boolean reads(JsonNode entry) {
        return entry.has("_number") && entry.has("change_id") || queried(entry) || statistics(entry);
    }

    private static boolean queried(JsonNode entry) {
        return entry.has("number") && (entry.has("currentPatchSet") || entry.has("patchSets"));
    }

    private static boolean statistics(JsonNode entry) {
        return entry.has("rowCount") && entry.has("runTimeMilliseconds");
    }

    @Override
    public void read(JsonNode entry, SourceRef source) {
        if (entry.path("moreChanges").asBoolean(false)
                || entry.path("_more_changes").asBoolean(false)) {
            requests.cut(source);
        }
        if (queried(entry)) {
            query(entry, source);
        } else if (!statistics(entry)) {
            rest(entry, source);
        }
    }

    private void rest(JsonNode change, SourceRef source) {
        List<PatchSet> patchSets = new ArrayList<>();
        change.path("revisions")
                .properties()
                .forEach(revision -> patchSets.add(new PatchSet(
                        revision.getValue().path("_number").asInt(0),
                        revision.getKey(),
                        text(revision.getValue(), "kind", ""),
                        Account.gerrit(revision.getValue().path("uploader")),
                        Moments.utc(text(revision.getValue(), "created", "")))));
        List<Vote> votes = new ArrayList<>();
        JsonNode label = change.path("labels").path(REVIEW);
        for (JsonNode vote : list(label, "all")) {
            Account by = Account.gerrit(vote);
            int value = vote.path("value").asInt(0);
            String date = Moments.utc(text(vote, "date", ""));
            votes.add(new Vote(by, value, date, date.isEmpty() ? spoken(change, by, value) : OptionalInt.empty()));
        }
        boolean merged = text(change, "status", "").equals("MERGED");
        String moment = merged ? Moments.utc(text(change, "submitted", text(change, "updated", ""))) : "";
        add(
                change,
                Exports.number(change, "_number", source),
                text(change, "current_revision", ""),
                patchSets,
                new Landing(
                        moment,
                        Account.gerrit(change.path("submitter")),
                        text(change, "branch", ""),
                        "",
                        text(change, "current_revision", ""),
                        1,
                        false),
                highest(label),
                votes,
                source);
    }

    /** The patch set of the last message in which a person gave a vote. */
    private static OptionalInt spoken(JsonNode change, Account by, int value) {
        String words = REVIEW + (value > 0 ? "+" : "") + value;
        return list(change, "messages").stream()
                .filter(message -> Account.gerrit(message.path("author")).same(by))
                .filter(message -> text(message, "message", "")
                        .lines()
                        .findFirst()
                        .orElse("")
                        .contains(words))
                .mapToInt(message -> message.path("_revision_number").asInt(0))
                .reduce((first, second) -> second);
    }

    private static int highest(JsonNode label) {
        return label.path("values").propertyNames().stream()
                .map(String::strip)
                .filter(value -> value.matches("[+-]?\\d{1,2}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(USUAL_HIGHEST);
    }

    private void query(JsonNode change, SourceRef source) {
        Map<Integer, PatchSet> patchSets = new LinkedHashMap<>();
        List<Vote> votes = new ArrayList<>();
        JsonNode current = change.path("currentPatchSet");
        List<JsonNode> described = new ArrayList<>(list(change, "patchSets"));
        if (!current.isMissingNode()) {
            described.add(current);
        }
        String merged = "";
        Account submitter = Account.NOBODY;
        for (JsonNode patchSet : described) {
            int number = patchSet.path("number").asInt(0);
            patchSets.put(
                    number,
                    new PatchSet(
                            number,
                            text(patchSet, "revision", ""),
                            text(patchSet, "kind", ""),
                            Account.gerrit(patchSet.path("uploader")),
                            Moments.epoch(text(patchSet, "createdOn", ""))));
            for (JsonNode approval : list(patchSet, "approvals")) {
                String granted = Moments.epoch(text(approval, "grantedOn", ""));
                Account by = Account.gerrit(approval.path("by"));
                if (text(approval, "type", "").equals(REVIEW)) {
                    votes.add(new Vote(by, approval.path("value").asInt(0), granted, OptionalInt.empty()));
                } else if (text(approval, "type", "").equals("SUBM")) {
                    merged = granted;
                    submitter = by;
                }
            }
        }
        String moment = !text(change, "status", "").equals("MERGED")
                ? ""
                : merged.isEmpty() ? Moments.epoch(text(change, "lastUpdated", "")) : merged;
        List<PatchSet> ordered = patchSets.values().stream()
                .sorted(Comparator.comparingInt(PatchSet::number))
                .toList();
        String head = ordered.isEmpty() ? "" : ordered.get(ordered.size() - 1).commit();
        votes.sort(Comparator.comparing(Vote::date));
        add(
                change,
                Exports.number(change, "number", source),
                head,
                ordered,
                new Landing(moment, submitter, text(change, "branch", ""), "", head, 1, false),
                USUAL_HIGHEST,
                votes,
                source);
    }

    private void add(
            JsonNode change,
            String number,
            String head,
            List<PatchSet> unordered,
            Landing landing,
            int highest,
            List<Vote> votes,
            SourceRef source) {
        List<PatchSet> patchSets = unordered.stream()
                .sorted(Comparator.comparingInt(PatchSet::number))
                .toList();
        if (!landing.moment().isEmpty()
                && patchSets.stream().noneMatch(set -> set.commit().equals(head))) {
            throw new InputException(
                    source,
                    "This change does not say which commit was merged: \"current_revision\" or the patch sets are missing."
                            + " Export with o=ALL_REVISIONS, or with --patch-sets.");
        }
        List<Account> authors = new ArrayList<>(List.of(Account.gerrit(change.path("owner"))));
        patchSets.stream()
                .filter(set -> !set.sameContent() && !set.uploader().nobody())
                .map(PatchSet::uploader)
                .forEach(authors::add);
        String project = text(change, "project", "");
        String key = Requests.key("gerrit", project, number);
        requests.add(
                key,
                new MergeRequest(
                        "gerrit",
                        project,
                        "~" + number,
                        Exports.title(change, "subject"),
                        authors,
                        head,
                        "",
                        landing,
                        source));
        votes.stream()
                .filter(vote -> vote.value() != 0)
                .forEach(vote -> requests.add(key, review(vote, highest, patchSets, source)));
    }

    private static Review review(Vote vote, int highest, List<PatchSet> patchSets, SourceRef source) {
        Optional<String> commit = reviewed(vote, patchSets);
        Decision decision = vote.value() < 0
                ? Decision.CHANGES_REQUESTED
                : vote.value() < highest
                        ? Decision.NO_APPROVAL
                        : commit.isEmpty() ? Decision.UNPLACED : Decision.APPROVED;
        return new Review(vote.by(), decision, vote.date(), commit.orElse(""), source);
    }

    /** The commit that a vote was given for, or the last one where nothing changed since; empty where nothing tells. */
    private static Optional<String> reviewed(Vote vote, List<PatchSet> patchSets) {
        int at = -1;
        for (int i = 0; i < patchSets.size(); i++) {
            PatchSet set = patchSets.get(i);
            boolean there = vote.patchSet().isPresent()
                    ? set.number() <= vote.patchSet().getAsInt()
                    : !vote.date().isEmpty() && !set.created().isEmpty() && !Moments.before(vote.date(), set.created());
            at = there ? i : at;
        }
        if (at < 0) {
            return Optional.empty();
        }
        while (at + 1 < patchSets.size() && patchSets.get(at + 1).sameContent()) {
            at++;
        }
        return Optional.of(patchSets.get(at).commit());
    }
}
