// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.page.Page;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.json.Notices;
import dev.tidings.render.internal.view.Publishable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Pages as JSON: the page value as {@link TidingsJson} writes it, without unsupported claims, and before it a property
 * {@code notices} with attribution, rights and what made the page. {@code TidingsJson.read(json, Page.class)} reads it
 * back. Addresses are data here: whoever puts them into a page must check their scheme. Safe for all threads.
 */
public final class JsonRenderer extends PageRenderer {
    private static final MediaType LINES = new MediaType("application/jsonl", "jsonl", Optional.of("UTF-8"));

    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private final boolean lines;

    private JsonRenderer(MediaType type, boolean lines) {
        super(type);
        this.lines = lines;
    }

    /** A renderer that writes properties on lines of their own, for reading and comparing. */
    public static JsonRenderer create() {
        return new JsonRenderer(MediaType.JSON, false);
    }

    /**
     * A renderer of JSON Lines: each page is one line that ends with a line feed, so that what is written for several
     * pages can be put one behind the other. {@code TidingsJson.read(line, Page.class)} reads a line back.
     */
    public static JsonRenderer lines() {
        return new JsonRenderer(LINES, true);
    }

    @Override
    public String toString(Page given, RenderContext context) {
        Page page = Publishable.of(given);
        String opening = lines ? "{" : "{\n";
        String json = lines ? TidingsJson.write(page) : TidingsJson.pretty(page);
        if (!json.startsWith(opening)) {
            throw new IllegalStateException("not an object: " + page.path());
        }
        String notices = TidingsJson.write(Notices.of(page, context));
        String rest = json.substring(opening.length());
        return whole(
                lines
                        ? opening + "\"notices\":" + notices + "," + rest + "\n"
                        : opening + "  \"notices\" : " + notices + ",\n" + rest);
    }

    /** Halves of characters, which UTF-8 cannot hold and JSON can, are written as escapes, so that nothing is lost. */
    private static String whole(String json) {
        return HALF.matcher(json)
                .replaceAll(half -> "\\\\u" + Integer.toHexString(half.group().charAt(0)));
    }
}
