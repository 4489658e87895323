package org.clausetrail.render;

import java.util.List;

/** Hostile texts: each must appear literally in every format, and never as markup or formula. */
public final class Injection {
    private Injection() {}

    /** The texts, one per idea. */
    public static List<String> texts() {
        return List.of(
                "<script>alert(0)</script>",
                "${7*7}",
                "<#assign x=\"freemarker.template.utility.Execute\"?new()>${x(\"id\")}",
                "=HYPERLINK(\"http://127.0.0.1:18099\",\"x\")",
                "=cmd|'/C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(1)",
                "../../../../etc/passwd",
                "a\u202eexe.tset",
                "zero\u200bwidth",
                "_x000D_",
                "%s%n%x",
                "<w:p>raw</w:p>",
                "A & B < C > \"D\" 'E'",
                "] ]> ]]&gt; ]]>",
                "\\u0000 \\x00",
                "name with  double  spaces",
                "微生物鉴定 · עברית · 🧬 · Ω",
                "javascript:alert(1)",
                "</td></table></body>",
                "<!-- comment -->");
    }
}
