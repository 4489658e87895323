/** What a clause expects, as data: selections of items, conditions on them, and how they are evaluated. */
@NullMarked
package org.clausetrail.regulation.rule;

import org.jspecify.annotations.NullMarked;
