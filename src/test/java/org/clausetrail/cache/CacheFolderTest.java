package org.clausetrail.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-070]
class CacheFolderTest {
    private static final Path HOME = Path.of("home");

    @Test
    void theEnvironmentNamesTheFolder() {
        assertThat(CacheFolder.of(Map.of("CLAUSETRAIL_CACHE", "here", "XDG_CACHE_HOME", "/x"), "Linux", HOME))
                .isEqualTo(Path.of("here"));
    }

    @Test
    void linuxUsesTheFolderOfTheDesktopRules() {
        assertThat(CacheFolder.of(Map.of(), "Linux", HOME)).isEqualTo(Path.of("home/.cache/clausetrail"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/x"), "Linux", HOME))
                .isEqualTo(Path.of("/x/clausetrail"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "relative"), "Linux", HOME))
                .isEqualTo(Path.of("home/.cache/clausetrail"));
    }

    @Test
    void macOsUsesItsLibrary() {
        assertThat(CacheFolder.of(Map.of(), "Mac OS X", HOME)).isEqualTo(Path.of("home/Library/Caches/clausetrail"));
    }

    @Test
    void windowsUsesTheLocalFolderOfTheUser() {
        assertThat(CacheFolder.of(Map.of("LOCALAPPDATA", "local"), "Windows 11", HOME))
                .isEqualTo(Path.of("local/Clausetrail/Cache"));
        assertThat(CacheFolder.of(Map.of(), "Windows 11", HOME))
                .isEqualTo(Path.of("home/AppData/Local/Clausetrail/Cache"));
    }
}
