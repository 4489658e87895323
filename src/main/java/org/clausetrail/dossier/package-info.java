/** The documents of a dossier: matrices, numbering, composition by templates. */
@NullMarked
package org.clausetrail.dossier;

import org.jspecify.annotations.NullMarked;
