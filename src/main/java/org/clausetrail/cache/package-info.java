/** What a run keeps for the next one: files outside of every repository, checked before they are believed. */
@NullMarked
package org.clausetrail.cache;

import org.jspecify.annotations.NullMarked;
