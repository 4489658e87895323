package org.clausetrail.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.CellState;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.regulation.Sample;
import org.clausetrail.regulation.Verdict;
import org.clausetrail.render.Elsewhere;
import org.clausetrail.render.Injection;
import org.clausetrail.render.Matrices;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

// [verify->CT-REQ-350]
class AssessmentJsonTest {
    @Test
    void agreesWithItsSchema() throws IOException {
        assertThat(schema().validate(json(report("plain")), InputFormat.JSON)).isEmpty();
    }

    @Test
    void wouldNotAgreeWithAnUnknownProperty() throws IOException {
        String json = json(report("plain")).replaceFirst("\"clausetrail\"", "\"surprise\" : 1, \"clausetrail\"");
        assertThat(schema().validate(json, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void namesEveryStateAndVerdictInItsSchema() throws IOException {
        JsonNode definitions = JsonMapper.shared().readTree(schemaText()).get("$defs");
        assertThat(definitions.get("state").get("enum")).hasSize(CellState.values().length);
        assertThat(definitions.get("verdict").get("enum")).hasSize(Verdict.values().length);
    }

    @Test
    void statesItemsLinksVerdictsAndMatrices() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(json(report("plain")));
        assertThat(json.at("/release/version").asString()).isEqualTo("2.0.0");
        assertThat(json.at("/items/0/id").asString()).isEqualTo("SRS-1");
        assertThat(json.at("/items/0/state").asString()).isEqualTo("PASS");
        assertThat(json.at("/links/0/to").asString()).isEqualTo("SRS-1");
        assertThat(json.at("/regulations/0/id").asString()).isEqualTo("iec-62304");
        assertThat(json.at("/regulations/0/clauses/0/verdict").asString()).isNotEmpty();
        assertThat(json.at("/matrices/0/rows/0/cells/0/1/state").asString()).isEqualTo("FAIL");
    }

    // [verify->CT-REQ-342]
    @Test
    void keepsHostileTextLiterally() throws IOException {
        for (String text : Injection.texts()) {
            JsonNode json = JsonMapper.shared().readTree(json(report(text)));
            assertThat(json.at("/items/0/title").asString()).isEqualTo(text);
        }
    }

    @Test
    void showsHalfASurrogatePairAsAnEscape() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(json(report("a\ud800b")));
        assertThat(json.at("/items/0/title").asString()).isEqualTo("a[U+D800]b");
    }

    // [verify->CT-REQ-340]
    @Test
    void givesTheSameBytesInAnotherLocaleAndTimeZone() {
        AssessmentReport report = report("plain");
        assertThat(Elsewhere.givesTheSame(() -> json(report).getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    private static AssessmentReport report(String title) {
        Sample sample = new Sample()
                .item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-1", "title=" + title)
                .tested("SRS-1", "UT-1", "unit", "PASS")
                .link("UT-1", LinkKind.VERIFIES, "SRS-404");
        Cell cell = new Cell(List.of(Entry.text("run 4"), Entry.state(CellState.FAIL, "AN-1")));
        Matrix matrix =
                Matrices.matrix(List.of(new Column("result", "Result", 1)), List.of(new Row("SRS-1", List.of(cell))));
        return new AssessmentReport(
                Map.of("name", "Analyser", "version", "2.0.0"),
                Map.of("tool", "Clausetrail 0.1.0"),
                sample.trace(),
                sample.assess("iec-62304"),
                List.of(matrix));
    }

    private static String json(AssessmentReport report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AssessmentJson.write(bytes, report);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText(), InputFormat.JSON);
    }

    private static String schemaText() throws IOException {
        try (InputStream in = AssessmentJson.class.getResourceAsStream(AssessmentJson.SCHEMA)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
