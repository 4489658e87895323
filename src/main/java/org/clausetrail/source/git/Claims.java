package org.clausetrail.source.git;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.tree.Nearest;

/** What the message of one commit says of items. A trailer counts more than a verb, a verb more than a mention. */
// [impl->CT-REQ-104]
final class Claims {
    private static final Pattern SUBJECT_IDS = Pattern.compile("^((?:\\[[^\\]\\n]*]\\s*)+)");
    private static final Pattern UNCLAIMING = Pattern.compile("^(?:Revert \"|Reapply \"|fixup!|squash!|amend!)");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,40}");
    private static final Pattern WORD_BEFORE = Pattern.compile("(\\p{L}+):?\\s+(?:\\S+\\s*(?:,|and)\\s*)*$");

    private final EvidenceRules rules;
    private final ItemIds ids;
    private final Map<String, LinkKind> kindByKey = new LinkedHashMap<>();
    private final List<String> keys = new ArrayList<>();

    Claims(EvidenceRules rules) {
        this.rules = rules;
        this.ids = new ItemIds(rules.ids());
        for (LinkKind kind : LinkKind.values()) {
            for (String key : rules.trailers().getOrDefault(kind, List.of())) {
                kindByKey.putIfAbsent(key.toLowerCase(Locale.ROOT), kind);
                keys.add(key);
            }
        }
    }

    /** One claim. */
    record Claim(LinkKind kind, ItemId to, String revision, Origin origin) {}

    /**
     * The claims of a commit, each target once per kind; a mention only where nothing else is said of the target.
     *
     * @param trouble receives what was not understood, in sentences
     */
    List<Claim> of(Commit commit, List<String> trouble) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (Trailer trailer : commit.trailers()) {
            trailer(trailer, claims, trouble);
        }
        if (rules.ids().isPresent()) {
            subject(commit, claims);
            prose(commit.message(), claims);
        }
        return List.copyOf(claims.values());
    }

    private void trailer(Trailer trailer, Map<String, Claim> claims, List<String> trouble) {
        LinkKind kind = kindByKey.get(trailer.key().toLowerCase(Locale.ROOT));
        if (kind == null) {
            Nearest.to(trailer.key(), keys)
                    .ifPresent(near -> trouble.add("The trailer \"" + trailer.key()
                            + "\" is not known and states nothing. Did you mean \"" + near + "\"?"));
            return;
        }
        List<String> unread = new ArrayList<>();
        List<ItemIds.Found> listed = ids.listed(trailer.value(), unread);
        listed.forEach(found -> add(claims, new Claim(kind, found.id(), found.revision(), Origin.TRAILER)));
        // "Fixes: 1234abc ("subject")" names a commit, and words may follow an id.
        boolean commit = !unread.isEmpty() && COMMIT.matcher(unread.get(0)).matches();
        if (listed.isEmpty() && !commit) {
            trouble.add("The trailer \"" + trailer.key() + ": " + shortened(trailer.value())
                    + "\" names no id, so it states nothing. Write the id of the item.");
        }
    }

    private void subject(Commit commit, Map<String, Claim> claims) {
        Matcher brackets = SUBJECT_IDS.matcher(commit.subject());
        if (rules.subjectIds().isPresent() && !commit.isMerge() && brackets.find()) {
            for (ItemIds.Found found : ids.in(brackets.group())) {
                add(claims, new Claim(rules.subjectIds().get(), found.id(), "", Origin.MESSAGE));
            }
        }
    }

    private void prose(String message, Map<String, Claim> claims) {
        boolean quoted = UNCLAIMING.matcher(message).find();
        for (ItemIds.Found found : ids.in(message)) {
            LinkKind kind = quoted ? LinkKind.REFERS : verb(message, found.from());
            boolean known =
                    claims.values().stream().anyMatch(claim -> claim.to().equals(found.id()));
            if (kind != LinkKind.REFERS || !known) {
                add(claims, new Claim(kind, found.id(), "", Origin.MESSAGE));
            }
        }
    }

    private LinkKind verb(String message, int from) {
        if (rules.verbs().isEmpty()) {
            return LinkKind.REFERS;
        }
        int line = message.lastIndexOf('\n', from - 1) + 1;
        Matcher word = WORD_BEFORE.matcher(message.substring(Math.max(line, from - 120), from));
        return word.find()
                ? rules.verbs().getOrDefault(word.group(1).toLowerCase(Locale.ROOT), LinkKind.REFERS)
                : LinkKind.REFERS;
    }

    private static void add(Map<String, Claim> claims, Claim claim) {
        claims.putIfAbsent(claim.kind() + " " + claim.to(), claim);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
