package org.clausetrail.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-071]
class ShelfTest {
    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();

    private Shelf open(String settings) {
        return Cache.in(folder.resolve("cache"), "tool 1", notes::add).shelf("things", "subject", settings);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.filter(file -> file.toString().endsWith(Shelf.SUFFIX))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void keep(String settings, String... keysAndValues) {
        try (Shelf shelf = open(settings);
                Batch batch = shelf.batch()) {
            for (int i = 0; i < keysAndValues.length; i += 2) {
                batch.put(keysAndValues[i], keysAndValues[i + 1].getBytes(UTF_8));
            }
            batch.keep();
        }
    }

    private Map<String, String> kept(String settings) throws IOException {
        Map<String, String> kept = new TreeMap<>();
        try (Shelf shelf = open(settings)) {
            for (String key : shelf.keys("")) {
                kept.put(key, new String(shelf.get(key).orElseThrow(), UTF_8));
            }
        }
        return kept;
    }

    @Test
    void givesWhatEarlierRunsKept() throws Exception {
        keep("", "a", "1", "b", "2");
        keep("", "c", "", "a", "3");
        assertThat(kept("")).isEqualTo(Map.of("a", "3", "b", "2", "c", ""));
        assertThat(notes).isEmpty();
    }

    @Test
    void leavesNothingOfABatchThatWasNotKept() throws Exception {
        keep("", "a", "1");
        try (Shelf shelf = open("");
                Batch batch = shelf.batch()) {
            batch.put("b", new byte[10]);
        }
        assertThat(kept("")).isEqualTo(Map.of("a", "1"));
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void startsAnewWithOtherSettings() throws Exception {
        keep("red", "a", "1");
        assertThat(kept("blue")).isEmpty();
        assertThat(notes).singleElement().asString().contains("other settings").contains("made anew");
        keep("blue", "b", "2");
        assertThat(kept("blue")).isEqualTo(Map.of("b", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Clausetrail cache 2\n and more of it that is long enough to hold a fingerprint"})
    void believesNoForeignFile(String content) throws Exception {
        keep("", "a", "1");
        Files.writeString(file(), content);
        assertThat(kept("")).isEmpty();
        assertThat(notes).isNotEmpty();
        keep("", "b", "2");
        assertThat(kept("")).isEqualTo(Map.of("b", "2"));
    }

    /** A kill while a batch is written leaves any beginning of it. */
    @Test
    void keepsWholeBatchesOfAFileThatBreaksOffAnywhere() throws Exception {
        keep("", "a", "1", "b", "2");
        long first = Files.size(file());
        keep("", "c", "3", "d", "4");
        byte[] whole = Files.readAllBytes(file());
        for (int length = (int) first; length < whole.length; length++) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            assertThat(kept("")).as("%d bytes", length).isEqualTo(Map.of("a", "1", "b", "2"));
        }
        Files.write(file(), java.util.Arrays.copyOf(whole, whole.length - 1));
        keep("", "e", "5");
        assertThat(kept("")).isEqualTo(Map.of("a", "1", "b", "2", "e", "5"));
        assertThat(notes).anyMatch(note -> note.contains("breaks off"));
    }

    /** Whatever a single byte becomes, no value is given that was not kept under its key. */
    @Test
    void givesNoValueThatWasNotKept() throws Exception {
        Map<String, String> truth = Map.of("first", "value of the first", "second", "2");
        keep("", "first", "value of the first", "second", "2");
        byte[] whole = Files.readAllBytes(file());
        long seed = 20261125;
        Random random = new Random(seed);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file(), damaged);
            try (Shelf shelf = open("")) {
                for (String key : shelf.keys("")) {
                    Optional<byte[]> value;
                    try {
                        value = shelf.get(key);
                    } catch (CorruptCacheException e) {
                        continue;
                    }
                    assertThat(truth)
                            .as("seed %d, byte %d", seed, at)
                            .containsEntry(key, new String(value.orElseThrow(), UTF_8));
                }
            }
        }
    }

    @Test
    void startsAnewWhenItsReaderDoesNotBelieveIt() throws Exception {
        keep("", "a", "1");
        try (Shelf shelf = open("")) {
            shelf.distrust("it makes no sense");
            assertThat(shelf.keys("")).isEmpty();
            try (Batch batch = shelf.batch()) {
                batch.put("b", new byte[] {'2'});
                batch.keep();
            }
        }
        assertThat(kept("")).isEqualTo(Map.of("b", "2"));
        assertThat(notes).singleElement().asString().contains("since it makes no sense");
    }

    @Test
    void takesWhatSeveralRunsKeepAtTheSameTime() throws Exception {
        keep("", "a", "1");
        try (Shelf one = open("");
                Shelf two = open("");
                Batch first = one.batch();
                Batch second = two.batch()) {
            first.put("b", new byte[] {'2'});
            second.put("c", new byte[] {'3'});
            first.keep();
            second.keep();
        }
        assertThat(kept("")).isEqualTo(Map.of("a", "1", "b", "2", "c", "3"));
    }

    @Test
    void manyWritersLeaveAReadableFile() throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int number = writer;
            writers.add(new Thread(() -> {
                for (int run = 0; run < 20; run++) {
                    keep("", number + "/" + run, "value " + number + "/" + run);
                }
            }));
        }
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
        Map<String, String> kept = kept("");
        assertThat(kept).isNotEmpty();
        kept.forEach((key, value) -> assertThat(value).isEqualTo("value " + key));
    }

    @Test
    void goesOnWithoutAFolderThatCanBeWritten() throws Exception {
        Files.writeString(folder.resolve("cache"), "a file where a folder is expected");
        keep("", "a", "1");
        assertThat(notes).anyMatch(note -> note.contains("cannot be written") && note.contains("--no-cache"));
    }

    @Test
    void dropsFilesThatNobodyUsedForASeason() throws Exception {
        keep("", "a", "1");
        Path old = folder.resolve("cache/history-0123456789abcdef0123456789abcdef.facts");
        Path other = folder.resolve("cache/notes.txt");
        for (Path file : List.of(old, other)) {
            Files.writeString(file, "x");
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(100))));
        }
        keep("", "b", "2");
        assertThat(old).doesNotExist();
        assertThat(other).exists();
        assertThat(kept("")).hasSize(2);
    }

    @Test
    void refusesKeysThatAreTooLong() {
        try (Shelf shelf = open("");
                Batch batch = shelf.batch()) {
            assertThatThrownBy(() -> batch.put("k".repeat(300), new byte[0]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void knowsNothingWhereNothingIsKept() throws Exception {
        try (Shelf shelf = Cache.NONE.shelf("things", "subject", "");
                Batch batch = shelf.batch()) {
            batch.put("a", new byte[1]);
            batch.keep();
            assertThat(shelf.active()).isFalse();
            assertThat(shelf.get("a")).isEmpty();
        }
    }
}
