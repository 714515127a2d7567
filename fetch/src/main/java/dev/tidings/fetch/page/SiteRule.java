// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where things stand on the pages of one site, for users who know better than the general extraction. All selectors are
 * CSS selectors as jsoup reads them.
 *
 * @param host the host that the rule is for, and all hosts below it: {@code example.org} holds for
 *     {@code news.example.org}
 * @param body elements whose text is the article, in document order; empty: found as on any page
 * @param remove elements to leave out
 * @param title the element of the headline
 * @param author elements that each name an author
 * @param date the element of the publication date; its {@code datetime} or {@code content} attribute, else its text
 */
public record SiteRule(
        String host,
        List<String> body,
        List<String> remove,
        Optional<String> title,
        Optional<String> author,
        Optional<String> date) {
    /** Copies the lists; refuses a host that is none and selectors that cannot be read, naming them. */
    public SiteRule {
        Objects.requireNonNull(host, "host");
        if (host.isBlank() || host.contains("/")) {
            throw new IllegalArgumentException("SiteRule.host is no host name: '" + host + "'");
        }
        body = List.copyOf(body);
        remove = List.copyOf(remove);
        body.forEach(SiteRule::check);
        remove.forEach(SiteRule::check);
        title.ifPresent(SiteRule::check);
        author.ifPresent(SiteRule::check);
        date.ifPresent(SiteRule::check);
    }

    private static void check(String selector) {
        try {
            org.jsoup.select.QueryParser.parse(selector);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IllegalArgumentException("SiteRule has a selector that cannot be read: '" + selector + "'", e);
        }
    }

    /** A rule that says nothing yet. */
    public static SiteRule forHost(String host) {
        return new SiteRule(host, List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** With the elements whose text is the article. */
    public SiteRule withBody(String... selectors) {
        return new SiteRule(host, List.of(selectors), remove, title, author, date);
    }

    /** With elements to leave out. */
    public SiteRule withRemove(String... selectors) {
        return new SiteRule(host, body, List.of(selectors), title, author, date);
    }

    /** With the element of the headline. */
    public SiteRule withTitle(String selector) {
        return new SiteRule(host, body, remove, Optional.of(selector), author, date);
    }

    /** With the elements that each name an author. */
    public SiteRule withAuthor(String selector) {
        return new SiteRule(host, body, remove, title, Optional.of(selector), date);
    }

    /** With the element of the publication date. */
    public SiteRule withDate(String selector) {
        return new SiteRule(host, body, remove, title, author, Optional.of(selector));
    }

    /** Whether the rule holds for a host. */
    public boolean matches(String other) {
        String name = other.toLowerCase(Locale.ROOT);
        String own = host.toLowerCase(Locale.ROOT);
        return name.equals(own) || name.endsWith("." + own);
    }
}
