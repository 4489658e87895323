package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.Set;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.xml.XmlCursor;
import org.clausetrail.source.xml.XmlRoot;

/** A format of test reports in XML, recognised by its root element. */
abstract class XmlTestFormat extends TestFormat {
    private final Set<String> roots;

    /**
     * @param name as printed by {@code inspect}
     * @param roots local names of the root elements that it may have
     */
    XmlTestFormat(String name, String... roots) {
        super(name);
        this.roots = Set.of(roots);
    }

    @Override
    public final Match match(Head head) {
        return XmlRoot.of(head)
                .filter(root -> roots.contains(root.name()) && accepts(root))
                .map(root -> Match.CERTAIN)
                .orElse(Match.NO);
    }

    /** Whether a root element of the right name is of this format; unless told otherwise, one without namespace is. */
    boolean accepts(XmlRoot root) {
        return root.namespace().isEmpty();
    }

    @Override
    public final void read(InputFile file, TestReport report) throws IOException {
        try (XmlCursor xml = XmlCursor.open(file)) {
            xml.next();
            read(xml, report);
            while (xml.next()) {
                // the rest must be well-formed too
            }
        }
    }

    /** Reads the document whose root start tag the cursor stands on. */
    abstract void read(XmlCursor xml, TestReport report);
}
