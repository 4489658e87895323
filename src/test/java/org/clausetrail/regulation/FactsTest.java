package org.clausetrail.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausetrail.model.SourceRef;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Tree;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The catalogs hold every entry of the checked facts that they were made from, where these are at hand. */
class FactsTest {
    private static final Path FACTS = Path.of("../shared/regulatory-facts");

    @Test
    void holdsEveryEntryOfTheFacts() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FACTS), "The folder ../shared/regulatory-facts is absent.");
        Catalogs catalogs = Catalogs.of(MappingFiles.shipped());
        for (String id : catalogs.ids()) {
            List<Clause> clauses = catalogs.read(id).clauses();
            List<MapNode> entries = facts(id).maps("entries");

            assertThat(clauses).as(id).hasSameSizeAs(entries);
            for (int i = 0; i < entries.size(); i++) {
                Clause clause = clauses.get(i);
                MapNode entry = entries.get(i);
                assertThat(clause.id()).isEqualTo(entry.requiredText("id"));
                assertThat(clause.number()).isEqualTo(entry.requiredText("number"));
                assertThat(clause.title()).isEqualTo(plain(entry.requiredText("title")));
                assertThat(clause.parent()).isEqualTo(entry.text("parent").orElse(""));
                assertThat(clause.paraphrase()).isEqualTo(plain(entry.requiredText("paraphrase")));
                assertThat(clause.confidence()).isEqualTo(entry.requiredText("confidence"));
                assertThat(clause.automatable()).isEqualTo(entry.requiredText("automatable"));
                assertThat(clause.applicability())
                        .isEqualTo(entry.texts("applicability").stream()
                                .map(token -> token.replace('_', '-'))
                                .toList());
                entry.text("kind")
                        .ifPresent(kind -> assertThat(clause.kind().word()).isEqualTo(kind.replace('_', '-')));
            }
        }
    }

    private static MapNode facts(String id) throws IOException {
        Path file = FACTS.resolve(id + ".yaml");
        try (InputStream stream = Files.newInputStream(file)) {
            return Tree.read(stream, SourceRef.file(file.toString())).asMap("facts");
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
