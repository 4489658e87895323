/** Runs what {@code src/jmh} measures, and says what whole processes cost. */
package org.clausetrail.benchmark;
