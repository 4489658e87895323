package org.clausetrail.source.testresult;

/** A name and a value that a report states beside a suite or a test case, as written. */
public record Property(String name, String value) {}
