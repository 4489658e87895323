package org.clausetrail.source.xml;

import org.jspecify.annotations.Nullable;

/** The attributes of one start tag of a plain document, as places in its bytes. */
final class PlainAttributes {
    private static final int MOST = 64;
    private static final String XMLNS = "xmlns";
    private static final String RESERVED = "http://www.w3.org/";

    private final PlainBytes content;
    private final int[] prefixFrom = new int[MOST];
    private final int[] nameFrom = new int[MOST];
    private final int[] nameTo = new int[MOST];
    private final String[] names = new String[MOST];
    private final int[] valueFrom = new int[MOST];
    private final int[] valueTo = new int[MOST];
    private final boolean[] beyondAscii = new boolean[MOST];
    private final boolean[] rewritten = new boolean[MOST];
    private int count;
    private int declaredFrom;
    private int declaredTo;

    PlainAttributes(PlainBytes content) {
        this.content = content;
    }

    /** Passes all attributes of a tag up to its end. */
    void pass(boolean root) throws UnusualContent {
        count = 0;
        boolean space = content.passSpace();
        while (content.peek(0) != '>' && content.peek(0) != '/') {
            if (!space || count == MOST) {
                throw new UnusualContent();
            }
            passOne(root);
            space = content.passSpace();
        }
        for (int i = 0; i < count; i++) {
            check(i);
        }
    }

    private void passOne(boolean root) throws UnusualContent {
        int from = content.at;
        content.passName();
        int local = from;
        if (content.peek(0) == ':') {
            content.at++;
            local = content.at;
            content.passName();
        }
        prefixFrom[count] = from;
        nameFrom[count] = local;
        nameTo[count] = content.at;
        content.passSpace();
        content.pass('=');
        content.passSpace();
        valueFrom[count] = content.passValue();
        valueTo[count] = content.at - 1;
        beyondAscii[count] = content.beyondAscii;
        rewritten[count] = content.rewritten;
        names[count] = content.name(local, nameTo[count]);
        if (names[count].equals(XMLNS)) {
            throw new UnusualContent();
        }
        if (local > from && content.name(from, local - 1).equals(XMLNS)) {
            declare(root);
        } else {
            count++;
        }
    }

    /** Takes the one prefix that a document may declare, for attributes of its root and below. */
    private void declare(boolean root) throws UnusualContent {
        String uri = attributeValue(count);
        String prefix = names[count];
        boolean schema = uri.equals("http://www.w3.org/2001/XMLSchema-instance");
        if (!root
                || declaredTo > 0
                || prefix.startsWith("xml")
                || uri.isEmpty()
                || !schema && uri.startsWith(RESERVED)) {
            throw new UnusualContent();
        }
        declaredFrom = nameFrom[count];
        declaredTo = nameTo[count];
    }

    private void check(int i) throws UnusualContent {
        int prefixTo = nameFrom[i] - 1;
        if (prefixed(i)
                && !content.name(prefixFrom[i], prefixTo).equals("xml")
                && !content.same(prefixFrom[i], prefixTo, declaredFrom, declaredTo)) {
            throw new UnusualContent();
        }
        for (int other = 0; other < i; other++) {
            if (content.same(prefixFrom[i], nameTo[i], prefixFrom[other], nameTo[other])) {
                throw new UnusualContent();
            }
        }
    }

    private boolean prefixed(int i) {
        return nameFrom[i] > prefixFrom[i];
    }

    int count() {
        return count;
    }

    /** Value of an attribute without prefix; {@code null} where there is none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < count; i++) {
            if (names[i].equals(name) && !prefixed(i)) {
                return attributeValue(i);
            }
        }
        return null;
    }

    String attributeName(int i) {
        return names[i];
    }

    String attributeValue(int i) {
        return content.text(valueFrom[i], valueTo[i], beyondAscii[i], rewritten[i], true);
    }

    /** Forgets the attributes of the last start tag. */
    void clear() {
        count = 0;
    }
}
