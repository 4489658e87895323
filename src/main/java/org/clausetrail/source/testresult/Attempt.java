package org.clausetrail.source.testresult;

/** One more execution of the same test case that its report keeps beside the counted one: a rerun or a flaky failure. */
public record Attempt(Outcome outcome, String message) {}
