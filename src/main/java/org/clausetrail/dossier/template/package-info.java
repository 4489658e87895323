/** FreeMarker templates without access to Java: where they come from, how they run, what they may not do. */
@NullMarked
package org.clausetrail.dossier.template;

import org.jspecify.annotations.NullMarked;
