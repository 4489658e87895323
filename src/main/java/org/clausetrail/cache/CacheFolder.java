package org.clausetrail.cache;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the cache lies when nobody says where: the platform's folder for what may be deleted at any time. */
// [impl->CT-REQ-070]
public final class CacheFolder {
    /** Environment variable that names another folder. */
    public static final String VARIABLE = "CLAUSETRAIL_CACHE";

    private CacheFolder() {}

    /** The folder of this process's user. */
    public static Path standard() {
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    /** Whether the environment names a folder. */
    public static boolean named() {
        return !System.getenv().getOrDefault(VARIABLE, "").isBlank();
    }

    /** The folder by environment, name of the operating system and home folder. */
    static Path of(Map<String, String> environment, String system, Path home) {
        String chosen = environment.getOrDefault(VARIABLE, "");
        if (!chosen.isBlank()) {
            return Path.of(chosen);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            @Nullable String local = environment.get("LOCALAPPDATA");
            return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local))
                    .resolve("Clausetrail")
                    .resolve("Cache");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("clausetrail");
        }
        // A relative XDG path is to be ignored, says the XDG Base Directory Specification.
        @Nullable String xdg = environment.get("XDG_CACHE_HOME");
        return (xdg == null || !xdg.startsWith("/") ? home.resolve(".cache") : Path.of(xdg)).resolve("clausetrail");
    }
}
