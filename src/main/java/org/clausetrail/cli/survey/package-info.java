/** Looks at a folder and a repository for what a project file could declare. */
@NullMarked
package org.clausetrail.cli.survey;

import org.jspecify.annotations.NullMarked;
