package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausetrail.model.Severity;
import org.clausetrail.regulation.Applicability;
import org.clausetrail.regulation.Assessment.ClauseResult;
import org.clausetrail.regulation.Assessment.ExpectationResult;
import org.clausetrail.regulation.Assessment.RegulationResult;
import org.clausetrail.regulation.Catalog;
import org.clausetrail.regulation.Verdict;

/** C25: an applicable clause without evidence, an exclusion without reason, the citation of a superseded edition. */
final class OpenClause implements Check {
    private static final int NAMED = 8;

    @Override
    public void run(Facts facts, Report report) {
        for (RegulationResult regulation : facts.regulations()) {
            for (ClauseResult result : regulation.clauses()) {
                if (result.verdict() == Verdict.MISSING && result.clause().requirement()) {
                    missing(report, regulation.catalog(), result);
                }
            }
            edition(facts, report, regulation.catalog());
        }
        absentDocuments(facts, report);
        exclusions(facts, report);
    }

    /** One finding for each document, since many clauses ask for the same few. */
    private static void absentDocuments(Facts facts, Report report) {
        Map<String, List<String>> clauses = new TreeMap<>();
        for (RegulationResult regulation : facts.regulations()) {
            for (ClauseResult result : regulation.clauses()) {
                for (ExpectationResult expectation : result.expectations()) {
                    if (!expectation.document().isEmpty() && expectation.met() == 0) {
                        clauses.computeIfAbsent(expectation.document(), document -> new ArrayList<>())
                                .add(regulation.catalog().id() + " "
                                        + result.clause().number());
                    }
                }
            }
        }
        clauses.forEach((document, expecting) -> report.general(
                Severity.WARNING,
                "No document of the type \"" + document + "\" is in the sources, which " + shown(expecting)
                        + (expecting.size() == 1 ? " expects" : " expect")
                        + ". Declare it under \"documents\", with its text or where it is kept."));
    }

    private static String shown(List<String> clauses) {
        List<String> distinct = clauses.stream().distinct().toList();
        String first = String.join(", ", distinct.subList(0, Math.min(NAMED, distinct.size())));
        return distinct.size() <= NAMED ? first : first + " and " + (distinct.size() - NAMED) + " more";
    }

    /** Nothing to look at is only a note: there may be nothing, and then the project says so. */
    private static void missing(Report report, Catalog catalog, ClauseResult result) {
        String message = catalog.id() + " " + result.clause().number() + " ("
                + result.clause().title()
                + ") applies and has no evidence. " + result.reason()
                + " Add evidence, or declare with a reason why the clause does not apply.";
        boolean looked = result.expectations().stream().anyMatch(expectation -> expectation.total() > 0);
        if (looked) {
            report.general(message);
        } else {
            report.general(Severity.NOTE, message);
        }
    }

    private static void edition(Facts facts, Report report, Catalog catalog) {
        String cited =
                facts.settings().citedEditions().getOrDefault(catalog.id(), "").strip();
        if (cited.isEmpty() || cited.equals(catalog.edition()) || cited.equals(catalog.date())) {
            return;
        }
        String note = catalog.superseded().stream()
                .filter(earlier ->
                        earlier.edition().startsWith(cited) || earlier.date().startsWith(cited))
                .findFirst()
                .map(earlier -> " It is superseded: " + earlier.note())
                .orElse("");
        report.general("The project cites " + catalog.id() + " in the edition \"" + cited + "\"; the catalog holds \""
                + catalog.edition() + "\" of " + catalog.date() + "." + note + " Cite the edition that applies.");
    }

    private static void exclusions(Facts facts, Report report) {
        Set<String> known = new HashSet<>();
        facts.regulations().forEach(regulation -> {
            known.addAll(regulation.catalog().tokens().keySet());
            regulation.clauses().forEach(result -> known.add(result.clause().id()));
        });
        for (String exclusion : new TreeSet<>(facts.profile().excluded())) {
            int sign = exclusion.indexOf('=');
            String token = (sign < 0 ? exclusion : exclusion.substring(0, sign)).strip();
            if (sign < 0 || exclusion.substring(sign + 1).isBlank()) {
                report.general("The project excludes \"" + token
                        + "\" without a reason, so the exclusion does not count." + " State the reason.");
            } else if (token.equals(Applicability.EVERY)) {
                report.general("The project excludes \"" + token
                        + "\", which holds for every product, so the exclusion does not count. Exclude clauses one by"
                        + " one, each with its reason.");
            } else if (!known.contains(token)) {
                report.general(
                        Severity.WARNING,
                        "The project excludes \"" + token
                                + "\", which none of its regulations knows. Correct or remove it.");
            }
        }
    }
}
