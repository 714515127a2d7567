// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.core.text.Languages;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The language of a text: as its words tell, and for short texts as it is declared. */
final class Tongue {
    /** Texts with fewer letters tell little by their words. */
    private static final int ENOUGH = 40;
    /** Languages that are read alike, by the code that stands for them. */
    private static final Map<String, String> ALIKE =
            Map.of("nb", "no", "nn", "no", "hr", "sh", "bs", "sh", "cmn", "zh", "yue", "zh", "in", "id");

    private Tongue() {}

    /** The ISO 639 code; empty when neither words nor declaration tell. */
    static String of(String text, Optional<String> declared) {
        Optional<String> told = Languages.identify(text).map(Tongue::code);
        Optional<String> said = declared.map(Tongue::code).filter(code -> !code.isEmpty() && !code.equals("und"));
        boolean enough =
                text.codePoints().filter(Character::isLetter).limit(ENOUGH).count() == ENOUGH;
        boolean tells = told.isPresent() && (enough || !latin(told.get()));
        return (tells ? told : said.or(() -> told)).orElse("");
    }

    /** Languages of other scripts are told by one character. */
    private static boolean latin(String code) {
        return !code.equals("zh") && !code.equals("ja") && !code.equals("ko");
    }

    private static String code(String tag) {
        String code = Locale.forLanguageTag(tag).getLanguage();
        return ALIKE.getOrDefault(code, code);
    }
}
