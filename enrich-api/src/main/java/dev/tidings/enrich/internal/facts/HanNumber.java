// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.facts;

/** Numbers in Han characters, and the magnitudes of East Asian languages. */
final class HanNumber {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String ALL = "〇零一二三四五六七八九十百千万萬亿億两兩";

    private HanNumber() {}

    static boolean is(char c) {
        return ALL.indexOf(c) >= 0;
    }

    /** The factor of a magnitude, or 0. */
    static double magnitude(char c, String language) {
        return switch (c) {
            case '百' -> 1e2;
            case '千', '천' -> 1e3;
            case '万', '萬', '만' -> 1e4;
            case '亿', '億', '억' -> 1e8;
            case '조' -> 1e12;
            case '兆' -> language.equals("zh") ? 0 : 1e12;
            default -> 0;
        };
    }

    /** 三千二百万 is 32,000,000; 二〇二四 is 2024. */
    static double value(String han) {
        double total = 0;
        double section = 0;
        double digit = -1;
        boolean powers = false;
        for (int i = 0; i < han.length(); i++) {
            char c = han.charAt(i);
            int power = "十百千".indexOf(c);
            if (power >= 0) {
                section += (digit < 0 ? 1 : digit) * Math.pow(10, power + 1.0);
                digit = -1;
                powers = true;
            } else if ("万萬亿億".indexOf(c) >= 0) {
                total = (total + section + Math.max(digit, 0)) * ("万萬".indexOf(c) >= 0 ? 1e4 : 1e8);
                section = 0;
                digit = -1;
                powers = true;
            } else {
                double value = "两兩".indexOf(c) >= 0 ? 2 : Math.max(0, DIGITS.indexOf(c));
                digit = digit >= 0 && !powers ? digit * 10 + value : value;
            }
        }
        return total + section + Math.max(digit, 0);
    }
}
