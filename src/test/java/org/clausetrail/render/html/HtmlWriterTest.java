package org.clausetrail.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.Finding;
import org.clausetrail.render.Elsewhere;
import org.clausetrail.render.Injection;
import org.clausetrail.render.PageSource;
import org.clausetrail.render.Pages;
import org.clausetrail.render.page.VisibleReader;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
    // [verify->CT-REQ-369]
    @Test
    void theHeadingOfTheContentsStandsAndGoesWithThem() throws IOException {
        String html = html(Pages.page("<h1 id=\"c\">Inside</h1><nav class=\"contents\"/><h1 id=\"a\">About</h1>"));

        assertThat(html)
                .containsPattern("(?s)<div class=\"contents\">\\s*<h1 id=\"c\".*?</nav></div>\\s*<h1 id=\"a\"")
                .doesNotContain("href=\"#c\">Inside");
        assertThat(html).contains(".contents { display: none; }", "(max-width: 60rem)", "table-layout: fixed");
    }

    private final List<Finding> findings = new ArrayList<>();

    // [verify->CT-REQ-348]
    @Test
    void needsNothingFromOutside() throws IOException {
        String html = html(Pages.sample(3));
        assertThat(html).doesNotContain("<link", "<img", "<iframe", "@import", "url(", " src=", " style=", " onclick");
        assertThat(html).contains("default-src 'none'").contains("img-src data:; base-uri 'none'; form-action 'none'");
    }

    @Test
    void allowsItsOwnStyleAndScriptAlone() {
        HtmlLook look = new HtmlLook("p{}", "1");
        assertThat(look.contentSecurityPolicy())
                .contains("style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='")
                .contains("script-src 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='");
        assertThat(new HtmlLook("p{}", "").contentSecurityPolicy()).contains("script-src 'none'");
    }

    @Test
    void refusesAStyleThatWouldEndItsElement() {
        assertThatThrownBy(() -> new HtmlLook("</style><script>", "")).isInstanceOf(IllegalArgumentException.class);
    }

    // [verify->CT-REQ-342]
    @Test
    void showsHostileTextLiterallyAndNeverAsMarkup() throws IOException {
        String html = html(Pages.sample(Injection.texts().size()));
        String cells = html.replace("<wbr>", "");
        for (String text : Injection.texts()) {
            String visible = VisibleReader.visible(text).replaceAll(" +", " ");
            assertThat(cells)
                    .contains("<td>"
                            + visible.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</td>");
        }
        assertThat(html).doesNotContain("<script>alert", "href=\"javascript", "<!-- comment", "<w:p>");
        assertThat(html.split("<script>", -1)).hasSize(2);
    }

    // [verify->CT-REQ-407]
    @Test
    void marksInsertedAndDeletedWords() throws IOException {
        assertThat(html(Pages.page("<p>At <del>80</del><ins>90</ins> %</p>")))
                .contains("At <del>80</del><ins>90</ins> %");
    }

    // [verify->CT-REQ-349]
    @Test
    void putsTheHeadingsIntoASidebar() throws IOException {
        assertThat(html(Pages.sample(1)))
                .contains("<ol><li><a href=\"#s1\">1 Method</a><ol><li><a href=\"#s1.1\">1.1 Steps</a><ol><li>"
                        + "<a href=\"#s1.1.1\">1.1.1 States</a></li></ol></li></ol></li><li><a href=\"#s2\">");
    }

    @Test
    void givesEveryHeadingAnAnchor() throws IOException {
        assertThat(html(Pages.page("<h1>First</h1><h2 id=\"b\">Second</h2>")))
                .contains("<h1 id=\"heading-1\">First<a class=\"anchor\" href=\"#heading-1\"")
                .contains("<a href=\"#heading-1\">First</a>");
    }

    @Test
    void linksToOtherDocumentsAsHtmlFiles() throws IOException {
        assertThat(html(Pages.sample(1)))
                .contains("<a href=\"D16.html#gspr-16\">D16</a>")
                .contains("<a href=\"https://example.org/a?b=1&amp;c=2\" rel=");
    }

    @Test
    void reportsLinksThatLeadNowhere() throws IOException {
        html(Pages.sample(1));
        assertThat(findings).extracting(Finding::check).containsExactly("X03");
    }

    @Test
    void printsEachStateAsAWordWithItsTone() throws IOException {
        assertThat(html(Pages.sample(1)))
                .contains("<span class=\"state bad\" data-state=\"CONFLICT\">CONFLICT</span>")
                .contains("<span class=\"state good\" data-state=\"PASS\">PASS</span>");
    }

    // [verify->CT-REQ-349]
    @Test
    void givesEveryColourAReadableContrast() throws IOException {
        String css = HtmlLook.standard().css();
        String light = css.substring(0, css.indexOf("@media"));
        String dark = css.substring(css.indexOf("@media"), css.indexOf("* {"));
        for (String scheme : new String[] {light, dark}) {
            for (String tone : new String[] {"good", "neutral", "caution", "bad"}) {
                assertThat(contrast(scheme, tone, tone + "-ground")).as(tone).isGreaterThanOrEqualTo(4.5);
            }
            for (String ink : new String[] {"ink", "soft", "link", "title"}) {
                assertThat(contrast(scheme, ink, "paper")).as(ink).isGreaterThanOrEqualTo(4.5);
                assertThat(contrast(scheme, ink, "wash")).as(ink).isGreaterThanOrEqualTo(4.5);
            }
            assertThat(contrast(scheme, "head-ink", "head")).isGreaterThanOrEqualTo(4.5);
        }
    }

    // [verify->CT-REQ-340]
    @Test
    void givesTheSameBytesInAnotherLocaleAndTimeZone() {
        assertThat(Elsewhere.givesTheSame(() -> html(Pages.sample(40)).getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    private String html(PageSource page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        findings.addAll(new HtmlWriter(HtmlLook.standard()).write(bytes, page));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Contrast ratio (WCAG 2.2, definition). */
    private static double contrast(String scheme, String one, String other) {
        double a = luminance(scheme, one);
        double b = luminance(scheme, other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String scheme, String name) {
        Matcher colour = Pattern.compile("--" + name + ": #([0-9a-f]{6})").matcher(scheme);
        assertThat(colour.find()).as(name).isTrue();
        int rgb = Integer.parseInt(colour.group(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
