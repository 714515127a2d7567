// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import dev.tidings.testkit.newsroom.FixtureFile.Section;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An invented outlet of the newsroom, as a section of {@code set.txt} describes it. Immutable. */
public final class Publisher {
    private static final List<String> RIGHT_TO_LEFT = List.of("ar", "fa", "he", "ur");

    private final Section section;
    private final FeedKind kind;
    private final Charset charset;
    private final Charset feedCharset;
    private final ZoneId zone;

    Publisher(Section section) {
        this.section = section;
        if (!section.name().matches("[a-z0-9-]+")) {
            throw section.problem("is no publisher id: lower-case letters, digits and hyphens only");
        }
        this.kind = kindOf(section);
        this.charset = charsetOf(section, "charset");
        this.feedCharset = charsetOf(section, "feed-charset");
        this.zone = zoneOf(section);
        name();
        language();
        articlePath();
    }

    /** The short name that fixtures and faults use, for example {@code harbor-ledger}. */
    public String id() {
        return section.name();
    }

    /** The outlet's name as its readers see it. */
    public String name() {
        return section.required("name");
    }

    /** An emoji that stands for the outlet; a newspaper if the fixture names none. */
    public String icon() {
        return section.header("icon").orElse("📰");
    }

    /** BCP 47 tag of the language it writes in, such as {@code zh-Hant}. */
    public String language() {
        return section.required("language");
    }

    /** The host name, always the id under the reserved top-level domain {@code .example} (RFC 2606). */
    public String host() {
        return id() + ".example";
    }

    /** The address of the home page, without port, with a closing slash. */
    public String home() {
        return "http://" + host() + "/";
    }

    /** The address of the feed, without port. */
    public String feedUrl() {
        String fallback = kind == FeedKind.JSON ? "feed.json" : "feed.xml";
        return home() + section.header("feed-file").orElse(fallback);
    }

    /** The format of the feed. */
    public FeedKind kind() {
        return kind;
    }

    /** The encoding of its pages; the feed may differ. */
    public Charset charset() {
        return charset;
    }

    /** The encoding of its feed. */
    public Charset feedCharset() {
        return feedCharset;
    }

    /** Whether the feed carries whole articles rather than excerpts. */
    public boolean fullText() {
        return section.header("full-text").filter("yes"::equals).isPresent();
    }

    /** Whether the feed is broken XML on purpose: bare ampersands and a prefix that nobody declared. */
    public boolean broken() {
        return section.header("broken").filter("yes"::equals).isPresent();
    }

    /** Path prefixes that its robots.txt forbids to everyone. */
    public List<String> disallowed() {
        return section.header("disallow")
                .map(value -> List.of(value.split(" +")))
                .orElse(List.of());
    }

    /** The name and host, for messages. */
    @Override
    public String toString() {
        return name() + " (" + host() + ")";
    }

    boolean rightToLeft() {
        return RIGHT_TO_LEFT.contains(language().split("-")[0]);
    }

    ZoneId zone() {
        return zone;
    }

    /** Path of an article with {@code {slug}}, {@code {id}}, {@code {yyyy}}, {@code {MM}} and {@code {dd}} to fill in. */
    String articlePath() {
        return section.required("path");
    }

    String setting(String key, String fallback) {
        return section.header(key).orElse(fallback);
    }

    Optional<String> setting(String key) {
        return section.header(key);
    }

    private static FeedKind kindOf(Section section) {
        String name = section.required("feed").toUpperCase(Locale.ROOT);
        return Arrays.stream(FeedKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> section.problem(
                        "has an unknown feed kind '" + name + "'; known are " + Arrays.toString(FeedKind.values())));
    }

    private static Charset charsetOf(Section section, String key) {
        String name = section.header(key).orElse("UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw section.problem("names a " + key + " that this JDK lacks: '" + name + "'");
        }
    }

    private static ZoneId zoneOf(Section section) {
        String name = section.header("zone").orElse("Z");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw section.problem("names an unknown zone '" + name + "'");
        }
    }
}
