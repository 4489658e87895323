/** The whole assessment as JSON, by the published schema {@code schema/assessment-1.schema.json}. */
@NullMarked
package org.clausetrail.render.json;

import org.jspecify.annotations.NullMarked;
