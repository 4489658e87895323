/** A project file that is proposed to a person: what it says and how it is written. */
@NullMarked
package org.clausetrail.project.proposal;

import org.jspecify.annotations.NullMarked;
