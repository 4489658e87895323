package org.clausetrail.model;

import java.util.Locale;

/** How a link was found; kept and shown, since an auditor trusts a trailer more than a name. */
public enum Origin {
    /** A field of the item itself, such as {@code parent}. */
    FIELD,
    /** A Git commit trailer. */
    TRAILER,
    /** An id in the prose of a commit message. */
    MESSAGE,
    /** A tag in source code, such as {@code [impl->ID]}. */
    CODE_TAG,
    /** A property, tag or label of a test result. */
    PROPERTY,
    /** An id in the name of a test. */
    TEST_NAME,
    /** A field of a simulation manifest. */
    MANIFEST,
    /** A record kept beside the sources, such as a mapping file. */
    RECORD,
    /** Derived by Clausetrail from other facts, such as a component matched by its package URL. */
    DERIVED;

    /** The word used on pages and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
