package org.clausetrail.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build. */
public final class ToolVersion implements IVersionProvider {
    /** The version as built, or {@code development} for classes that were never packed. */
    public static String text() {
        String version = ToolVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Clausetrail " + text()};
    }
}
