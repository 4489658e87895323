package org.clausetrail.render.pdf;

import java.util.Random;

/** A page made up at random from what the vocabulary allows; every word has one w. */
final class AnyPage {
    private final StringBuilder page = new StringBuilder();
    private final Random random;
    private int words;

    AnyPage(long seed, int blocks) {
        random = new Random(seed);
        for (int i = 0; i < blocks; i++) {
            block(0);
        }
    }

    String text() {
        return Sample.ofBody(page.toString());
    }

    int words() {
        return words;
    }

    private void block(int depth) {
        int kind = random.nextInt(depth == 0 ? 10 : 6);
        switch (kind) {
            case 0 -> inside("p");
            case 1 -> nested(random.nextBoolean() ? "ul" : "ol", "li", depth);
            case 2 -> container("blockquote", depth);
            case 3 -> container("div class=\"callout warning\"", depth);
            case 4 -> inside("pre");
            case 5 -> {
                page.append("<dl>");
                inside("dt");
                container("dd", depth);
                page.append("</dl>");
            }
            case 6 -> inside("h" + (1 + random.nextInt(6)));
            case 7 -> page.append("<hr/>");
            case 8 -> table();
            default -> {
                page.append("<section class=\"")
                        .append(random.nextBoolean() ? "landscape" : "portrait")
                        .append("\">");
                block(1);
                page.append("</section>");
            }
        }
    }

    private void inside(String element) {
        page.append('<').append(element).append('>');
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            String style =
                    new String[] {"strong", "code", "sup", "span class=\"state state-PASS\"", "em"}[random.nextInt(5)];
            String name = style.split(" ", 2)[0];
            page.append('<')
                    .append(style)
                    .append('>')
                    .append('w')
                    .append(words++)
                    .append("e</")
                    .append(name)
                    .append("> ");
        }
        page.append("</").append(element.split(" ", 2)[0]).append('>');
    }

    private void container(String element, int depth) {
        page.append('<').append(element).append('>');
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (depth > 3) {
                inside("p");
            } else {
                block(depth + 1);
            }
        }
        page.append("</").append(element.split(" ", 2)[0]).append('>');
    }

    private void nested(String element, String item, int depth) {
        page.append('<').append(element).append('>');
        for (int i = random.nextInt(4); i >= 0; i--) {
            container(item, depth);
        }
        page.append("</").append(element).append('>');
    }

    private void table() {
        page.append("<table class=\"")
                .append(random.nextBoolean() ? "matrix" : "plain")
                .append("\">");
        for (int row = random.nextInt(6); row >= 0; row--) {
            page.append("<tr>");
            for (int cell = random.nextInt(4); cell >= 0; cell--) {
                container(
                        "td colspan=\"" + (1 + random.nextInt(3)) + "\" rowspan=\"" + (1 + random.nextInt(3)) + "\"",
                        2);
            }
            page.append("</tr>");
        }
        page.append("</table>");
    }
}
