// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.check;

import dev.tidings.enrich.llm.internal.source.CleanText;
import dev.tidings.enrich.llm.internal.source.ShownArticle;
import dev.tidings.enrich.llm.internal.source.SourceSheet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sentence of a model may hold: plain words. No address or host that the sources do not name, no markup, no order,
 * no code that the sources do not have, nothing of our own prompt. Immutable.
 */
public final class OutputRules {
    private static final int LONGEST = 500;
    private static final int LEAK = 40;
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b(?:https?|ftp|data|javascript|mailto|file):|\\bwww\\.|[\\w.+-]+@[\\w-]+\\.\\w+");
    private static final Pattern HOST =
            Pattern.compile("(?i)(?<![\\w@])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,24}(?![\\w])(?!\\.[\\w])");
    private static final Pattern MARKUP = Pattern.compile(
            "</?[a-zA-Z!][^>]*>|\\]\\s*\\(|!\\[|```|\\{\\{|<\\||\\|>|\\[/?INST\\]|<<SYS|\"\\s*:\\s*[\\[{\"]|\\[link\\]|&[a-z]{2,8};");
    private static final Pattern CODE =
            Pattern.compile("(?<![\\w-])(?=[A-Za-z0-9]*\\d)(?=[A-Za-z0-9]*[A-Za-z])[A-Za-z0-9]{6,}(?![\\w-])");
    private static final Pattern CALL = Pattern.compile(
            "(?<![\\d.,])(?=\\+?(?:[ ()/-]?\\d){9})(?!\\d{1,3}(?: \\d{3})+(?!\\d))\\+?\\d[\\d ()/-]{7,}\\d(?![\\d.,%])");
    private static final Pattern SELF = Pattern.compile("(?i)\\bas an? (?:ai\\b|(?:large )?language model|ai assistant)"
            + "|\\bI(?:['’]m| am) (?:an? (?:ai\\b|language model)|sorry\\b|unable to)|\\bI (?:cannot|can['’]t|won['’]t) (?:help|assist|comply|provide|fulfil|do that)"
            + "|作为(?:一个|一名)?(?:AI|人工智能|语言模型|大模型)|(?:抱歉|对不起)，?我|我(?:无法|不能)(?:提供|协助|帮助|完成|满足)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]]{2,}|\\p{IsHan}{2}");

    private final String shown;
    private final String instructions;

    /**
     * Rules for one story.
     *
     * @param instructions our own, which must not come back
     */
    public OutputRules(SourceSheet sheet, String instructions) {
        StringBuilder text = new StringBuilder();
        for (ShownArticle article : sheet.articles()) {
            text.append(article.titleShown() ? article.article().title() : "")
                    .append('\n')
                    .append(article.plain())
                    .append('\n');
        }
        this.shown = text.toString().toLowerCase(Locale.ROOT);
        this.instructions = instructions.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a sentence, for a person; absent when nothing is. */
    public Optional<String> problem(String sentence) {
        if (sentence.length() > LONGEST) {
            return Optional.of("It has " + sentence.length() + " characters, more than " + LONGEST + ".");
        }
        if (WORD.matcher(sentence).results().limit(2).count() < 2) {
            return Optional.of("It is no sentence.");
        }
        if (ADDRESS.matcher(sentence).find()) {
            return Optional.of("It holds an address; links lead to the sources alone.");
        }
        if (MARKUP.matcher(sentence).find()) {
            return Optional.of("It holds markup.");
        }
        if (foreign(HOST, sentence)) {
            return Optional.of("It names a host that no source names.");
        }
        if (foreign(CODE, sentence)) {
            return Optional.of("It holds a code that no source has.");
        }
        if (foreign(CALL, sentence)) {
            return Optional.of("It holds a number to call that no source has.");
        }
        if (SELF.matcher(sentence).find()) {
            return Optional.of("It speaks of the model, not of the story.");
        }
        if (CleanText.givesOrders(sentence)) {
            return Optional.of("It reads like an order to whoever summarises.");
        }
        return leaks(sentence) ? Optional.of("It repeats the instructions of the prompt.") : Optional.empty();
    }

    private boolean foreign(Pattern what, String sentence) {
        Matcher m = what.matcher(sentence);
        while (m.find()) {
            if (!shown.contains(m.group().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private boolean leaks(String sentence) {
        String plain = sentence.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        for (int i = 0; i + LEAK <= plain.length(); i += LEAK / 4) {
            if (instructions.contains(plain.substring(i, i + LEAK))) {
                return true;
            }
        }
        return false;
    }
}
