// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the publication dates that feeds and pages write: RFC 822 with odd zones, the variants of ISO 8601 and W3CDTF,
 * {@code "Mon, 3 Feb 2022 9:05 AM EST"}, months named in some forty languages, Chinese, Japanese and Korean forms.
 *
 * <p>A wrong date is worse than none. {@code 03/04/2022} is read only with an order, or when a weekday beside it decides;
 * a month's name that means another month in another language is read only with a weekday or language that decides;
 * text that contains anything else than a date is no date; zone names that countries use differently leave the time
 * without offset; the zero values of computers (1970-01-01T00:00:00Z, year 1) are refused. A time in Korean form without
 * zone is in Korean time, which holds all over Korea.
 *
 * <p>Immutable and safe for all threads; the cost is linear in the text, and longer text than 120 characters is no date.
 */
public final class PublicationDates {
    private static final int LONGEST = 120;
    private static final PublicationDates PAGES = new PublicationDates(new Builder());
    private static final PublicationDates FEEDS = new PublicationDates(new Builder().truncatedYears(true));

    private final DayMonthOrder order;
    private final String language;
    private final boolean truncated;
    private final boolean epoch;

    private PublicationDates(Builder builder) {
        order = builder.order;
        language = builder.language;
        truncated = builder.truncated;
        epoch = builder.epoch;
    }

    /** For dates in pages: the defaults of {@link Builder}. */
    public static PublicationDates forPages() {
        return PAGES;
    }

    /** For dates in feeds: as {@link #forPages}, and the two-digit years of ISO 8601:1988 ({@code 03-12-31}) are read. */
    public static PublicationDates forFeeds() {
        return FEEDS;
    }

    /** Starts from the defaults of {@link Builder}. */
    public static Builder builder() {
        return new Builder();
    }

    /** The same reader with the locale's language, and the order of day and month that its country writes. */
    public PublicationDates in(Locale locale) {
        return builder()
                .order(DayMonthOrder.of(locale))
                .language(locale.getLanguage())
                .truncatedYears(truncated)
                .epoch(epoch)
                .build();
    }

    /** The date, as precise as the text says and no more; empty for what is no date or not a certain one. */
    public Optional<PartialDate> parse(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String clean = DateStrings.clean(text);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            return Optional.empty();
        }
        if (epoch && clean.matches("\\d{9,10}|\\d{12,13}")) {
            long value = Long.parseLong(clean);
            return Optional.of(
                    PartialDate.of(clean.length() > 10 ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value)));
        }
        return DateStrings.isoSpecial(clean, truncated)
                .orElseGet(() -> new DateSlots(clean, order, language).read())
                .filter(PublicationDates::isPlausible);
    }

    private static boolean isPlausible(PartialDate date) {
        boolean zero = date.instant().filter(Instant.EPOCH::equals).isPresent();
        return date.year() >= 1600 && date.year() <= 2200 && !zero;
    }

    /** Defaults: order {@link DayMonthOrder#UNKNOWN}, no language, no truncated years, no epoch numbers. */
    public static final class Builder {
        private DayMonthOrder order = DayMonthOrder.UNKNOWN;
        private String language = "";
        private boolean truncated;
        private boolean epoch;

        private Builder() {}

        /** What the first number of {@code 03/04/2022} is. Default: unknown. */
        public Builder order(DayMonthOrder value) {
            order = Objects.requireNonNull(value, "order");
            return this;
        }

        /** The language (ISO 639) that decides what {@code 24 lis 2026} means where no weekday does. Default: none, "". */
        public Builder language(String value) {
            language = Objects.requireNonNull(value, "language");
            return this;
        }

        /** Whether {@code 03-12-31} and {@code 031231} are read, year first, as in ISO 8601:1988. Default: no. */
        public Builder truncatedYears(boolean value) {
            truncated = value;
            return this;
        }

        /** Whether a bare number of 9 or 10 digits is seconds, one of 12 or 13 milliseconds since 1970. Default: no. */
        public Builder epoch(boolean value) {
            epoch = value;
            return this;
        }

        /** The reader. */
        public PublicationDates build() {
            return new PublicationDates(this);
        }
    }
}
