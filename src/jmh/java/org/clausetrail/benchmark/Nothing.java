package org.clausetrail.benchmark;

/** Does nothing: what is left is the start of a JVM. */
public final class Nothing {
    private Nothing() {}

    public static void main(String[] arguments) {}
}
