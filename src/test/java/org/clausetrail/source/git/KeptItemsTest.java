package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausetrail.cache.Cache;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [verify->CT-REQ-074]
class KeptItemsTest {
    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();
    private final List<String> read = new ArrayList<>();
    private NativeGit git;

    /** Each line is an item with its line; notes which versions it was asked to read. */
    private final class Lines implements ItemReader {
        private final String settings;

        Lines(String settings) {
            this.settings = settings;
        }

        @Override
        public Map<ItemId, Item> items(InputFile file, String declared) throws IOException {
            read.add(file.name());
            Map<ItemId, Item> items = new LinkedHashMap<>();
            try (var in = file.open()) {
                String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
                for (int i = 0; i < lines.length; i++) {
                    ItemId id = new ItemId(lines[i].split(" ")[0]);
                    items.put(
                            id,
                            new Item(
                                    id,
                                    ItemKind.HAZARD,
                                    lines[i],
                                    "T " + lines[i],
                                    file.ref().at(i + 1),
                                    Map.of("text", lines[i], "class", "C", "note", "名\uD800")));
                }
            }
            return items;
        }

        @Override
        public String settings() {
            return settings;
        }
    }

    @BeforeEach
    void makeARepositoryWithItems() throws Exception {
        git = NativeGit.init(Files.createDirectory(folder.resolve("repo")));
        git.write("req/a.md", "B-1 b\nA-1 one\n").commit("Write");
        git.write("req/a.md", "B-1 b\nC-1 new\nA-1 one\n").commit("Insert");
        git.write("req/a.md", "B-1 b\nC-1 new\nA-1 two\n").commit("Change");
        git.run("mv", "req/a.md", "req/b.md");
        git.commit("Move");
    }

    private String history(Cache cache, String settings) throws IOException {
        read.clear();
        try (GitRepository repository = GitRepository.open(git.directory(), "repo", cache)) {
            ItemHistory history =
                    ItemHistory.of(repository, repository.history("HEAD"), List.of("req/**"), new Lines(settings));
            StringBuilder text = new StringBuilder();
            history.items().forEach(id -> text.append(history.changes(id)).append('\n'));
            return text.toString();
        }
    }

    private Cache cache() {
        return Cache.in(folder.resolve("cache"), "tool", notes::add);
    }

    @Test
    void aVersionIsReadOnceAndTheHistoryIsTheSame() throws Exception {
        String without = history(Cache.NONE, "s");
        assertThat(history(cache(), "s")).isEqualTo(without);
        assertThat(read).isNotEmpty();
        assertThat(history(cache(), "s")).isEqualTo(without);
        assertThat(read).isEmpty();
        assertThat(notes).isEmpty();
    }

    @Test
    void onlyANewVersionIsRead() throws Exception {
        history(cache(), "s");
        git.write("req/b.md", "B-1 b\nA-1 three\n").commit("Change again");
        String with = history(cache(), "s");
        assertThat(read).containsExactly("req/b.md");
        assertThat(history(Cache.NONE, "s")).isEqualTo(with);
    }

    @Test
    void itemsReadWithOtherSettingsAreOthers() throws Exception {
        history(cache(), "s");
        history(cache(), "t");
        assertThat(read).isNotEmpty();
        history(cache(), "s");
        assertThat(read).isEmpty();
    }

    @Test
    void aReaderWithoutSettingsIsAlwaysAsked() throws Exception {
        history(cache(), "");
        history(cache(), "");
        assertThat(read).isNotEmpty();
    }

    // [verify->CT-REQ-073]
    @Test
    void damagedItemsAreReadAgain() throws Exception {
        String without = history(Cache.NONE, "s");
        history(cache(), "s");
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            file = files.filter(path -> path.getFileName().toString().startsWith("items"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 13) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x20;
            Files.write(file, damaged);
            notes.clear();
            assertThat(history(cache(), "s")).as("byte %d", at).isEqualTo(without);
            assertThat(notes).as("byte %d", at).isNotEmpty();
        }
    }
}
