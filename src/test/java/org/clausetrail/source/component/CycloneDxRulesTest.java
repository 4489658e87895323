package org.clausetrail.source.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a CycloneDX document breaks its schema, it is read with a warning. */
// [verify->CT-REQ-190]
class CycloneDxRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1.6 | "components": [{"type": "lib", "name": "a"}]                                                              | unknown type "lib"
        1.6 | "components": [{"name": "a"}]                                                                              | lacks "type"
        1.6 | "components": [{"type": "library", "name": "a", "scope": "maybe"}]                                         | unknown scope
        1.6 | "components": [{"type": "library", "name": "a", "bom-ref": ""}]                                            | empty reference
        1.6 | "components": [{"type": "library", "name": "a", "licenses": [{"license": {"id": "Apache-2"}}]}]            | SPDX License List
        1.6 | "components": [{"type": "library", "name": "a", "licenses": [{"license": {}}]}]                            | one id or one name
        1.6 | "components": [{"type": "library", "name": "a", "licenses": [{"license": {"id": "MIT", "text": {"encoding": "base85"}}}]}] | unknown encoding
        1.6 | "components": [{"type": "library", "name": "a", "licenses": [{"expression": "MIT"}, {"license": {"id": "MIT"}}]}] | mixes licences
        1.6 | "components": [{"type": "library", "name": "a", "hashes": [{"alg": "SHA-1", "content": "zz"}]}]            | SHA-1
        1.6 | "metadata": {"timestamp": "2020-04-13"}                                                                    | wrong form
        1.6 | "metadata": {"licenses": [{"license": {"id": "Nope"}}]}                                                    | SPDX License List
        1.6 | "metadata": {"properties": [{"value": "x"}]}                                                               | lacks "name"
        1.6 | "services": [{"name": "s", "data": [{"flow": "bar", "classification": "x"}]}]                              | unknown flow
        1.6 | "dependencies": [{"dependsOn": []}]                                                                        | lacks "ref"
        1.6 | "serialNumber": "urn:uuid:1"                                                                               | serialNumber of the wrong form
        1.7 | "components": [{"type": "library", "name": "a", "version": "1", "versionRange": "vers:generic/*"}]         | range of versions
        1.7 | "citations": [{"pointers": ["/a"], "timestamp": "2025-05-01T14:00:00Z"}]                                   | who nor what
        """)
    void aDepartureIsAWarning(String version, String content, String warning) throws IOException {
        assertThat(warnings(version, content))
                .anySatisfy(found -> assertThat(found).contains(warning));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1.4 | "components": [{"type": "library", "name": "a", "licenses": [{"expression": "MIT"}, {"license": {"id": "MIT"}}]}]
        1.7 | "components": [{"type": "library", "name": "a", "licenses": [{"expression": "MIT"}, {"license": {"name": "own"}}]}]
        1.7 | "components": [{"type": "library", "name": "a", "isExternal": true, "versionRange": "vers:generic/*"}]
        1.6 | "components": [{"type": "cryptographic-asset", "name": "a", "scope": "optional"}], "metadata": {"timestamp": "2020-04-13T20:20:39+00:00"}
        1.6 | "services": [{"name": "s", "data": [{"flow": "bi-directional", "classification": "PII"}]}]
        """)
    void whatTheVersionAllowsIsNone(String version, String content) throws IOException {
        assertThat(warnings(version, content)).isEmpty();
    }

    private static List<String> warnings(String version, String content) throws IOException {
        String document =
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"" + version + "\", \"version\": 1, " + content + "}";
        return new CycloneDxJson()
                .read(InputFile.of(document.getBytes(UTF_8), SourceRef.file("bom.json")))
                .warnings();
    }
}
