// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.page;

import dev.tidings.core.port.Extraction;
import dev.tidings.core.port.Extractor;
import dev.tidings.core.port.PageBytes;
import dev.tidings.fetch.charset.Charsets;
import dev.tidings.fetch.internal.page.PageArticle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The extractor that comes with Tidings. Decodes by plausibility, parses once, walks once, and lets two small models,
 * whose weights are a readable resource, tell article text from the rest; metadata is what several signals agree on.
 * Needs no rules for sites, but takes them ({@link SiteRule}). Immutable and safe for all threads.
 *
 * <p>Cost is linear in the page. Nesting beyond {@link Builder#maxDepth} is flattened, a page longer than
 * {@link Builder#maxChars} is cut and the cut reported among the warnings. Of binary data nothing is read.
 */
public final class PageExtractor implements Extractor {
    /** So many characters tell binary data from text with a stray control character. */
    private static final int LOOKED_AT = 4096;

    private static final int MOST_CONTROLS = 8;

    private final int maxChars;
    private final int maxDepth;
    private final boolean html;
    private final List<SiteRule> rules;

    private PageExtractor(Builder builder) {
        this.maxChars = builder.maxChars;
        this.maxDepth = builder.maxDepth;
        this.html = builder.html;
        this.rules = List.copyOf(builder.rules);
    }

    /** With all defaults. */
    public static PageExtractor create() {
        return builder().build();
    }

    /** Starts from the defaults of {@link Builder}. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Extraction extract(PageBytes page) {
        Objects.requireNonNull(page, "page");
        byte[] utf8 = page.bytes();
        if (!Charsets.isSurelyUtf8(utf8)) {
            String text = Charsets.decode(utf8, page.contentType().orElse(null)).text();
            if (isNoise(text)) {
                return Extraction.builder()
                        .kind(Extraction.Kind.EMPTY)
                        .confidence(0)
                        .addWarnings("the page is no text but binary data")
                        .build();
            }
            utf8 = text.getBytes(StandardCharsets.UTF_8);
        }
        return new PageArticle(utf8, page.url(), page.item().orElse(null), maxChars, maxDepth, rule(page))
                .extract(html);
    }

    /** Whether bytes that were read as text are none: in no charset does text have many control characters. */
    private static boolean isNoise(String text) {
        int controls = 0;
        int length = Math.min(text.length(), LOOKED_AT);
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            controls += c < ' ' && !Character.isWhitespace(c) ? 1 : 0;
        }
        return controls > MOST_CONTROLS && controls > length / 50;
    }

    private @Nullable SiteRule rule(PageBytes page) {
        String host = page.url().getHost();
        return host == null
                ? null
                : rules.stream().filter(rule -> rule.matches(host)).findFirst().orElse(null);
    }

    /** Defaults: 12 million characters, depth 400, the article also as HTML, no site rules. */
    public static final class Builder {
        private int maxChars = 12_000_000;
        private int maxDepth = 400;
        private boolean html = true;
        private final List<SiteRule> rules = new ArrayList<>();

        private Builder() {}

        /** The most characters of a page that are read. Default 12,000,000; at least 1,000. */
        public Builder maxChars(int value) {
            this.maxChars = atLeast(1000, value, "maxChars");
            return this;
        }

        /** The depth beyond which nested elements are flattened. Default 400; at least 16. */
        public Builder maxDepth(int value) {
            this.maxDepth = atLeast(16, value, "maxDepth");
            return this;
        }

        /** Leaves {@link Extraction#html} out, for those who use blocks alone: about a twentieth less work. */
        public Builder withoutHtml() {
            this.html = false;
            return this;
        }

        /** Adds a rule for a site; the first that matches a page's host holds. */
        public Builder rule(SiteRule rule) {
            rules.add(Objects.requireNonNull(rule, "rule"));
            return this;
        }

        /** The extractor. */
        public PageExtractor build() {
            return new PageExtractor(this);
        }

        private static int atLeast(int least, int value, String name) {
            if (value < least) {
                throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
            }
            return value;
        }
    }
}
