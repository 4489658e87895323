/** The one definition of the project file, from which both its validation and its JSON Schema are made. */
@NullMarked
package org.clausetrail.project.definition;

import org.jspecify.annotations.NullMarked;
