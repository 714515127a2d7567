// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.time.PublicationDates;
import dev.tidings.fetch.feed.FeedText;
import dev.tidings.fetch.feed.FeedWarning;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the parts that all dialects share from elements: links against their base, texts, dates, languages. */
final class Reader {
    private static final List<String> DIV = List.of("xhtml:div", "div", "atom:div", "xhtml:body", "xhtml:html");
    /** Entries ask for one date under several names. */
    private @Nullable String lastDate;

    private Optional<PartialDate> lastRead = Optional.empty();
    private PublicationDates dates = PublicationDates.forFeeds();
    private final Warnings warnings;
    private final @Nullable String documentBase;

    Reader(@Nullable String documentBase, Warnings warnings) {
        this.documentBase = documentBase != null && Links.isWeb(documentBase) ? documentBase : null;
        this.warnings = warnings;
    }

    /** The same for what lies inside an element that names its own base, in a format without {@code xml:base}. */
    Reader inside(Element element, @Nullable String base) {
        String own = base == null ? null : Links.resolve(base(element), base);
        return Links.isWeb(own) ? new Reader(own, warnings) : this;
    }

    /** The feed's language decides what names of months mean that languages use differently. */
    void speaks(@Nullable String languageTag) {
        if (languageTag != null) {
            lastDate = null;
            dates = PublicationDates.builder()
                    .truncatedYears(true)
                    .language(Locale.forLanguageTag(languageTag).getLanguage())
                    .build();
        }
    }

    Warnings warnings() {
        return warnings;
    }

    /** The base at an element: {@code xml:base} there and around it, the document's address outermost. */
    @Nullable
    String base(@Nullable Element element) {
        Element scope = element == null ? null : element.scope;
        if (scope == null) {
            return documentBase;
        }
        String own = scope.attribute("xml:base");
        String around = base(scope.parent);
        if (own == null) {
            return around;
        }
        String resolved = Links.resolve(around, own);
        return Links.isWeb(resolved) ? resolved : around;
    }

    /** A link, absolute where a base is known; null when it is blank or no address to follow. */
    @Nullable
    String link(Element where, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String link = Links.resolve(base(where), value);
        if (!Links.isHarmless(link)) {
            warnings.add(FeedWarning.Kind.LINK, "'" + value.strip() + "' in <" + where.local + ">");
            return null;
        }
        return link.isEmpty() ? null : link;
    }

    /** The first of some children that holds a link as text or in an attribute. */
    @Nullable
    String linkOf(Element parent, String... keys) {
        for (String key : keys) {
            for (Element child : parent.all(key)) {
                String text = child.text();
                String link =
                        link(child, text.isEmpty() ? firstOf(child, "href", "url", "rdf:resource", "resource") : text);
                if (link != null) {
                    return link;
                }
            }
        }
        return null;
    }

    static @Nullable String firstOf(Element element, String... attributes) {
        for (String name : attributes) {
            String value = element.attribute(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The language at an element ({@code xml:lang} there or around it); null when unknown or {@code ""}. */
    static @Nullable String language(@Nullable Element element) {
        Element e = element == null ? null : element.scope;
        for (; e != null; e = e.parent == null ? null : e.parent.scope) {
            if (e.hasAttribute("xml:lang")) {
                return languageTag(e.attribute("xml:lang"));
            }
        }
        return null;
    }

    static @Nullable String languageTag(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip().replace('_', '-');
    }

    Optional<PartialDate> date(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        if (value.equals(lastDate)) {
            return lastRead;
        }
        PartialDate plain = PlainDates.read(value);
        Optional<PartialDate> date = plain == null ? dates.parse(value) : Optional.of(plain);
        lastDate = value;
        lastRead = date;
        if (date.isEmpty()) {
            warnings.add(FeedWarning.Kind.DATE, "'" + value.strip() + "'");
        }
        return date;
    }

    /** The first of some children that holds a date that can be read; of one name the last counts. */
    Optional<PartialDate> dateOf(Element parent, String... keys) {
        for (String key : keys) {
            List<Element> found = parent.all(key);
            for (int i = found.size() - 1; i >= 0; i--) {
                Optional<PartialDate> date = date(found.get(i).text());
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** A text of RSS: HTML, escaped as the format wants or as bare elements. */
    Optional<FeedText> html(@Nullable Element element) {
        if (element == null) {
            return Optional.empty();
        }
        if (!element.hasElements()) {
            return text(element.text(), true, element);
        }
        Element div = Markup.only(element, List.of("xhtml:div", "xhtml:body"));
        return text(Markup.inner(div == null ? element : div, false), true, element);
    }

    /** The first of some children that has a text of RSS. */
    Optional<FeedText> htmlOf(Element parent, String... keys) {
        for (String key : keys) {
            for (Element child : parent.all(key)) {
                Optional<FeedText> text = html(child);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    /** A text construct of Atom 1.0 (RFC 4287, 3.1 and 4.1.3) or a content construct of Atom 0.3. */
    Optional<FeedText> construct(@Nullable Element element) {
        if (element == null) {
            return Optional.empty();
        }
        String type = element.attribute("type") == null ? "text" : LenientXml.lower(element.attribute("type"));
        String mode = element.attribute("mode");
        if (element.hasElements()) {
            boolean raw = type.equals("html") || type.equals("text/html") || "escaped".equals(mode);
            Element div = Markup.only(element, DIV);
            return text(Markup.inner(div == null ? element : div, raw && div == null), true, element);
        }
        String value = element.text();
        if ("base64".equals(mode) || isBinary(type)) {
            String decoded = base64(value);
            return text(decoded == null ? value : decoded, true, element);
        }
        boolean html = type.endsWith("html") || type.endsWith("html+xml") || "escaped".equals(mode);
        return text(value, html, element);
    }

    Optional<FeedText> constructOf(Element parent, String... keys) {
        for (String key : keys) {
            for (Element child : parent.all(key)) {
                Optional<FeedText> text = construct(child);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<FeedText> text(String value, boolean html, Element where) {
        String stripped = value.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FeedText(html ? Markup.absolute(stripped, base(where)) : stripped, html));
    }

    private static boolean isBinary(String type) {
        boolean text =
                type.startsWith("text") || type.endsWith("html") || type.endsWith("xml") || type.endsWith("json");
        return type.contains("/") && !text;
    }

    private static @Nullable String base64(String value) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(value);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null; // declared as encoded, but it is plain: kept as it stands
        }
    }
}
