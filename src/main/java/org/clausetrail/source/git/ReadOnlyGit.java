package org.clausetrail.source.git;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The surroundings that JGit sees: no system or user configuration, so that a dossier depends on the repository alone,
 * and no reason to write, since JGit otherwise measures clocks with probe files inside the repository.
 */
// [impl->CT-REQ-101]
final class ReadOnlyGit extends SystemReader.Delegate {
    private static final int MB = 1 << 20;

    private ReadOnlyGit(SystemReader system) {
        super(system);
    }

    /** Prepares JGit in this process; calling it again changes nothing. */
    static synchronized void prepare() {
        if (SystemReader.getInstance() instanceof ReadOnlyGit) {
            return;
        }
        SystemReader.setInstance(new ReadOnlyGit(SystemReader.getInstance()));
        WindowCacheConfig cache = new WindowCacheConfig();
        // Measured: larger caches and mapped files gain no time, only memory.
        cache.setPackedGitLimit(64 * MB);
        cache.setPackedGitWindowSize(64 * 1024);
        cache.setDeltaBaseCacheLimit(32 * MB);
        cache.install();
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    /** An empty configuration without a file, in which the resolution of every file clock is known. */
    private static final class NoConfig extends FileBasedConfig {
        NoConfig(Config parent, FS fs) {
            super(parent, new File("none"), fs);
        }

        @Override
        public void load() {
            // There is nothing to load.
        }

        @Override
        public void save() {
            // Nothing is ever kept.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long defaultValue, TimeUnit wanted) {
            return section.equals("filesystem")
                    ? wanted.convert(1, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, defaultValue, wanted);
        }
    }
}
