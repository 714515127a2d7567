// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Zone names as feeds and pages write them, after RFC 822 and the usage of news sites. */
final class ZoneWords {
    private static final Map<String, ZoneOffset> FIXED = new HashMap<>();
    private static final Map<String, ZoneId> SEASONAL = Map.of(
            "PT", ZoneId.of("America/Los_Angeles"),
            "MT", ZoneId.of("America/Denver"),
            "CT", ZoneId.of("America/Chicago"),
            "ET", ZoneId.of("America/New_York"));

    /** Names that several countries use for different offsets, and the letters that RFC 2822 calls meaningless. */
    private static final Set<String> UNCLEAR = Set.of("IST", "AST", "ADT", "GST", "SST", "ECT", "LOCAL", "LT");

    static {
        fixed(0, "UTC", "GMT", "UT", "Z", "WET", "UCT", "ZULU");
        fixed(60, "CET", "MET", "MEZ", "BST", "WEST", "WAT");
        fixed(120, "CEST", "MEST", "MESZ", "EET", "CAT", "SAST");
        fixed(180, "EEST", "MSK", "EAT", "TRT");
        fixed(300, "PKT");
        fixed(420, "WIB", "ICT");
        fixed(480, "HKT", "SGT", "AWST", "PHT", "MYT", "北京时间", "北京時間");
        fixed(540, "JST", "KST", "日本時間");
        fixed(570, "ACST");
        fixed(630, "ACDT");
        fixed(600, "AEST");
        fixed(660, "AEDT");
        fixed(720, "NZST");
        fixed(780, "NZDT");
        fixed(-180, "BRT", "ART");
        fixed(-150, "NDT");
        fixed(-210, "NST");
        fixed(-240, "EDT");
        fixed(-300, "EST", "CDT");
        fixed(-360, "CST", "MDT");
        fixed(-420, "MST", "PDT");
        fixed(-480, "PST", "AKDT");
        fixed(-540, "AKST");
        fixed(-600, "HST");
    }

    private ZoneWords() {}

    private static void fixed(int minutes, String... names) {
        for (String name : names) {
            FIXED.put(name, ZoneOffset.ofTotalSeconds(minutes * 60));
        }
    }

    /** Whether the word stands for a zone, known or unclear. */
    static boolean isZone(String word) {
        String name = word.toUpperCase(Locale.ROOT);
        boolean military = word.length() == 1 && word.charAt(0) >= 'A' && word.charAt(0) <= 'Z';
        return FIXED.containsKey(name)
                || SEASONAL.containsKey(name)
                || UNCLEAR.contains(name)
                || military
                || (word.indexOf('/') > 0 && region(word).isPresent());
    }

    /** The offset of the zone at that time there; empty when the name says none. */
    static Optional<ZoneOffset> offset(String word, LocalDateTime at) {
        String name = word.toUpperCase(Locale.ROOT);
        if (FIXED.containsKey(name)) {
            return Optional.ofNullable(FIXED.get(name));
        }
        return Optional.ofNullable(SEASONAL.get(name))
                .or(() -> region(word))
                .map(zone -> zone.getRules().getOffset(at));
    }

    private static Optional<ZoneId> region(String word) {
        try {
            return word.indexOf('/') > 0 ? Optional.of(ZoneId.of(word)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // an unknown region is no zone; the caller refuses the date
        }
    }
}
