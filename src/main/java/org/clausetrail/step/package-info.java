/** The steps of a generation, each a value in and a value out: read, assess, compose and render, seal. */
@NullMarked
package org.clausetrail.step;

import org.jspecify.annotations.NullMarked;
