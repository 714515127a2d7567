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
 * @param policy the Content-Security-Policy: no script, no request, this style alone
 */
public record Style(String css, String policy) {
    private static final Pattern NAME = Pattern.compile("--[a-z][a-z0-9-]{0,60}");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N} #%.,()'\"+*/_-]{1,300}");
    private static final Pattern CALL = Pattern.compile("(?i)url|image|src|expression|/\\*|import");
    private static final String PLAIN = load();

    /**
     * The house style with some custom properties replaced.
     *
     * @throws IllegalArgumentException when a name is no custom property, or a value could end the declaration or fetch
     *     something
     */
    public static Style of(Map<String, String> theme) {
        StringBuilder css = new StringBuilder(PLAIN);
        if (!theme.isEmpty()) {
            css.append(":root{");
            new TreeMap<>(theme).forEach((name, value) -> css.append(declaration(name, value)));
            css.append("}\n");
        }
        String text = css.toString();
        return new Style(
                text, "default-src 'none'; style-src 'sha256-" + hash(text) + "'; base-uri 'none'; form-action 'none'");
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

    private static String load() {
        try (InputStream in = Style.class.getResourceAsStream("/dev/tidings/render/page.css")) {
            if (in == null) {
                throw new TidingsException("no style sheet dev/tidings/render/page.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new TidingsException("cannot read the style sheet", e);
        }
    }
}
