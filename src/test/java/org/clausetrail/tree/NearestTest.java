package org.clausetrail.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> WORDS = List.of("parent", "verification", "id", "implements");

    @Test
    void findsTheWordBehindATypingError() {
        assertThat(Nearest.to("paretn", WORDS)).contains("parent");
        assertThat(Nearest.to("Implement", WORDS)).contains("implements");
        assertThat(Nearest.to("di", WORDS)).contains("id");
    }

    @Test
    void findsNothingForAWordThatIsFarFromAll() {
        assertThat(Nearest.to("colour", WORDS)).isEmpty();
        assertThat(Nearest.hint("colour", WORDS)).isEmpty();
    }
}
