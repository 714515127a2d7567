// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.Block;
import dev.tidings.core.model.FieldOrigin;
import dev.tidings.core.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language: told from the text; where that is too short, as declared. */
final class LanguageResolver {
    /** So many characters tell the language of nearly every text; a doubtful one is read on. */
    private static final int ENOUGH = 600;

    private static final int MOST = 4000;

    private LanguageResolver() {}

    static Optional<Resolved<String>> resolve(PageReading page, List<Block> blocks) {
        Optional<String> told =
                Languages.identify(beginning(blocks, ENOUGH)).or(() -> Languages.identify(beginning(blocks, MOST)));
        if (told.isPresent()) {
            return told.map(language -> new Resolved<>(language, "text", FieldOrigin.DERIVED));
        }
        return declared(page).map(language -> new Resolved<>(language, "declared", FieldOrigin.PAGE_METADATA));
    }

    private static String beginning(List<Block> blocks, int length) {
        StringBuilder text = new StringBuilder(length + 16);
        for (Block block : blocks) {
            int rest = length - text.length();
            if (rest <= 0) {
                break;
            }
            text.append(block.text(), 0, Math.min(rest, block.text().length())).append('\n');
        }
        return text.toString();
    }

    /** As the page says: html lang, Content-Language, og:locale, JSON-LD. */
    static Optional<String> declared(PageReading page) {
        return Optional.of(page.marks.language())
                .filter(text -> !text.isBlank())
                .or(() -> page.marks.meta("content-language"))
                .or(() -> page.marks.meta("og:locale"))
                .or(() -> page.declared("inLanguage"))
                .map(text -> text.strip().replace('_', '-').split("[,;\\s]", 2)[0])
                .filter(text -> text.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"))
                .map(text -> Locale.forLanguageTag(text).toLanguageTag())
                .filter(text -> !text.equals("und"));
    }

    /** For reading dates: the declared language with the country that the page or its host names. */
    static Locale forDates(PageReading page) {
        Locale declared = declared(page).map(Locale::forLanguageTag).orElse(Locale.ROOT);
        if (!declared.getCountry().isEmpty()) {
            return declared;
        }
        String host = page.url.getHost() == null ? "" : page.url.getHost().toLowerCase(Locale.ROOT);
        String end = host.substring(host.lastIndexOf('.') + 1);
        String country = end.equals("uk") ? "GB" : end.length() == 2 ? end.toUpperCase(Locale.ROOT) : "";
        boolean nation = country.length() == 2
                && !java.util.Set.of("IO", "TV", "CO", "ME", "AI", "EU", "FM").contains(country);
        if (!nation) {
            return declared;
        }
        return new Locale.Builder()
                .setLanguage(declared.getLanguage())
                .setRegion(country)
                .build();
    }
}
