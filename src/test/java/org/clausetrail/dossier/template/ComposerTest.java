package org.clausetrail.dossier.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposerTest {
    private static final Map<String, Object> DATA =
            Map.of("product", Map.of("name", "A<b>\"&'"), "list", List.of(1, 2, 3), "large", 1234567.5);

    @TempDir
    Path folder;

    private String page(String template) throws IOException {
        return page(template, 100_000, Duration.ofSeconds(20));
    }

    private String page(String template, long longest, Duration time) throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        Files.writeString(folder.resolve("documents/T.ftlx"), template);
        return new Composer(Optional.of(folder), longest, time).page("T", "documents/T.ftlx", DATA);
    }

    private InputException refused(String template) {
        return catchThrowableOfType(InputException.class, () -> page(template));
    }

    @Test
    void textIsEscapedWithoutAsking() throws IOException {
        assertThat(page("<p>${product.name}</p>")).isEqualTo("<p>A&lt;b&gt;&quot;&amp;&apos;</p>");
    }

    @Test
    void numbersDoNotDependOnTheLocale() throws IOException {
        assertThat(page("${large}")).isEqualTo("1234567.5");
    }

    // [verify->CT-REQ-271]
    @Test
    void anUnknownPathIsNamedWithTemplateLineAndColumn() {
        InputException fault = refused("<p>\n${product.nme}\n</p>");

        assertThat(fault.place()).endsWith("documents/T.ftlx:2:3");
        assertThat(fault).hasMessageContaining("product.nme").hasMessageContaining("README");
    }

    @Test
    void aSyntaxErrorIsNamedWithItsLine() {
        InputException fault = refused("ok\n<#list list as x>${x}");

        assertThat(fault.where().path()).endsWith("documents/T.ftlx");
        assertThat(fault.where().line()).isPositive();
        assertThat(fault).hasMessageContaining("cannot be understood");
    }

    @Test
    void aTemplateThatDoesNotExistIsAnInputError() {
        assertThatThrownBy(() -> new Composer(Optional.empty()).page("X", "documents/X.ftlx", DATA))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("documents/X.ftlx");
    }

    @Test
    void aFolderThatDoesNotExistIsAnInputError() {
        assertThatThrownBy(() -> new Composer(Optional.of(folder.resolve("no"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("does not exist");
    }

    // [verify->CT-REQ-272]
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${product.name?no_esc}",
                "${product.name?<#-- x -->no_esc}",
                "${product.name? noEsc}",
                "<#outputformat 'plainText'>${product.name}</#outputformat>",
                "<#noautoesc>${product.name}</#noautoesc>",
                "<#ftl auto_esc=false>${product.name}",
                "<#setting locale='de'>",
                "${'1+1'?eval}",
                "${'{}'?eval_json}",
                "<@'<p>'?interpret/>",
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${product?api.class}",
                "${product?has_api?c}",
                "<#attempt>${nothing}<#recover>fine</#attempt>",
                "${.now}",
                "<#if .data_model??>x</#if>",
                "<#list .globals as k, v>${k}</#list>"
            })
    void whatCouldEscapeIsRefusedWithItsLine(String template) {
        InputException fault = refused("<p>\n\n" + template + "</p>");

        assertThat(fault.where().line()).isEqualTo(3);
        assertThat(fault).hasMessageContaining("not possible in a template");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${product.class.protectionDomain}",
                "${product.getClass()}",
                "${list.class}",
                "${heading.numbering}",
                "<#include '/etc/passwd'>",
                "<#include '../../secret.ftlx'>",
                "<#import 'http://localhost/x.ftlx' as x>",
                "<#include 'file:///etc/passwd'>"
            })
    void javaAndFilesOutsideCannotBeReached(String template) throws IOException {
        Files.writeString(folder.resolveSibling("secret.ftlx"), "secret");

        assertThat(refused(template)).isNotNull();
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path outside = Files.createTempFile("outside", ".ftlx");
        Files.writeString(outside, "secret");
        Files.createSymbolicLink(folder.resolve("link.ftlx"), outside);

        assertThat(refused("<#include '/link.ftlx'>")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#macro m><@m/></#macro><@m/>",
                "<#function f x><#return f(x)></#function>${f(1)}",
                "<#list 1.. as x>${x}</#list>"
            })
    void whatNeverEndsIsEnded(String template) {
        assertThat(refused(template)).isNotNull();
    }

    @Test
    void aLoopWithoutOutputIsEndedAfterItsTime() {
        assertThatThrownBy(() -> page("<#list 1.. as x></#list>", 1000, Duration.ofMillis(300)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("does not end");
    }

    // [verify->CT-REQ-273]
    @Test
    void hiddenCharactersBecomeVisible() throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        Files.writeString(folder.resolve("documents/T.ftlx"), "<p>${text}</p>");
        String hostile = "a\u0000b\u001Bc\uD83D\uDE00d\uD800e\uDC00f\u202Eg\uFFFEh\u2067i\u0085";

        assertThat(new Composer(Optional.of(folder)).page("T", "documents/T.ftlx", Map.of("text", hostile)))
                .isEqualTo(
                        "<p>a[U+0000]b[U+001B]c\uD83D\uDE00d[U+D800]e[U+DC00]f[U+202E]g[U+FFFE]h[U+2067]i[U+0085]</p>");
    }

    // [verify->CT-REQ-274]
    @Test
    void headingsAreNumberedAndReferredTo() throws IOException {
        String template = """
            <@heading level=1 id="a">One: ${product.name}</@heading>
            <@heading level=2 id="b">Two</@heading>
            <@heading level=2 id="c">Three</@heading>
            <@heading level=1 id="d" numbered=false>Apart</@heading>
            <@ref to="#c"/> <@ref to="Other"/>\
            """;

        Files.createDirectories(folder.resolve("documents"));
        Files.writeString(folder.resolve("documents/T.ftlx"), template);
        Composer composer = new Composer(Optional.of(folder));
        composer.rehearse("T", "documents/T.ftlx", DATA);

        assertThat(composer.page("T", "documents/T.ftlx", DATA).lines().filter(line -> !line.isBlank()))
                .containsExactly(
                        "<h1 id=\"a\">1 One: A&lt;b&gt;&quot;&amp;&apos;</h1>",
                        "<h2 id=\"b\">1.1 Two</h2>",
                        "<h2 id=\"c\">1.2 Three</h2>",
                        "<h1 id=\"d\">Apart</h1>",
                        "<a href=\"#c\">section 1.2, Three</a> Other");
    }

    @Test
    void twoHeadingsOfOneIdAreAnError() {
        assertThat(refused("<@heading level=1 id=\"a\">x</@heading><@heading level=1 id=\"a\">y</@heading>"))
                .hasMessageContaining("Two headings have the id \"a\"");
    }

    @Test
    void aProjectLaysItsOwnTemplateOverTheShippedOne() throws IOException {
        Files.createDirectories(folder.resolve("layout"));
        Files.writeString(folder.resolve("layout/page.ftlx"), "<#macro page lead>own: <#nested></#macro>");
        String template = "<#import \"/layout/page.ftlx\" as l><#import \"/layout/parts.ftlx\" as p><@l.page"
                + " lead=\"x\"><@p.stated \"\"/></@l.page>";

        assertThat(page(template)).isEqualTo("own: <em>not stated</em>");
    }

    @Test
    void theTemplateDigestFollowsFromTheTemplatesUsed() throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        Files.writeString(folder.resolve("documents/T.ftlx"), "x");
        Composer first = new Composer(Optional.of(folder));
        first.page("T", "documents/T.ftlx", DATA);
        Files.writeString(folder.resolve("documents/T.ftlx"), "y");
        Composer second = new Composer(Optional.of(folder));
        second.page("T", "documents/T.ftlx", DATA);

        assertThat(first.templateDigest()).hasSize(64).isNotEqualTo(second.templateDigest());
    }
}
