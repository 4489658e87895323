package org.clausetrail.model;

import java.util.Locale;
import java.util.Optional;

/** What an item is, in the terms of IEC 62304, ISO 14971 and ISO/IEC 17025. */
public enum ItemKind {
    USER_NEED("user need"),
    SYSTEM_REQUIREMENT("system requirement"),
    SOFTWARE_REQUIREMENT("software requirement"),
    CLAIM("labelling claim"),
    ARCHITECTURE_ITEM("software item"),
    UNIT("software unit"),
    CODE("code"),
    HAZARD("hazard"),
    HAZARDOUS_SITUATION("hazardous situation"),
    RISK_CONTROL("risk control measure"),
    CHANGE_REQUEST("change request"),
    PROBLEM_REPORT("problem report"),
    ANOMALY("anomaly"),
    COMMIT("commit"),
    REVIEW("review"),
    APPROVAL("approval"),
    TEST_CASE("test case"),
    TEST_RESULT("test result"),
    COVERAGE("code coverage"),
    SOUP("SOUP item"),
    COMPONENT("component"),
    RELEASE("release"),
    SIMULATION_RUN("simulation run"),
    CAMPAIGN("campaign"),
    DATA_SET("data set"),
    ENVIRONMENT("environment"),
    DOCUMENT("document");

    private final String title;

    ItemKind(String title) {
        this.title = title;
    }

    /** The term as printed on pages. */
    public String title() {
        return title;
    }

    /** Whether it is something that is wanted or made, so that something has to verify it; records of work are not. */
    public boolean wanted() {
        return switch (this) {
            case USER_NEED,
                    SYSTEM_REQUIREMENT,
                    SOFTWARE_REQUIREMENT,
                    CLAIM,
                    ARCHITECTURE_ITEM,
                    UNIT,
                    HAZARD,
                    HAZARDOUS_SITUATION,
                    RISK_CONTROL,
                    SOUP -> true;
            default -> false;
        };
    }

    /** The word used in project files, rules and JSON, such as {@code software-requirement}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that {@linkplain #word() word}. */
    public static Optional<ItemKind> of(String word) {
        for (ItemKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
