/** YAML and JSON documents as trees that know the line and column of every value, so that a message can point to it. */
@NullMarked
package org.clausetrail.tree;

import org.jspecify.annotations.NullMarked;
