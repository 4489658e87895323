package org.clausetrail.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.project.definition.ProjectDefinition;
import org.clausetrail.project.definition.ProjectSchema;
import org.clausetrail.project.definition.Validation;
import org.clausetrail.tree.Tree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

// [verify->CT-REQ-031]
class ProjectSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new JsonMapper().writeValueAsString(ProjectSchema.schema()));

    static List<String> files() {
        String good = ProjectFileTest.GOOD;
        return List.of(
                good,
                good.replace("name: MT-1", "nam: MT-1"),
                good.replace("version: 2.10", "version: true"),
                good.replace("version: 2.10", "version: [2, 10]"),
                good.replace("name: MT-1", "name: ' '"),
                good.replace("level: unit", "level: units"),
                good.replace("clausetrail: 1", "clausetrail: 2"),
                good.replace("clausetrail: 1", "clausetrail: '1'"),
                good.replace("regulations: [iec-62304]", "regulations: iec-62304"),
                good.replace("regulations: [iec-62304]", "x: y"),
                good + "formats: [pdf, docx]\n",
                good + "formats: [pdf, doc]\n",
                good + "gate: never\n",
                good + "waivers: {id: W-1, check: C01, who: Ada, why: known, until: 2027-01-01}\n",
                good + "waivers: [{id: W-1, check: C01, who: Ada, why: known}]\n",
                good.replace("product:", "product:\n  not-applicable: {sterile: no sterile part}"),
                good.replace("product:", "product:\n  not-applicable: [sterile]"),
                good.replace("product:", "product:\n  end-of-life: 2036-12-31"),
                good.replace("product:", "product:\n  end-of-life: soon"),
                good + "checks: {soup-review-months: 24, sovereignty: true, editions: {iec-62304: 2015-06}}\n",
                good + "checks: {soup-review-months: 0}\n",
                good + "checks: {soup-review-months: many}\n",
                good + "checks: {sovereignty: perhaps}\n");
    }

    @ParameterizedTest
    @MethodSource("files")
    void theSchemaAcceptsWhatTheProductAccepts(String file) {
        boolean bySchema = SCHEMA.validate(file, InputFormat.YAML).isEmpty();

        assertThat(bySchema).isEqualTo(acceptedByProduct(file));
    }

    private static boolean acceptedByProduct(String file) {
        try {
            Validation.check(
                    Tree.yaml(file, SourceRef.file("clausetrail.yaml")).asMap("a map"), ProjectDefinition.file());
            return true;
        } catch (InputException e) {
            return false;
        }
    }
}
