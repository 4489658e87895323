package org.clausetrail.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.clausetrail.cache.Cache;
import org.clausetrail.cache.CacheFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that reads evidence takes, to say whether and where facts are kept for the next run. */
// [impl->CT-REQ-075]
final class CacheOptions {
    @Option(names = "--no-cache", description = "Read everything anew, and keep nothing.")
    private boolean noCache;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Folder for what is kept for the next run; by default the one that " + CacheFolder.VARIABLE
                    + " names, else that of your system for caches.")
    private @Nullable Path folder;

    Cache cache(Consumer<String> notes) {
        boolean named = folder != null || CacheFolder.named();
        // Classes under development change without a new version, so nothing of them is kept unasked.
        if (noCache || !named && !ToolVersion.released()) {
            return Cache.NONE;
        }
        return Cache.in(folder == null ? CacheFolder.standard() : folder, ToolVersion.build(), notes);
    }

    /** The same with notes printed as lines. */
    Cache cache(PrintWriter err) {
        return cache(note -> err.println("note: " + note));
    }
}
