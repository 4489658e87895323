/**
 * Records that manufacturers keep beside their requirements: risks, SOUP, anomalies, changes, releases, reviews,
 * approvals, regression analyses and mappings, as CSV, YAML, JSON or Markdown.
 */
@NullMarked
package org.clausetrail.source.record;

import org.jspecify.annotations.NullMarked;
