package org.clausetrail.cli;

import java.io.File;
import java.net.URISyntaxException;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version of this build. */
public final class ToolVersion implements IVersionProvider {
    private static final String DEVELOPMENT = "development";

    /** The version as built, or {@code development} for classes that were never packed. */
    public static String text() {
        String version = ToolVersion.class.getPackage().getImplementationVersion();
        return version == null ? DEVELOPMENT : version;
    }

    /** Whether these classes were packed as a version. */
    static boolean released() {
        return !text().equals(DEVELOPMENT);
    }

    /** The version with size and time of the file that it was packed in, which tell two builds of one version apart. */
    static String build() {
        @Nullable CodeSource source = ToolVersion.class.getProtectionDomain().getCodeSource();
        try {
            File packed = source == null
                    ? new File("")
                    : new File(source.getLocation().toURI());
            return text() + " " + packed.length() + " " + packed.lastModified();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return text();
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Clausetrail " + text()};
    }
}
