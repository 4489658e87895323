package org.clausetrail.source.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-186]
class ComponentReaderTest {
    private static final String BOM = """
            {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"components":[
             {"type":"library","bom-ref":"z","name":"zlib","version":"1.3","purl":"pkg:generic/zlib@1.3",
              "licenses":[{"license":{"id":"Zlib"}}],"hashes":[{"alg":"MD5","content":"0123"}]},
             {"type":"library","name":"nameless-version"}],
             "vulnerabilities":[
              {"id":"CVE-1","analysis":{"state":"not_affected","justification":"code_not_reachable"},"affects":[{"ref":"z"}]},
              {"id":"CVE-2","affects":[{"ref":"z"}]},
              {"id":"CVE-3","analysis":{"state":"resolved"},"affects":[{"ref":"elsewhere"}]}]}
            """;

    private static InputFile file(String name, String text) {
        return InputFile.of(text.getBytes(StandardCharsets.UTF_8), SourceRef.file(name));
    }

    private static Evidence read(InputFile... files) throws IOException {
        Evidence.Collector facts = new Evidence.Collector();
        new ComponentReader(facts).read(List.of(files), new SourceRef("clausetrail.yaml", 9, "", ""));
        return facts.evidence();
    }

    @Test
    void emitsComponentsWithLicenceAndVulnerabilities() throws IOException {
        Item zlib = read(file("bom.json", BOM)).items().get(0);
        assertThat(zlib.id().value()).isEqualTo("pkg:generic/zlib@1.3");
        assertThat(zlib.kind()).isEqualTo(ItemKind.COMPONENT);
        assertThat(zlib.text("licence")).isEqualTo("Zlib");
        assertThat(zlib.text("vulnerabilities"))
                .isEqualTo("CVE-1: not_affected (code_not_reachable)\nCVE-2: not analysed");
    }

    @Test
    void reportsMissingVersionsBadHashesAndVulnerabilitiesThatNobodyAnalysed() throws IOException {
        assertThat(read(file("bom.json", BOM)).findings())
                .extracting(Finding::check)
                .containsExactly("R-VALUE", "C20", "R-ID", "C18");
    }

    @Test
    void putsTogetherWhatTwoFilesSayOfOneComponent() throws IOException {
        assertThat(read(file("a.json", BOM), file("b.json", BOM)).items()).hasSize(2);
    }

    @Test
    void leavesOutAFileThatIsNoBillOfMaterialsAndSaysSo() throws IOException {
        assertThat(read(file("a.json", "{}")).findings())
                .extracting(Finding::check)
                .containsExactly("R-FILE", "R-EMPTY");
    }

    @Test
    void f6AnEmptySourceIsAnError() throws IOException {
        assertThat(read().findings())
                .extracting(Finding::check, f -> f.source().line())
                .containsExactly(tuple("R-EMPTY", 9));
    }

    @Test
    void identifiesSoupByThePackageUrl() {
        Item soup = item("SOUP-1", ItemKind.SOUP, "pkg:generic/zlib@1.3");
        Item other = item("SOUP-2", ItemKind.SOUP, "pkg:generic/zlib@1.4");
        Item component = item("pkg:generic/zlib@1.3?arch=x86", ItemKind.COMPONENT, "pkg:generic/zlib@1.3?arch=x86");
        assertThat(ComponentReader.identify(List.of(soup, other, component)))
                .extracting(l -> l.from().value(), l -> l.kind(), l -> l.to())
                .containsExactly(tuple("SOUP-1", LinkKind.IDENTIFIES, component.id()));
    }

    private static Item item(String id, ItemKind kind, String purl) {
        return new Item(new ItemId(id), kind, "", id, SourceRef.NONE, Map.of("purl", purl));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverFailsOtherwiseThanWithAnInputException(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            List<Character> text =
                    new ArrayList<>(BOM.chars().mapToObj(c -> (char) c).toList());
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                int at = random.nextInt(text.size());
                switch (random.nextInt(3)) {
                    case 0 -> text.remove(at);
                    case 1 -> text.add(at, "{}[]\",:1n".charAt(random.nextInt(9)));
                    default -> text.set(at, text.get(random.nextInt(text.size())));
                }
            }
            StringBuilder mutated = new StringBuilder();
            text.forEach(mutated::append);
            try {
                read(file("bom.json", mutated.toString()));
            } catch (InputException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", text: " + mutated, e);
            }
        }
    }
}
