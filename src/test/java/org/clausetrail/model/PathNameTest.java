package org.clausetrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-340]
class PathNameTest {
    @Test
    void aPathOfWindowsIsCitedAsTheSamePathElsewhere() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows());
                FileSystem unix = Jimfs.newFileSystem(Configuration.unix())) {
            assertThat(PathName.of(windows.getPath("reports", "unit", "a.xml")))
                    .isEqualTo(PathName.of(unix.getPath("reports", "unit", "a.xml")))
                    .isEqualTo("reports/unit/a.xml");
            assertThat(PathName.from(windows.getPath("C:\\lab\\reader"), windows.getPath("C:\\lab\\srs\\a.md")))
                    .isEqualTo(PathName.from(unix.getPath("/lab/reader"), unix.getPath("/lab/srs/a.md")))
                    .isEqualTo("../srs/a.md");
        }
    }

    @Test
    void aFileOnAnotherDriveIsCitedWhole() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(
                Configuration.windows().toBuilder().setRoots("C:\\", "D:\\").build())) {
            assertThat(PathName.from(windows.getPath("C:\\reader"), windows.getPath("D:\\data\\a.xml")))
                    .isEqualTo("D:/data/a.xml");
        }
    }

    @Test
    void aBackslashInANameIsNoSeparatorWhereTheSystemHasAnother() throws IOException {
        try (FileSystem unix = Jimfs.newFileSystem(Configuration.unix())) {
            assertThat(PathName.of(unix.getPath("reports", "a\\b.xml"))).isEqualTo("reports/a\\b.xml");
        }
    }
}
