package org.clausetrail.dossier.document;

import java.util.Optional;

/** The documents that can be generated. */
public enum DocumentKind {
    TRACEABILITY("D8", "Traceability matrices"),
    REGISTER("D8-items", "Item register"),
    LABORATORY("D19", "Records for ISO/IEC 17025: software validation and uncertainty"),
    CREDIBILITY("D20", "Credibility of computational models"),
    /** Behind the documents whose pages it names. */
    GSPR("D16", "General safety and performance requirements: checklist of IVDR Annex I"),
    INDEX("D22", "Dossier index and evidence manifest");

    private final String id;
    private final String title;

    DocumentKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Its id, such as {@code D8}. */
    public String id() {
        return id;
    }

    String title() {
        return title;
    }

    String template() {
        return "documents/" + id + ".ftlx";
    }

    /** The document of that {@linkplain #id() id}. */
    public static Optional<DocumentKind> of(String id) {
        for (DocumentKind kind : values()) {
            if (kind.id.equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
