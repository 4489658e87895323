package org.clausetrail.source.git;

/** The part of a tree that is looked at. */
interface PathScope {
    /** Every path. */
    PathScope ALL = new PathScope() {
        @Override
        public boolean mayContain(byte[] folder, int length) {
            return true;
        }

        @Override
        public boolean contains(String path) {
            return true;
        }
    };

    /** Whether a folder, its path given with the slash at its end, can hold paths of this scope. */
    boolean mayContain(byte[] folder, int length);

    /** Whether a path is in this scope. */
    boolean contains(String path);
}
