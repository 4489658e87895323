/** Merge requests and their reviews, as the interfaces of GitHub and GitLab export them in JSON. */
@NullMarked
package org.clausetrail.source.review;

import org.jspecify.annotations.NullMarked;
