package org.clausetrail.render.docx;

import java.util.Set;
import org.clausetrail.render.BrokenLinks;
import org.clausetrail.render.DossierFile;
import org.clausetrail.render.page.Target;

/** Decides what each link becomes; remembers those that lead nowhere. */
final class Links {
    private final Set<String> anchors;
    private final Relationships relationships;
    private final BrokenLinks broken;

    Links(Set<String> anchors, Relationships relationships, BrokenLinks broken) {
        this.anchors = anchors;
        this.relationships = relationships;
        this.broken = broken;
    }

    /** The start tag of the link; empty where the target leads nowhere. */
    String start(Target target) {
        if (target instanceof Target.Local local) {
            if (anchors.contains(local.id())) {
                return "<w:hyperlink w:anchor=\"" + Bookmarks.name(local.id()) + "\" w:history=\"1\">";
            }
            broken.add(local.id());
        } else if (target instanceof Target.Dossier other) {
            String mark = other.id().isEmpty() ? "" : Bookmarks.name(other.id());
            return external(DossierFile.reference(new Target.Dossier(other.document(), mark), ".docx"));
        } else if (target instanceof Target.Web web) {
            return external(web.uri());
        }
        return "";
    }

    private String external(String address) {
        return "<w:hyperlink r:id=\"" + relationships.to(address) + "\" w:history=\"1\">";
    }

    /** Whether the document has this anchor; if not, it is remembered. */
    boolean has(String anchor) {
        boolean exists = anchors.contains(anchor);
        if (!exists) {
            broken.add(anchor);
        }
        return exists;
    }
}
