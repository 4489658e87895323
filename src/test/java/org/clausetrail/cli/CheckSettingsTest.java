package org.clausetrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [verify->CT-REQ-036]
class CheckSettingsTest {
    @TempDir
    private Path folder;

    private final Calls calls = new Calls();

    private String check(String udi, String more) throws IOException {
        Files.writeString(folder.resolve("clausetrail.yaml"), """
                clausetrail: 1
                product: {name: Pump, version: 1.0.0, manufacturer: Example, udi-di: '%s', end-of-life: 2035-12-31}
                release: {date: 2026-06-30}
                sources:
                  - soup: soup.csv
                  - releases: releases.yaml
                regulations: [iec-62304]
                %s
                """.formatted(udi, more));
        Files.writeString(folder.resolve("soup.csv"), """
                id,title,version,anomaly-review-date,end-of-support
                SOUP-1,zlib,1.3.1,2025-12-01,2030-01-01
                """);
        Files.writeString(folder.resolve("releases.yaml"), """
                - {version: 1.0.0, date: 2026-06-30, x-comment: first, udi-di: '111'}
                """);
        calls.run("check", folder, "-q");
        return calls.out();
    }

    @Test
    void whatTheProjectDecidesReachesItsChecks() throws IOException {
        String findings = check("222", "checks: {soup-review-months: 6, editions: {iec-62304: '2006'}}");

        assertThat(findings)
                .contains("SOUP-1 (zlib) is supported until 2030-01-01, the device until 2035-12-31")
                .contains("more than 6 months before the release")
                .contains("cites iec-62304 in the edition \"2006\"");
    }

    @Test
    void withoutADecisionSoupIsReviewedYearlyAndNoEditionIsCompared() throws IOException {
        assertThat(check("111", "")).doesNotContain("months before the release", "in the edition");
    }
}
