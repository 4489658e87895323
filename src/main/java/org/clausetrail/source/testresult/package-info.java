/**
 * Test results, coverage and static analysis: one reader per format, all telling the same small {@link
 * org.clausetrail.source.testresult.TestReport} what they find, which either counts it or turns it into evidence.
 */
@NullMarked
package org.clausetrail.source.testresult;

import org.jspecify.annotations.NullMarked;
