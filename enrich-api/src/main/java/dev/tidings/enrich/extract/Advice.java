// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.util.regex.Pattern;

/**
 * Tells advice from what is merely expected: somebody urges or recommends an act, or says what a group of people should
 * do. "The line should be open in May" is a forecast; "lawyers had advised against it" is history. English and Chinese.
 */
final class Advice {
    private static final String NOT_PASSIVE = "(?<!\\b(?:had|was|were|been|be|is|are) )";
    private static final String PEOPLE =
            "\\b(?:users?|customers?|operators?|residents?|people|drivers?|passengers?|parents?|patients?|travell?ers?|visitors?"
                    + "|anyone|everyone|everybody|readers?|owners?|buyers?|households?|investors?|administrators?|developers?|engineers?"
                    + "|companies|firms|clinics|hospitals|schools|banks|cities|governments|organi[sz]ations|employers?|workers|teachers?|you)\\b";
    private static final Pattern ENGLISH = Pattern.compile(
            NOT_PASSIVE
                    + "\\b(?:urge[sd]?|advise[sd]?|encourage[sd]?)\\b(?!\\s+(?:them|him|her|it|by)\\b).{0,80}?\\b(?:to\\s+\\p{Ll}|against\\s)"
                    + "|" + NOT_PASSIVE + "\\brecommend(?:s|ed)\\s+(?!by\\b|(?:it|them|him|her)\\b)"
                    + "|\\bwarn(?:s|ed)\\s.{2,40}\\s(?:not to|to)\\s|\\bcall(?:s|ed) on\\s.{2,60}\\sto\\s"
                    + "|\\btold\\s.{2,40}\\sto\\s(?:stay|avoid|update|check|leave|boil|install|use|keep)\\b"
                    + "|[\"”]\\s.{2,40}\\b(?:advised|urged|recommended)\\.$"
                    + "|" + PEOPLE
                    + "(?:\\s[\\p{Ll}-]+){0,4}?\\sshould\\s(?!have\\b|be able\\b|soon\\b|expect\\b)\\p{Ll}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE = Pattern.compile(
            "(?<![的策出项項该該条條些])(?:建议|建議)(?![书書稿案被的])|呼吁|呼籲|敦促|(?:提醒|提請|提请).{1,14}(?:应|應|尽快|儘快|不要|避免|注意|及时|及時)");

    private Advice() {}

    /** True when the sentence recommends an act or addresses those who should act. */
    static boolean gives(String sentence) {
        return ENGLISH.matcher(sentence).find() || CHINESE.matcher(sentence).find();
    }
}
