package org.clausetrail.dossier.difference;

import java.util.Locale;

/** What a change touches, as the significance of a change is asked about (IEC 62304 6.2, FDA software changes, MDCG 2022-6). */
public enum Area {
    REQUIREMENT("Requirements"),
    RISK_CONTROL("Risks and risk control measures"),
    ALGORITHM("Algorithms"),
    PLATFORM("Operating systems, libraries and other software of others"),
    USER_INTERFACE("User interface"),
    DESIGN("Software items and units"),
    EVIDENCE("Tests, simulations, data and environments"),
    RECORD("Records and documents");

    private final String title;

    Area(String title) {
        this.title = title;
    }

    /** The heading on pages. */
    public String title() {
        return title;
    }

    /** The word used in JSON, such as {@code risk-control}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
