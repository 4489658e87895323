/** The documents of a dossier: which there are, what their templates are told, and how they refer to one another. */
@NullMarked
package org.clausetrail.dossier.document;

import org.jspecify.annotations.NullMarked;
