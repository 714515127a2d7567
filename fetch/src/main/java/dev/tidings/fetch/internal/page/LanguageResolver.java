// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.FieldOrigin;
import dev.tidings.core.text.Languages;
import java.util.Locale;
import java.util.Optional;

/** The language: told from the text; where that is too short, as declared. */
final class LanguageResolver {
    private LanguageResolver() {}

    static Optional<Resolved<String>> resolve(PageReading page, String text) {
        Optional<String> told = Languages.identify(text);
        if (told.isPresent()) {
            return told.map(language -> new Resolved<>(language, "text", FieldOrigin.DERIVED));
        }
        return declared(page).map(language -> new Resolved<>(language, "declared", FieldOrigin.PAGE_METADATA));
    }

    /** As the page says: html lang, Content-Language, og:locale, JSON-LD. */
    static Optional<String> declared(PageReading page) {
        String lang = page.document.select("html").attr("lang");
        return Optional.of(lang)
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
