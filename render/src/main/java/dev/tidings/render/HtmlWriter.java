// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.render.internal.site.Addresses;
import dev.tidings.render.internal.view.Text;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Markup that cannot go wrong: text is escaped, elements are closed, and what could run, fetch or lead to anything but
 * the web is refused. Given to an {@link HtmlFragment} for one call; not safe for several threads.
 */
public final class HtmlWriter {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,15}");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?!on|style$|src|data$|action|formaction|ping|poster)[a-z][a-z-]{0,40}");
    private static final Set<String> REFUSED = Set.of(
            "script",
            "style",
            "iframe",
            "frame",
            "object",
            "embed",
            "base",
            "form",
            "link",
            "meta",
            "template",
            "noscript",
            "title",
            "textarea",
            "xmp",
            "plaintext",
            "noembed",
            "noframes",
            "img",
            "video",
            "audio",
            "source",
            "svg",
            "math");
    private static final Set<String> VOID = Set.of("br", "hr", "wbr");

    private final StringOutput out = new StringOutput();
    private final Deque<String> open = new ArrayDeque<>();
    private final String house;
    private final String pageLanguage;
    private boolean houseWritten;

    HtmlWriter(String house, String pageLanguage) {
        this.house = house;
        this.pageLanguage = pageLanguage;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     * @throws IllegalArgumentException when the element or an attribute could run, fetch or style something
     */
    public HtmlWriter open(String element, String... attributes) {
        if (!NAME.matcher(element).matches() || REFUSED.contains(element)) {
            throw new IllegalArgumentException("HtmlWriter: not allowed as an element: '" + element + "'");
        }
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("HtmlWriter: an attribute of '" + element + "' has no value");
        }
        out.writeContent("<" + element);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        out.writeContent(">");
        if (!VOID.contains(element)) {
            open.push(element);
        }
        return this;
    }

    private void attribute(String name, String value) {
        String key = name.toLowerCase(Locale.ROOT);
        if (!ATTRIBUTE.matcher(key).matches()) {
            throw new IllegalArgumentException("HtmlWriter: not allowed as an attribute: '" + name + "'");
        }
        if (key.equals("href") && !Addresses.isSafe(value)) {
            throw new IllegalArgumentException("HtmlWriter: not allowed as an address: '" + value + "'");
        }
        out.writeContent(" " + key + "=\"");
        Escape.htmlAttribute(Text.clean(value), out);
        out.writeContent("\"");
    }

    /**
     * Closes the element that was opened last.
     *
     * @throws IllegalStateException when none is open
     */
    public HtmlWriter close() {
        if (open.isEmpty()) {
            throw new IllegalStateException("HtmlWriter: no element is open");
        }
        out.writeContent("</" + open.pop() + ">");
        return this;
    }

    /** Writes text. */
    public HtmlWriter text(String text) {
        Escape.htmlContent(Text.clean(text), out);
        return this;
    }

    /** Writes text in a language, with {@code lang} and {@code dir} where it is not the page's; BCP 47. */
    public HtmlWriter text(String text, Optional<String> language) {
        Text set = Text.of(text, language, pageLanguage);
        out.writeContent("<span");
        if (set.lang() != null) {
            attribute("lang", set.lang());
        }
        if (set.dir() != null) {
            attribute("dir", set.dir());
        }
        out.writeContent(">");
        return text(set.value()).end("span");
    }

    /** Writes a link; plain text when the address is none of the web. */
    public HtmlWriter link(URI address, String text) {
        String href = Addresses.web(Objects.requireNonNull(address, "address"));
        if (href == null) {
            return text(text);
        }
        out.writeContent("<a");
        attribute("href", href);
        out.writeContent(">");
        return text(text).end("a");
    }

    /** Writes what the house would have written for the part, once or not at all. */
    public HtmlWriter house() {
        out.writeContent(house);
        houseWritten = true;
        return this;
    }

    private HtmlWriter end(String element) {
        out.writeContent("</" + element + ">");
        return this;
    }

    /** The markup, all elements closed; within an element that names the part, unless the house's own does. */
    String result(HtmlPart part) {
        while (!open.isEmpty()) {
            close();
        }
        if (houseWritten) {
            return out.toString();
        }
        String wrapper = part.inline() ? "span" : "div";
        return "<" + wrapper + " data-part=\"" + part.id() + "\">" + out + "</" + wrapper + ">";
    }
}
