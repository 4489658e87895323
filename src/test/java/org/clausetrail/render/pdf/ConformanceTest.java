package org.clausetrail.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

// [verify->CT-REQ-302]
class ConformanceTest {
    @BeforeAll
    static void useThisValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void aDocumentWithEveryConstructConforms(PDFAFlavour flavour) throws Exception {
        byte[] pdf = Rendering.of(Sample.everyConstruct(40)).pdf();

        assertThat(failures(pdf, flavour)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void anEmptyDocumentConforms(PDFAFlavour flavour) throws Exception {
        byte[] pdf = Rendering.of(Sample.ofBody("")).pdf();

        assertThat(failures(pdf, flavour)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void pagesMadeUpAtRandomConform(long seed) throws Exception {
        byte[] pdf = Rendering.of(new AnyPage(seed, 12).text()).pdf();

        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).as("seed " + seed).isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).as("seed " + seed).isEmpty();
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (InputStream in = new ByteArrayInputStream(pdf);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage()
                            + " at " + a.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .toList();
        }
    }
}
