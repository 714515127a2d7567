// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which currencies a text speaks of, in words or signs of the languages of news. */
final class Currencies {
    private static final Map<String, Pattern> ALL = new LinkedHashMap<>();

    static {
        put("CNY", "\\byuan\\b|\\brenminbi\\b|\\brmb\\b|\\bcny\\b|人民[币幣]|(?<![美日欧歐韩韓港澳加新台单單公纪紀次状狀多])元(?![旦首素老件月])");
        put(
                "USD",
                "\\bus dollars?\\b|(?<!hong kong )(?<!australian )(?<!canadian )\\bdollars?\\b|us\\$|(?<![a-z])\\$|\\busd\\b|美元|美金|دولار");
        put("EUR", "\\beuros?\\b|€|\\beur\\b|欧元|歐元|يورو");
        put("JPY", "\\byen\\b|\\bjpy\\b|日元|日圆|日圓|円");
        put("GBP", "\\bpounds?\\b(?! of)|£|\\bgbp\\b|\\bsterling\\b|英镑|英鎊");
        put("KRW", "\\bkrw\\b|\\bkorean won\\b|₩|韩元|韓元|韩圆");
        put("HKD", "\\bhong kong dollars?\\b|hk\\$|\\bhkd\\b|港元|港币|港幣");
        put("TWD", "\\btaiwan dollars?\\b|nt\\$|\\btwd\\b|新台币|新臺幣|新台幣|台币");
        put("INR", "\\brupees?\\b|₹|\\binr\\b|卢比|盧比");
        put("RUB", "\\broubles?\\b|\\brubles?\\b|₽|卢布|盧布");
        put("CHF", "\\bswiss francs?\\b|\\bchf\\b|瑞士法郎");
        put("AED", "\\bdirhams?\\b|迪拉姆|درهم");
        put("SAR", "\\briyals?\\b|里亚尔|ريال");
    }

    private Currencies() {}

    private static void put(String code, String pattern) {
        ALL.put(code, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        ALL.forEach((code, pattern) -> {
            if (pattern.matcher(text).find()) {
                found.add(code);
            }
        });
        return found;
    }
}
