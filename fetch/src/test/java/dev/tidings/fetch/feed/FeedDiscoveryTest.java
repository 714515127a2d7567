// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidings.fetch.feed.FeedDiscovery.FoundFeed;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {
    private static List<FoundFeed> find(String html) {
        return FeedDiscovery.find(html, "https://paper.example/news/");
    }

    @Test
    void findsDeclaredFeedsFirstAndLinkedOnesAfter() {
        List<FoundFeed> found = find("""
                <html><head><link rel="stylesheet" type="text/css" href="a.css"><link rel="alternate" hreflang="fr" href="/fr">
                <link rel="ALTERNATE" type="application/rss+xml; charset=utf-8" title="All" href="/all.rss">
                <link rel="alternate" type="application/feed+json" href="feed.json"></head>
                <body><a href="/all.rss">RSS</a><a href="/tags/ai/feed/">AI</a><a href="/feedback">Say</a><a href="?feed=rss2">old</a></body></html>""");

        assertEquals(
                List.of(
                        new FoundFeed(
                                URI.create("https://paper.example/all.rss"),
                                Optional.of("All"),
                                Optional.of("application/rss+xml; charset=utf-8"),
                                true),
                        new FoundFeed(
                                URI.create("https://paper.example/news/feed.json"),
                                Optional.empty(),
                                Optional.of("application/feed+json"),
                                true),
                        new FoundFeed(
                                URI.create("https://paper.example/tags/ai/feed/"),
                                Optional.of("AI"),
                                Optional.empty(),
                                false),
                        new FoundFeed(
                                URI.create("https://paper.example/news/?feed=rss2"),
                                Optional.of("old"),
                                Optional.empty(),
                                false)),
                found);
    }

    @Test
    void aLinkWithATypeOfFeedsComesBeforeThoseThatMerelyLookLikeOne() {
        List<FoundFeed> found = find("""
                <html><head><link rel="alternate" type="application/json" href="/api/posts"></head><body>
                <a href="/tags/ai/feed/">AI</a><a href="/all" type="application/atom+xml">All</a></body></html>""");

        assertEquals(
                List.of("/all", "/api/posts", "/tags/ai/feed/"),
                found.stream().map(feed -> feed.url().getPath()).toList());
    }

    @Test
    void followsTheBaseElement() {
        assertEquals(
                URI.create("https://cdn.example/x/rss.xml"),
                find("<base href='https://cdn.example/x/'><link rel=alternate type=application/rss+xml href=rss.xml>")
                        .get(0)
                        .url());
    }

    @Test
    void ofALongPageTheBeginningIsRead() {
        String declared = "<link rel=alternate type=application/rss+xml href=/%s.rss>";
        String filling = "<p>x</p>".repeat(125_000);
        assertEquals(
                List.of("/first.rss"),
                find(declared.formatted("first") + filling + declared.formatted("late")).stream()
                        .map(feed -> feed.url().getPath())
                        .toList());
    }

    @Test
    void findsNothingInNothing() {
        assertEquals(List.of(), find(""));
        assertEquals(List.of(), find("<link rel=alternate type=application/rss+xml href='javascript:x'>"));
    }
}
