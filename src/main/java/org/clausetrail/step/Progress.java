package org.clausetrail.step;

/** Told what happens, so that a person sees that it goes on. */
@FunctionalInterface
public interface Progress {
    /** Nobody watches. */
    Progress NONE = (step, detail) -> {};

    /**
     * A step advanced.
     *
     * @param step name of the step: sources, links, assessment, documents, files
     * @param detail what is done now, or what the step came to
     */
    void step(String step, String detail);
}
