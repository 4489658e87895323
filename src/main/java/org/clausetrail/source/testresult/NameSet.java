package org.clausetrail.source.testresult;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Distinct pairs of class and name, without an object per pair: two arrays with open addressing, at most half full.
 * Counting names is a third of the work on a report otherwise.
 */
final class NameSet {
    private @Nullable String[] classes = new String[64];
    private @Nullable String[] names = new String[64];
    private boolean[] used = new boolean[64];
    private int size;

    /** Adds a pair, either of which may be unknown. */
    void add(@Nullable String classname, @Nullable String name) {
        if (size * 2 >= used.length) {
            grow();
        }
        if (insert(classname, name)) {
            size++;
        }
    }

    /** How many distinct pairs there are. */
    int size() {
        return size;
    }

    private boolean insert(@Nullable String classname, @Nullable String name) {
        int hash = 31 * Objects.hashCode(classname) + Objects.hashCode(name);
        int mask = used.length - 1;
        int i = (hash * 0x9E3779B9 >>> 7) & mask;
        while (used[i]) {
            if (Objects.equals(names[i], name) && Objects.equals(classes[i], classname)) {
                return false;
            }
            i = (i + 1) & mask;
        }
        used[i] = true;
        classes[i] = classname;
        names[i] = name;
        return true;
    }

    private void grow() {
        @Nullable String[] oldClasses = classes;
        @Nullable String[] oldNames = names;
        boolean[] oldUsed = used;
        classes = new String[oldUsed.length * 2];
        names = new String[oldUsed.length * 2];
        used = new boolean[oldUsed.length * 2];
        for (int i = 0; i < oldUsed.length; i++) {
            if (oldUsed[i]) {
                insert(oldClasses[i], oldNames[i]);
            }
        }
    }
}
