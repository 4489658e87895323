package org.clausetrail.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [verify->CT-REQ-081]
class WordDifferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at 80 % of life|at 90 % of life|at [-80-]{+90+} % of life",
                "below m/z 1,800|below m/z 2,000|below m/z [-1,800-]{+2,000+}",
                "since 2025-10-24, 17.0.13+11|since 2026-10-12, 17.0.16+8|since [-2025-10-24, 17.0.13+11-]{+2026-10-12, 17.0.16+8+}",
                "stop the pump|stop the pump at once|stop the pump{+ at once+}",
                "stop the pump at once|stop the pump|stop the pump[- at once-]",
                "one two three|uno dos three|[-one two-]{+uno dos+} three",
                "a, b|a, c, b|a, {+c, +}b",
                "|new text|{+new text+}",
                "old text||[-old text-]",
                "same text|same text|same text",
                "同じ文章です|同じ記録です|同じ[-文章-]{+記録+}です",
                "naïve café|naïve cafe|naïve [-café-]{+cafe+}"
            })
    void marksTheWordsThatWentAndCame(String before, String after, String difference) {
        assertThat(WordDifference.of(text(before), text(after))).hasToString(difference);
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void aLineThatIsBrokenElsewhereIsNoDifferenceButANewParagraphIs() {
        assertThat(WordDifference.of("one two\nthree", "one\ntwo three").changed())
                .isFalse();
        assertThat(WordDifference.of("one two", "one\n\ntwo").changed()).isTrue();
    }

    @Test
    void leavesOutKeptWordsThatAreFarFromAnyChange() {
        WordDifference difference = WordDifference.of(
                "a b c d e f g 80 h i j k l m n o p q 1 r s t u v", "a b c d e f g 90 h i j k l m n o p q 2 r s t u v");
        assertThat(difference.around(2)).hasToString("… f g [-80-]{+90+} h i … p q [-1-]{+2+} r s …");
        assertThat(WordDifference.of("a b 1", "a b 2").around(2)).hasToString("a b [-1-]{+2+}");
    }

    @Test
    void keptAndDeletedPiecesGiveTheOldTextKeptAndInsertedOnesTheNew() {
        long seed = 17;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String before = sentence(random);
            String after = random.nextInt(4) == 0 ? sentence(random) : mutated(before, random);
            List<WordDifference.Piece> pieces = WordDifference.of(before, after).pieces();
            assertThat(without(pieces, WordDifference.Kind.INSERTED))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(before);
            assertThat(without(pieces, WordDifference.Kind.DELETED))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(after);
        }
    }

    @Test
    void comparesHugeTextsInOnePiece() {
        String huge = "word ".repeat(50_000);
        assertThat(WordDifference.of(huge, huge + "more").pieces())
                .extracting(WordDifference.Piece::kind)
                .containsExactly(WordDifference.Kind.DELETED, WordDifference.Kind.INSERTED);
    }

    @Test
    void namesTheFieldsOfAnItemThatDiffer() {
        Item before = item("Wear parts", Map.of("text", "At 80 %.", "class", "B", "owner", "Ada"));
        Item after = item("Wear parts", Map.of("text", "At 90 %.", "class", "B", "critical", "true"));
        assertThat(ItemDifference.of(Optional.of(before), Optional.of(after)).fields())
                .extracting(field -> field.name() + ": " + field.words())
                .containsExactly("text: At [-80-]{+90+} %.", "critical: {+true+}", "owner: [-Ada-]");
        assertThat(ItemDifference.of(Optional.empty(), Optional.of(after)).fields())
                .extracting(ItemDifference.Field::name)
                .containsExactly("title", "text", "class", "critical");
    }

    private static Item item(String title, Map<String, String> attributes) {
        return new Item(
                new ItemId("SRS-1"), ItemKind.SOFTWARE_REQUIREMENT, "", title, SourceRef.file("a.md"), attributes);
    }

    private static String without(List<WordDifference.Piece> pieces, WordDifference.Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(WordDifference.Piece::text)
                .collect(Collectors.joining());
    }

    private static String sentence(Random random) {
        String[] words = {"the", "pump", "stops", "at", "80", "90", "%", ",", "m/z", "2.5", "語", "µ"};
        return random.ints(random.nextInt(25), 0, words.length)
                .mapToObj(i -> words[i])
                .collect(Collectors.joining(" "));
    }

    private static String mutated(String text, Random random) {
        List<String> words = new java.util.ArrayList<>(List.of(text.split(" ", -1)));
        words.set(random.nextInt(words.size()), "other");
        if (random.nextBoolean()) {
            words.add(random.nextInt(words.size()), "inserted");
        }
        return String.join(" ", words).strip();
    }
}
