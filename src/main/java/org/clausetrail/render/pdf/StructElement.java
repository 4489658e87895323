package org.clausetrail.render.pdf;

import org.jspecify.annotations.Nullable;

/**
 * An element of the structure tree (ISO 32000-1, 14.7.2): names its place in the document and the marked content that
 * belongs to it. It is written when it is closed, so only the elements that are still open need memory.
 */
// [impl->CT-REQ-308]
final class StructElement {
    final int number;
    final String type;

    private final PdfFile file;
    private final int parent;
    private String attributes;
    private final Bytes kids = new Bytes(16);
    private int kidCount;
    private int page;
    private boolean closed;

    private StructElement(PdfFile file, String type, int parent, String attributes) {
        this.file = file;
        this.type = type;
        this.parent = parent;
        this.attributes = attributes;
        this.number = file.reserve();
    }

    /** The element at the top, below the root of the tree. */
    static StructElement top(PdfFile file, String type, int root) {
        return new StructElement(file, type, root, "");
    }

    /** A new last child. */
    StructElement child(String childType) {
        return child(childType, "");
    }

    /** A new last child with entries of its own in PDF syntax, such as {@code /A<</O/Table/ColSpan 2>>}. */
    StructElement child(String childType, String entries) {
        StructElement child = new StructElement(file, childType, number, entries);
        next().ref(child.number);
        return child;
    }

    /** Replaces the entries of its own. */
    void attributes(String entries) {
        attributes = entries;
    }

    /** Adds marked content of a page. */
    void content(int pageObject, int mcid) {
        if (page == 0) {
            page = pageObject;
        }
        if (page == pageObject) {
            next().add(mcid);
        } else {
            next().add("<</Type/MCR/Pg ")
                    .ref(pageObject)
                    .add("/MCID ")
                    .add(mcid)
                    .add(">>");
        }
    }

    /** Adds an annotation of a page, such as a link. */
    void annotation(int pageObject, int annotation) {
        next().add("<</Type/OBJR/Pg ")
                .ref(pageObject)
                .add("/Obj ")
                .ref(annotation)
                .add(">>");
    }

    private Bytes next() {
        if (kidCount++ > 0) {
            kids.write(' ');
        }
        return kids;
    }

    /** Writes the element; nothing may be added afterwards. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        Bytes object = new Bytes(kids.size + attributes.length() + 64);
        object.add("<</S/").add(type).add("/P ").ref(parent).add(attributes);
        if (page != 0) {
            object.add("/Pg ").ref(page);
        }
        if (kidCount == 1) {
            object.add("/K ").add(kids);
        } else if (kidCount > 1) {
            object.add("/K[").add(kids).add("]");
        }
        file.put(number, object.add(">>"));
    }

    /** Closes an element if there is one. */
    static void end(@Nullable StructElement element) {
        if (element != null) {
            element.close();
        }
    }
}
