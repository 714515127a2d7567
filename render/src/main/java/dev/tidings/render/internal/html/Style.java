// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.html;

import dev.tidings.core.TidingsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The style sheet of a page with the policy that allows it and nothing else.
 *
 * @param css goes into the one style element
 * @param policy the Content-Security-Policy: no script, no request, this style alone, and the icon within the page
 * @param icon the icon of the site, within the page
 */
public record Style(String css, String policy, String icon) {
    private static final Pattern NAME = Pattern.compile("--[a-z][a-z0-9-]{0,60}");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N} #%.,()'\"+*/_-]{1,300}");
    private static final Pattern CALL = Pattern.compile("(?i)url|image|src|expression|/\\*|import");
    private static final Pattern FETCH =
            Pattern.compile("(?i)url\\s*\\(|@import|@font-face|image|src\\s*\\(|</|\\\\|[\\p{Cc}&&[^\\n\\t]]");
    private static final String PLAIN = load("page.css");

    /** A page with three lines, one of them ticked. */
    public static final String ICON = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>"
            + "<rect width='32' height='32' rx='7' fill='#8a2b1d'/>"
            + "<path d='M7 9h18M7 16h8M7 23h8' stroke='#fff' stroke-width='3' stroke-linecap='round'/>"
            + "<path d='m18 20 3 3 5-7' fill='none' stroke='#fff' stroke-width='3' stroke-linecap='round'"
            + " stroke-linejoin='round'/></svg>";

    private static final String ICON_ADDRESS = "data:image/svg+xml,"
            + ICON.replace("#", "%23").replace("<", "%3C").replace(">", "%3E").replace(" ", "%20");

    /**
     * The house style with some custom properties replaced and further rules behind it.
     *
     * @throws IllegalArgumentException when a name is no custom property, or a value could end the declaration or fetch
     *     something
     */
    public static Style of(Map<String, String> theme, String rules) {
        StringBuilder css = new StringBuilder(PLAIN);
        if (!theme.isEmpty()) {
            css.append(":root{");
            new TreeMap<>(theme).forEach((name, value) -> css.append(declaration(name, value)));
            css.append("}\n");
        }
        if (FETCH.matcher(rules).find()) {
            throw new IllegalArgumentException("HtmlRenderer.css: not allowed: '" + rules + "'");
        }
        String text = css.append(rules).toString();
        return new Style(
                text,
                "default-src 'none'; style-src 'sha256-" + hash(text)
                        + "'; img-src data:; base-uri 'none'; form-action 'none'",
                ICON_ADDRESS);
    }

    /** The same, for a page that shows stored copies of pictures. */
    public Style withPictures() {
        return new Style(css, policy.replace("img-src data:", "img-src 'self' data:"), icon);
    }

    /** The same, for a page with one script. */
    public Style withScript(String script) {
        return new Style(css, policy + "; script-src 'sha256-" + hash(script) + "'", icon);
    }

    private static String declaration(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("RenderContext.theme: no custom property: '" + name + "'");
        }
        if (!VALUE.matcher(value).matches() || CALL.matcher(value).find()) {
            throw new IllegalArgumentException("RenderContext.theme: not allowed as " + name + ": '" + value + "'");
        }
        return name + ":" + value + ";";
    }

    private static String hash(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A file that comes with the renderer. */
    public static String load(String name) {
        try (InputStream in = Style.class.getResourceAsStream("/dev/tidings/render/" + name)) {
            if (in == null) {
                throw new TidingsException("no file dev/tidings/render/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new TidingsException("cannot read dev/tidings/render/" + name, e);
        }
    }
}
