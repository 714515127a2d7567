// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.Span;
import dev.tidings.enrich.internal.SentenceSpans;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that may be chosen.
 *
 * @param document which document, counted from 0
 * @param position which sentence of it, counted from 0
 * @param span where it stands
 * @param text what it says
 * @param stance whose word it is
 * @param terms its words
 * @param tokens its words as summaries are compared
 * @param usable neither byline nor boilerplate, not cut, not hanging on the sentence before it
 */
record Candidate(
        int document,
        int position,
        Span span,
        String text,
        Stance stance,
        SentenceTerms terms,
        List<String> tokens,
        boolean usable) {
    private static final int MIN_WORDS = 5;
    private static final int MAX_SENTENCES = 400;
    private static final Pattern BOILERPLATE = Pattern.compile(
            "(?i)\\b(?:subscribe|newsletter|sign up|click here|cookies?|all rights reserved|copyright|terms of (?:use|service)|privacy policy|read more|scroll down|follow us|share (?:this|on)|advertisement|getty images|photo(?:graph)?(?:s)? by|image(?:s)? (?:credit|source|courtesy)|editing by|reporting by|enter your (?:e-?mail |postal )?(?:address|e-?mail|details|name)|this (?:article|story) (?:was|has been|first|originally)|log in|watch (?:the )?video|contact us|e-?mail us|sponsored|advertorial|promo(?:tional)? codes?|discount codes?|special offers?|limited[- ]time offers?|free trial|(?:order|buy|book|shop) now|while (?:stocks|supplies) last)\\b"
                    + "|(?:责任编辑|编辑[:：]|来源[:：]|原标题|本文来自|转载|未经授权|版权所有|点击(?:查看|阅读)|关注我们|扫码|广告|图源|图片来源|题图|记者[:：]|作者[:：]|撰文|欢迎关注|更多精彩|限时优惠|立即购买|优惠码|推广)");
    /** Where a paragraph of few sentences asks for this, the others sell it. */
    private static final Pattern PROMOTION = Pattern.compile(
            "(?i)\\b(?:subscribe|newsletter|sign up|enter your (?:e-?mail |postal )?(?:address|e-?mail|details|name)|promo(?:tional)? codes?|discount codes?|special offers?|free trial|advertorial)\\b|扫码|优惠码|立即购买|限时优惠|欢迎关注");

    private static final Pattern TELLING = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]]{5,}|\\p{IsHan}{2}");
    private static final int PROMOTION_SENTENCES = 4;
    private static final Pattern BYLINE = Pattern.compile(
            "(?i)^(?:by\\s+\\p{Lu}[\\p{L}.'-]+(?:\\s+\\p{Lu}[\\p{L}.'-]+){1,3}\\s*[,|.]?.{0,40}|(?:published|updated|posted|last modified)\\b.*|\\(?(?:file )?photo\\b.*|file\\s*[-–—].*|\\d{1,2}[:：]\\d{2}.*)$");
    private static final Pattern ORPHAN = Pattern.compile(
            "^(?:[\"“‘']?)(?i:he|she|it|they|this|that|these|those|his|her|its|their|him|them|but|and|or|so|also|however|meanwhile|moreover|instead|yet|then|there|here|such|both|neither|another|the (?:latter|former|two|pair|move|decision|incident|others?|rest|remaining))\\b"
                    + "|^(?i:(?:in|on|at|from|by|since|until|after|before|during|within|every|each|next|last|this|early|late)\\s+)(?:(?i:the|a|an|next|last|this|that|early|late|mid|end|start|beginning|of|then|now|later|more|than|about|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|spring|summer|autumn|fall|winter|mornings?|evenings?|nights?|days?|weeks?|months?|quarters?|years?|decades?|hours?|minutes?|one|two|three|four|five|six|seven|eight|nine|ten|\\d[\\d.,:]*)[\\s,]+){1,7}(?:it|he|she|they)\\s"
                    + "|^[^，。]{0,10}(?:月|年|日|天|时|后|前|起|以来|季|度)[，,]?(?:他|她|它)们?(?!人|国|们)"
                    + "|^[“\"「]?(?:他|她|它|他们|她们|其|该|这|那|此|对此|但|而|不过|然而|同时|此外|另外|因此|所以|并且|随后|上述|前者|后者|两者|于是|随即)");

    private static final Pattern BULLET = Pattern.compile("(?:[|¦│•▪►▶◆■●]\\s*)+");
    /** A bar within a sentence parts what is no sentence: a link, a caption, a cell of a table. */
    private static final Pattern BAR = Pattern.compile("[|¦│]");

    /** All sentences of a document; those beyond the first few hundred are left out. */
    static List<Candidate> of(int document, String text) {
        List<Span> spans = SentenceSpans.of(text);
        List<Span> read = spans.subList(0, Math.min(spans.size(), MAX_SENTENCES));
        List<Stance> stances = Stances.of(text, read);
        List<Candidate> candidates = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            Span span = bare(text, read.get(i));
            String sentence = span.in(text);
            SentenceTerms terms = new SentenceTerms(sentence);
            boolean usable = whole(sentence, terms) && !clutter(sentence) && !promotion(text, span);
            candidates.add(
                    new Candidate(document, i, span, sentence, stances.get(i), terms, Tokens.of(sentence), usable));
        }
        return candidates;
    }

    /** In a paragraph that sells something to its reader, and without a word of the rest of the article. */
    private static boolean promotion(String text, Span sentence) {
        int start = text.lastIndexOf('\n', sentence.start()) + 1;
        int close = text.indexOf('\n', sentence.end());
        String paragraph = text.substring(start, close < 0 ? text.length() : close);
        if (!PROMOTION.matcher(paragraph).find() || SentenceSpans.of(paragraph).size() > PROMOTION_SENTENCES) {
            return false;
        }
        String others = (text.substring(0, start) + text.substring(Math.max(start, close < 0 ? text.length() : close)))
                .toLowerCase(Locale.ROOT);
        return TELLING.matcher(sentence.in(text).toLowerCase(Locale.ROOT))
                .results()
                .noneMatch(word -> others.contains(word.group()));
    }

    /** Without the bars and bullets that lists and captions leave before a sentence. */
    private static Span bare(String text, Span sentence) {
        Matcher m = BULLET.matcher(text).region(sentence.start(), sentence.end());
        return m.lookingAt() && m.end() < sentence.end() ? new Span(m.end(), sentence.end()) : sentence;
    }

    /** Hangs on the sentence before it: a pronoun or connective opens it. */
    boolean orphan() {
        return ORPHAN.matcher(text).find();
    }

    /** Has quotation marks. */
    boolean quotes() {
        return text.contains("\'\'") || text.chars().anyMatch(c -> "\"“”`「『".indexOf(c) >= 0);
    }

    boolean question() {
        return text.endsWith("?") || text.endsWith("？");
    }

    private static boolean clutter(String sentence) {
        return BAR.matcher(sentence).find()
                || Instructions.address(sentence)
                || BOILERPLATE.matcher(sentence).find()
                || BYLINE.matcher(sentence).find();
    }

    /** Long enough and ended by a mark, so that it is neither heading nor cut off. */
    private static boolean whole(String sentence, SentenceTerms terms) {
        if (terms.readingWords() < MIN_WORDS || sentence.length() > 1200) {
            return false;
        }
        if (sentence.endsWith("...") || sentence.endsWith("…")) {
            return false;
        }
        char last = sentence.charAt(sentence.length() - 1);
        return ".!?。！？\"”’'」』）)】;；".indexOf(last) >= 0;
    }
}
