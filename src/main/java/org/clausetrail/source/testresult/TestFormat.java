package org.clausetrail.source.testresult;

import java.io.IOException;
import org.clausetrail.source.Format;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;

/** A format of test reports: tells a {@link TestReport} what a file says. Counting is the same for all. */
public abstract class TestFormat implements Format {
    private final String name;

    /**
     * @param name as printed by {@code inspect}
     */
    protected TestFormat(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    /** The test tool that writes this format; empty where several do, so that a report must name its own. */
    public String tool() {
        return "";
    }

    /** Reads a report to its end; what was told of a file that then turns out to be broken must be thrown away. */
    public abstract void read(InputFile file, TestReport report) throws IOException;

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        TestCounts counts = new TestCounts();
        read(file, counts);
        if (counts.missingMiddle() >= 0) {
            NthTest middle = new NthTest(counts.missingMiddle());
            read(file, middle);
            counts.middle(middle.found());
        }
        return Inspection.ok(name, counts.facts());
    }
}
