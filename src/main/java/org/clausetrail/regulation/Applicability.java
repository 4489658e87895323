package org.clausetrail.regulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a clause applies to a product, and why not.
 *
 * <p>A clause applies unless there is a reason: its software safety classes or documentation levels do not include the
 * product's, every subject that it names is excluded by the project, or it needs a declaration that the project does
 * not make. What is not known (a subject that the project says nothing of, a condition for a person to judge) applies.
 */
// [impl->CT-REQ-224]
public final class Applicability {
    /** Token of entries that apply to every product; nobody can exclude them as a whole. */
    public static final String EVERY = "all";

    private static final String CLASS = "software-class-";
    private static final List<String> LEVELS = List.of("basic", "enhanced");

    private final Catalog catalog;
    private final Profile profile;
    private final Map<String, String> excluded = new HashMap<>();

    /** Applicability of the entries of a catalog to a product. */
    public Applicability(Catalog catalog, Profile profile) {
        this.catalog = catalog;
        this.profile = profile;
        for (String exclusion : profile.excluded()) {
            int sign = exclusion.indexOf('=');
            if (sign > 0 && !exclusion.substring(sign + 1).isBlank()) {
                excluded.put(
                        exclusion.substring(0, sign).strip(),
                        exclusion.substring(sign + 1).strip());
            }
        }
    }

    /** Why a clause does not apply, in a sentence; empty where it applies. */
    public Optional<String> reasonAgainst(Clause clause) {
        String declared = excluded.get(clause.id());
        if (declared != null) {
            return Optional.of("The project declares: " + declared);
        }
        List<String> classes = new ArrayList<>();
        List<String> levels = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        for (String token : clause.applicability()) {
            if (token.startsWith(CLASS)) {
                classes.add(token.substring(CLASS.length()).toUpperCase(Locale.ROOT));
            } else if (LEVELS.contains(token)) {
                levels.add(token);
            } else {
                subjects.add(token);
            }
        }
        return first(
                againstDeclaration(subjects), againstClass(classes), againstLevel(levels), againstSubjects(subjects));
    }

    private @Nullable String againstDeclaration(List<String> subjects) {
        for (String subject : subjects) {
            Catalog.Token token = catalog.tokens().get(subject);
            if (token != null
                    && !token.onlyIfDeclared().isEmpty()
                    && !profile.traits().contains(subject)) {
                return token.onlyIfDeclared();
            }
        }
        return null;
    }

    /** Software without a class counts as class C (IEC 62304 4.3). */
    private @Nullable String againstClass(List<String> classes) {
        String own =
                profile.safetyClass().isEmpty() ? "C" : profile.safetyClass().toUpperCase(Locale.ROOT);
        return classes.isEmpty() || classes.contains(own)
                ? null
                : "Applies to software safety class " + String.join(" and ", classes) + "; the software is class " + own
                        + ".";
    }

    private @Nullable String againstLevel(List<String> levels) {
        String own = profile.documentationLevel().toLowerCase(Locale.ROOT);
        return levels.isEmpty() || own.isEmpty() || levels.contains(own)
                ? null
                : "Applies at the " + String.join(" and ", levels) + " documentation level; the project states " + own
                        + ".";
    }

    private @Nullable String againstSubjects(List<String> subjects) {
        List<String> reasons = new ArrayList<>();
        for (String subject : subjects) {
            String reason = against(subject);
            if (reason == null) {
                return null;
            }
            reasons.add(reason);
        }
        return reasons.isEmpty() ? null : String.join(" ", reasons);
    }

    private @Nullable String against(String subject) {
        if (profile.traits().contains(subject) || subject.equals(EVERY)) {
            return null;
        }
        String declared = excluded.get(subject);
        if (declared != null) {
            return "Not " + subject + ": " + declared;
        }
        Catalog.Token token = catalog.tokens().get(subject);
        return token == null || token.unlessDeclared().isEmpty() ? null : token.unlessDeclared();
    }

    private static Optional<String> first(@Nullable String... reasons) {
        for (String reason : reasons) {
            if (reason != null) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
