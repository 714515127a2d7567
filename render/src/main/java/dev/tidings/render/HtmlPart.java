// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

/**
 * The parts of HTML pages that {@link HtmlRenderer.Builder#fragment} replaces. Those of a story page are the values of
 * its {@code data-part} attributes, and two that have none: {@link #CONTRADICTIONS} and {@link #COVERAGE}.
 */
public enum HtmlPart {
    /** What stands above every page: the name of the site and the ways through it. */
    SITE_HEADER("site-header", false),
    /** What stands below every page: notice and maker. */
    SITE_FOOTER("site-footer", false),
    /** Icon and name of the leading source; within a line. */
    SOURCE("source", true),
    /** How fresh the story is, since when, and by which rule; within a line. */
    FRESHNESS("freshness", true),
    /** How long collection took; within a line. */
    LATENCY("latency", true),
    /** The headline with its evidence. It holds the page's only {@code h1}. */
    HEADLINE("headline", false),
    /** The publisher's own headline, where another one leads. */
    ORIGINAL_HEADLINE("original-headline", false),
    /** The story in one line. */
    HOOK("hook", false),
    /** The link to the original. */
    ORIGINAL_LINK("original-link", false),
    /** Ways to share the story. */
    SHARE("share", false),
    /** Topics, entities, and the story's stable name. */
    TOPICS("topics", false),
    /** The summary of thirty seconds. */
    TLDR("tldr", false),
    /** Who should care. */
    AUDIENCE("audience", false),
    /** The main claims with their evidence. */
    TAKEAWAYS("takeaways", false),
    /** What publishers state differently, side by side; absent when they do not. */
    CONTRADICTIONS("contradictions", false),
    /** What may come. */
    IMPLICATIONS("implications", false),
    /** What happened when. */
    TIMELINE("timeline", false),
    /** What made the insight, and what was withheld. */
    PROVENANCE("provenance", false),
    /** The articles, and who reported when. */
    COVERAGE("coverage", false),
    /** Why the story stands where it stands. */
    IMPORTANCE("importance", false),
    /** The way to the weekly recap. */
    RECAP("recap", false),
    /** Related stories. */
    RELATED("related", false),
    /** Attribution, rights and the notice of what made the page. Whoever replaces it takes over the duty to show them. */
    RIGHTS("rights", false);

    private final String id;
    private final boolean inline;

    HtmlPart(String id, boolean inline) {
        this.id = id;
        this.inline = inline;
    }

    /** The value of {@code data-part}. */
    public String id() {
        return id;
    }

    /** Whether it stands within a line of text, so that only inline elements fit. */
    public boolean inline() {
        return inline;
    }
}
