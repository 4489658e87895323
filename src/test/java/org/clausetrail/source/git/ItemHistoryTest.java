package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [verify->CT-REQ-107]
class ItemHistoryTest {
    private static final ItemId A = new ItemId("A-1");
    private static final ItemId B = new ItemId("B-1");

    @TempDir
    Path folder;

    /** Each line is an item: its first word the id, the rest its text. */
    private static Map<ItemId, Item> lines(InputFile file, String declared) throws IOException {
        Map<ItemId, Item> items = new TreeMap<>();
        try (var in = file.open()) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("!")) {
                    throw new InputException(file.ref(), "broken");
                }
                if (line.contains(" ")) {
                    ItemId id = new ItemId(line.substring(0, line.indexOf(' ')));
                    String text = line.substring(line.indexOf(' ') + 1);
                    items.put(id, new Item(id, ItemKind.SOFTWARE_REQUIREMENT, text, text, file.ref(), Map.of()));
                }
            }
        }
        return items;
    }

    private ItemHistory derive() throws IOException {
        try (GitRepository repository = GitRepository.open(folder)) {
            return ItemHistory.of(repository, repository.history("HEAD"), List.of("req/**"), ItemHistoryTest::lines);
        }
    }

    @Test
    void numbersTheRevisionsOfAnItem() throws IOException {
        NativeGit git = NativeGit.init(folder);
        String first = git.write("req/a.md", "A-1 one\nB-1 x\n").commit("Write");
        git.write("other.txt", "A-1 not here\n").commit("Elsewhere");
        String second = git.write("req/a.md", "A-1 two\nB-1 x\n").commit("Change");
        String third = git.write("req/a.md", "B-1 x\n").commit("Remove");

        ItemHistory history = derive();
        assertThat(history.items()).containsExactly(A, B);
        assertThat(history.changes(A))
                .extracting(
                        ItemChange::revision,
                        ItemChange::kind,
                        ItemChange::hash,
                        change -> change.commit().id())
                .containsExactly(
                        tuple(1, ItemChange.Kind.INTRODUCED, "one", first),
                        tuple(2, ItemChange.Kind.CHANGED, "two", second),
                        tuple(2, ItemChange.Kind.REMOVED, "", third));
        assertThat(history.changesAfter(A, first)).hasSize(2);
        assertThat(history.changesAfter(B, first)).isEmpty();
    }

    // [verify->CT-REQ-115]
    @Test
    void attributesAChangeThatCannotBeSeenToTheNextCommitThatShowsIt() throws IOException {
        NativeGit git = NativeGit.init(folder);
        String first = git.write("req/a.md", "A-1 one\n").commit("Write");
        String hidden = git.write("req/a.md", "A-1 two\n").commit("Change");
        String shown = git.write("req/b.md", "B-1 x\n").commit("Add");
        String tree = git.run("rev-parse", hidden + ":req");
        Files.delete(folder.resolve(".git/objects/" + tree.substring(0, 2) + "/" + tree.substring(2)));

        ItemHistory history = derive();
        assertThat(history.changes(A))
                .extracting(
                        ItemChange::revision,
                        ItemChange::kind,
                        ItemChange::hash,
                        change -> change.commit().id())
                .containsExactly(
                        tuple(1, ItemChange.Kind.INTRODUCED, "one", first),
                        tuple(2, ItemChange.Kind.CHANGED, "two", shown));
        assertThat(history.changesAfter(A, first)).hasSize(1);
    }

    @Test
    void followsItemsAcrossRenamesAndMovesBetweenFiles() throws IOException {
        NativeGit git = NativeGit.init(folder);
        String written = git.write("docs/old.md", "A-1 one\nB-1 x\n").commit("Write outside");
        git.run("rm", "-q", "docs/old.md");
        String moved = git.write("req/a.md", "A-1 one\nB-1 y\n").commit("Move into req");
        git.write("req/a.md", "A-1 one\n").write("req/b.md", "B-1 y\n").commit("Split");

        ItemHistory history = derive();
        assertThat(history.changes(A)).singleElement().satisfies(change -> {
            assertThat(change.commit().id()).isEqualTo(written);
            assertThat(change.path()).isEqualTo("docs/old.md");
        });
        assertThat(history.changes(B))
                .extracting(ItemChange::revision, change -> change.commit().id(), ItemChange::previousPath)
                .containsExactly(tuple(1, written, ""), tuple(2, moved, "docs/old.md"));
    }

    // [verify->CT-REQ-080]
    @Test
    void readsAFileUnderItsOlderNamesAsItsPresentNameIsDeclared() throws IOException {
        NativeGit git = NativeGit.init(folder);
        git.write("first.md", "A-1 one\n").commit("Write");
        git.run("rm", "-q", "first.md");
        git.write("second.md", "A-1 two\n").commit("Rename and change");
        git.run("rm", "-q", "second.md");
        git.write("req/a.md", "A-1 two\n").commit("Move into req");
        List<String> read = new ArrayList<>();
        try (GitRepository repository = GitRepository.open(folder)) {
            ItemHistory history =
                    ItemHistory.of(repository, repository.history("HEAD"), List.of("req/**"), (file, declared) -> {
                        read.add(file.name() + " as " + declared);
                        return lines(file, declared);
                    });
            assertThat(history.changes(A)).extracting(ItemChange::hash).containsExactly("one", "two");
            assertThat(history.findings()).isEmpty();
        }
        assertThat(read).containsOnly("req/a.md as req/a.md", "second.md as req/a.md", "first.md as req/a.md");
    }

    // [verify->CT-REQ-089]
    @Test
    void readsEachVersionOfAFileOnceHoweverManyCommitsFollow() throws IOException {
        NativeGit git = NativeGit.init(folder);
        git.write("req/still.md", "B-1 x\n");
        for (int i = 0; i < 40; i++) {
            git.write("req/a.md", "A-1 " + i + "\n").write("other.txt", "" + i).commit("Change " + i);
        }
        AtomicInteger read = new AtomicInteger();
        try (GitRepository repository = GitRepository.open(folder)) {
            ItemHistory.of(repository, repository.history("HEAD"), List.of("req/**"), (file, declared) -> {
                read.incrementAndGet();
                return lines(file, declared);
            });
        }
        assertThat(read).hasValue(41);
    }

    // [verify->CT-REQ-080]
    @Test
    void holdsWhatAnItemSaidBeforeAndAfterEachChange() throws IOException {
        NativeGit git = NativeGit.init(folder);
        git.write("req/a.md", "A-1 one\n").commit("Write");
        git.write("req/a.md", "A-1 two\n").commit("Change");
        git.write("req/a.md", "B-1 x\n").commit("Remove");

        assertThat(derive().changes(A))
                .extracting(
                        change -> change.before().map(Item::title).orElse("–"),
                        change -> change.after().map(Item::title).orElse("–"))
                .containsExactly(tuple("–", "one"), tuple("one", "two"), tuple("two", "–"));
    }

    @Test
    void doesNotTakeADeletedFileThatNamesNoItemForAnOlderName() throws IOException {
        NativeGit git = NativeGit.init(folder);
        git.write("notes.md", "! broken\n").commit("Notes");
        git.run("rm", "-q", "notes.md");
        git.write("req/a.md", "A-1 one\n").commit("Write");

        assertThat(derive().changes(A)).hasSize(1);
        assertThat(derive().findings()).isEmpty();
    }

    @Test
    void givesAMergeOnlyTheTextThatNoParentHas() throws IOException {
        NativeGit git = NativeGit.init(folder);
        git.write("req/a.md", "A-1 one\n.\n.\n.\n.\nB-1 x\n").commit("Write");
        git.run("checkout", "-q", "-b", "side");
        git.write("req/a.md", "A-1 one\n.\n.\n.\n.\nB-1 y\n").commit("Side");
        git.run("checkout", "-q", "main");
        git.write("req/a.md", "A-1 two\n.\n.\n.\n.\nB-1 x\n").commit("Main");
        git.merge("Clean merge", "side");
        assertThat(derive().changes(B)).extracting(ItemChange::hash).containsExactly("x", "y");

        git.run("checkout", "-q", "-b", "side2");
        git.write("req/a.md", "A-1 side\n").commit("Side again");
        git.run("checkout", "-q", "main");
        git.write("other.txt", "1").commit("Main moves on");
        git.run("merge", "-q", "--no-commit", "--no-ff", "side2");
        String evil = git.write("req/a.md", "A-1 evil\n").commit("Evil merge");
        assertThat(derive().changes(A)).extracting(ItemChange::hash).containsExactly("one", "two", "side", "evil");
        assertThat(derive().changes(A).get(3).commit().id()).isEqualTo(evil);
    }

    @Test
    void endsWithTheTextOfTheReleaseWhereAMergeOverrulesALaterChange() throws IOException {
        NativeGit git = NativeGit.init(folder);
        git.write("req/a.md", "A-1 one\n").commit("Write");
        git.run("checkout", "-q", "-b", "side");
        git.run("checkout", "-q", "main");
        git.write("req/a.md", "A-1 main\n").commit("Main");
        git.run("checkout", "-q", "side");
        git.write("req/a.md", "A-1 side\n").commit("Side");
        git.run("checkout", "-q", "main");
        git.run("merge", "-q", "-s", "ours", "--no-ff", "-m", "Keep ours", "side");

        assertThat(derive().changes(A)).extracting(ItemChange::hash).containsExactly("one", "main", "side", "main");
    }

    @Test
    void survivesVersionsThatCannotBeRead() throws IOException {
        NativeGit git = NativeGit.init(folder);
        git.write("req/a.md", "A-1 one\n").commit("Write");
        git.write("req/a.md", "! broken\n").commit("Break");
        git.write("req/a.md", "A-1 one\nB-1 x\n").commit("Mend");

        ItemHistory history = derive();
        assertThat(history.changes(A)).hasSize(1);
        assertThat(history.changes(B)).hasSize(1);
        assertThat(history.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("1 old versions"));
    }

    @Test
    void endsWithTheTextOfTheReleaseWhateverHappenedBefore() throws IOException {
        NativeGit git = NativeGit.init(folder);
        git.write("req/a.md", "A-0 0\n").commit("Begin");
        long seed = 31;
        Random random = new Random(seed);
        for (int round = 0; round < 80; round++) {
            switch (random.nextInt(6)) {
                case 0 -> git.run("checkout", "-q", "-B", "side" + round);
                case 1 -> git.run("checkout", "-q", "main");
                case 2 -> {
                    String[] branches =
                            git.run("branch", "--format=%(refname:short)").split("\n");
                    String strategy = random.nextBoolean() ? "ours" : "theirs";
                    git.run(
                            "merge",
                            "-q",
                            "--no-ff",
                            "-X",
                            strategy,
                            "-m",
                            "Merge",
                            branches[random.nextInt(branches.length)]);
                }
                default -> {
                    StringBuilder text = new StringBuilder();
                    for (int item = 0; item < 6; item++) {
                        if (random.nextInt(5) > 0) {
                            text.append("A-")
                                    .append(item)
                                    .append(' ')
                                    .append(random.nextInt(3))
                                    .append("\n.\n.\n.\n.\n");
                        }
                    }
                    git.write("req/a.md", text.toString()).commit("Round " + round);
                }
            }
        }
        Map<ItemId, Item> now;
        try (GitRepository repository = GitRepository.open(folder)) {
            now = lines(repository.file("HEAD", "req/a.md").orElseThrow(), "req/a.md");
        }
        ItemHistory history = derive();
        for (ItemId id : history.items()) {
            List<ItemChange> changes = history.changes(id);
            assertThat(changes.get(changes.size() - 1).hash())
                    .as("seed %d, item %s", seed, id)
                    .isEqualTo(now.containsKey(id) ? now.get(id).revision() : "");
        }
    }
}
