package org.clausetrail.source.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-151]
class ArchiveTest {
    @Test
    void givesEachEntryWithItsContent() throws IOException {
        byte[] zip = zip(Map.of("a/b.txt", "hello".getBytes(UTF_8)));

        assertThat(read(zip)).containsExactly(Map.entry("a/b.txt", "hello"));
    }

    @Test
    void anEntryThatIsNotOpenedIsSkipped() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("one", new byte[100_000]);
        entries.put("two", "2".getBytes(UTF_8));
        StringBuilder seen = new StringBuilder();

        Archive.read(file(zip(entries)), (name, part) -> seen.append(name).append(' '));

        assertThat(seen).hasToString("one two ");
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefusedThoughNobodyOpensIt() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("one", new byte[60 << 20]);
        entries.put("two", new byte[60 << 20]);

        assertRefused(zip(entries), "unpacks to more than 100 MiB");
    }

    @Test
    void anArchiveThatBreaksOffIsRefused() throws IOException {
        byte[] whole = zip(Map.of("a", "hello".getBytes(UTF_8)));

        assertRefused(Arrays.copyOf(whole, whole.length - 10), "no complete zip archive");
    }

    @Test
    void anArchiveThatListsOtherEntriesThanItHoldsIsRefused() throws IOException {
        byte[] zip = zip(Map.of("a", "hello".getBytes(UTF_8)));
        zip[zip.length - 22 + 10] = 2;

        assertRefused(zip, "lists 2 entries but holds 1");
    }

    private static void assertRefused(byte[] zip, String reason) {
        assertThatThrownBy(() -> Archive.read(file(zip), (name, part) -> {}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(reason);
    }

    private static Map<String, String> read(byte[] zip) throws IOException {
        Map<String, String> read = new LinkedHashMap<>();
        Archive.read(file(zip), (name, part) -> {
            try (InputStream stream = part.open()) {
                read.put(name, new String(stream.readAllBytes(), UTF_8));
            }
        });
        return read;
    }

    private static InputFile file(byte[] content) {
        return InputFile.of(content, SourceRef.file("a.zip"));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
