package org.clausetrail.render.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style and the script that every page carries inside.
 *
 * @param css style sheet
 * @param script JavaScript; empty for none
 */
public record HtmlLook(String css, String script) {
    private static final String FOLDER = "/templates/layout/html/";

    /** Refuses text that would end its element early. */
    public HtmlLook {
        if (css.contains("</") || script.contains("</")) {
            throw new IllegalArgumentException("A style sheet or script must not contain \"</\".");
        }
    }

    /** The look of {@code templates/layout/html}. */
    public static HtmlLook standard() throws IOException {
        return new HtmlLook(text("page.css"), text("page.js"));
    }

    /** The policy that lets a browser run and load nothing but this style and this script (CSP level 3). */
    String contentSecurityPolicy() {
        return "default-src 'none'; style-src '" + digest(css) + "'; script-src "
                + (script.isEmpty() ? "'none'" : "'" + digest(script) + "'")
                + "; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream in = HtmlLook.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("The program lacks its file " + FOLDER + name + "; install it again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
