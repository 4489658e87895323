/** Documents as HTML files that need nothing else: style and script inside, no network, readable without the script. */
@NullMarked
package org.clausetrail.render.html;

import org.jspecify.annotations.NullMarked;
