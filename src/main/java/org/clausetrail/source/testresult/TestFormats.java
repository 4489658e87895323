package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.source.Format;

/** All formats of this package: test results, coverage and static analysis. */
public final class TestFormats {
    private TestFormats() {}

    /** Every format, in the order in which they are asked; of two that are sure, the first wins. */
    public static List<Format> all() {
        List<Format> all = new ArrayList<>(results());
        all.addAll(analyses());
        all.add(new RunRecord());
        return List.copyOf(all);
    }

    /** The formats of coverage and static analysis, which hold no test results. */
    public static List<Format> analyses() {
        return List.of(new Jacoco(), new Cobertura(), new Lcov(), new GcovJson(), new Sarif());
    }

    /** The formats of test results alone. */
    public static List<TestFormat> results() {
        return List.of(
                new JUnitXml(),
                new NUnit3(),
                new NUnit2(),
                new XUnitNet(),
                new Trx(),
                new CTest(),
                new RobotXml(),
                new GoTestJson(),
                new Ctrf(),
                new CucumberJson(),
                new CucumberMessages(),
                new AllureResults(),
                new DartJson(),
                new MochaJson(),
                new RspecJson(),
                new GoogleTestJson(),
                new TestNg(),
                new OpenTestReporting(),
                new OpenTestHierarchy(),
                new JenkinsResult(),
                new LibtestJson(),
                new JestJson(),
                new Atml(),
                new InTotoTestResult(),
                new ManualRecords(),
                new ManualCsv(),
                new ManualWorkbook(),
                new Tap());
    }
}
