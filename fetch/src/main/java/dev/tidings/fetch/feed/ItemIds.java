// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.url.UrlIdentity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The ids under which an item of a feed can be known, from what most readers take first: its own id, its link, its words.
 * An own id that is an address and a link count in their canonical form and without their scheme, so that neither
 * tracking parameters nor a move to TLS make a new item.
 */
public final class ItemIds {
    private static final int ID_DIGITS = 24;

    private ItemIds() {}

    /** The ids of an item in this order, that of its own id and that of its link; empty where it has neither. */
    public static List<String> of(FeedItem item) {
        List<String> ids = new ArrayList<>();
        item.guid().ifPresent(guid -> ids.add(ofGuid(item.sourceId(), guid)));
        item.url().ifPresent(url -> ids.add(ofLink(item.sourceId(), url.toString())));
        return ids;
    }

    /** Whether two links are one address. */
    public static boolean sameLink(String one, String other) {
        return key(one).equals(key(other));
    }

    static String ofGuid(String sourceId, String guid) {
        return ofGuidKey(sourceId, key(guid));
    }

    static String ofGuidKey(String sourceId, String key) {
        return id(sourceId, "id " + key);
    }

    static String ofLink(String sourceId, String link) {
        return ofLinkKey(sourceId, key(link));
    }

    static String ofLinkKey(String sourceId, String key) {
        return id(sourceId, "link " + key);
    }

    static String ofWords(String sourceId, String words) {
        return id(sourceId, "text " + words);
    }

    /** An address in its canonical form, without the scheme; anything else as it is. */
    static String key(String text) {
        String start = text.strip().toLowerCase(Locale.ROOT);
        if (!start.startsWith("http://") && !start.startsWith("https://")) {
            return text;
        }
        String canonical = UrlIdentity.standard().canonicalUrl(text.strip());
        return canonical.startsWith("http") ? canonical.substring(canonical.indexOf("//")) : canonical;
    }

    private static String id(String sourceId, String identity) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return sourceId + "-" + HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
