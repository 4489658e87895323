package org.clausetrail.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausetrail.source.Format;
import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void everyFormatIsListedInTheDocumentation() throws IOException {
        String documentation = Files.readString(Path.of("src/site/markdown/formats.md"));

        assertThat(Formats.all())
                .extracting(Format::name)
                .allSatisfy(name -> assertThat(documentation).contains("`" + name + "`"));
    }

    @Test
    void noTwoFormatsShareAName() {
        assertThat(Formats.all()).extracting(Format::name).doesNotHaveDuplicates();
    }
}
