/** What a product is made of: bills of materials, and what is known of the vulnerabilities of their components. */
@NullMarked
package org.clausetrail.source.component;

import org.jspecify.annotations.NullMarked;
