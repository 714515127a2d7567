// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.tidings.core.port.Bytes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a robots.txt allows one agent (RFC 9309): the group that names the agent, else the group for all; the longest
 * matching rule decides, and allow wins a tie. Immutable and safe for all threads.
 */
public final class RobotsRules {
    /** What is read of a file; RFC 9309 asks for 500 KiB at least. */
    public static final int READ_BYTES = 512 * 1024;

    private static final RobotsRules EVERYTHING = new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    private static final RobotsRules NOTHING = new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));

    private final BaseRobotRules rules;

    private RobotsRules(BaseRobotRules rules) {
        this.rules = rules;
    }

    /**
     * Reads a file. Never fails: lines that are no rules are skipped, and bytes beyond {@link #READ_BYTES} are not
     * read.
     *
     * @param file in UTF-8, as RFC 9309 wants it
     * @param agent the product token, such as {@code Tidings}, without version; one that is blank or contains a space is
     *     no token, so that only the group for all agents holds
     */
    public static RobotsRules parse(Bytes file, String agent) {
        // a long delay is no ban, which the parser makes of one by default; lines that are no rules are usual, and no
        // news
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        String name = agent.strip().toLowerCase(Locale.ROOT);
        boolean token = !name.isEmpty() && name.chars().noneMatch(Character::isWhitespace);
        List<String> names = token ? List.of(name) : List.of();
        byte[] content = file.size() > READ_BYTES ? file.head(READ_BYTES) : file.toArray();
        return new RobotsRules(parser.parseContent("http://localhost/robots.txt", content, "text/plain", names));
    }

    /** No rules: what a site without robots.txt (any 4xx) means. */
    public static RobotsRules allowingEverything() {
        return EVERYTHING;
    }

    /** What a site that cannot say (5xx, no connection) means. */
    public static RobotsRules allowingNothing() {
        return NOTHING;
    }

    /** Whether the agent may fetch the address; only its path and query count, not its host. */
    public boolean allows(String url) {
        return rules.isAllowed(url);
    }

    /** The {@code Crawl-delay} for the agent, a usual extension of the format; however long, it forbids nothing. */
    public Optional<Duration> crawlDelay() {
        long millis = rules.getCrawlDelay();
        return millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
    }

    /** The sitemaps that the file names, absolute, in order. */
    public List<String> sitemaps() {
        return List.copyOf(rules.getSitemaps());
    }
}
