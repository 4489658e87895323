package org.clausetrail.render.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-340]
class ReproducibleZipTest {
    @Test
    void dependsOnNamesAndContentAlone() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            byte[] first = zip();
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(zip())
                    .asHexString()
                    .isEqualTo(HexFormat.of().withUpperCase().formatHex(first));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void canBeReadAgain() throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip()))) {
            ZipEntry entry = in.getNextEntry();
            assertThat(entry.getName()).isEqualTo("a/ü.txt");
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("text");
        }
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ReproducibleZip zip = new ReproducibleZip(bytes)) {
            zip.entry("a/ü.txt", "text".getBytes(StandardCharsets.UTF_8));
            zip.entry("b", out -> out.write(7));
        }
        return bytes.toByteArray();
    }
}
