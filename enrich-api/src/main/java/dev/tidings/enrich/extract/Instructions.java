// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells sentences that give orders to whoever summarises the text (prompt injection) and scraps of markup or JSON. They
 * are no news, so no sentence of the kind is quoted; a report about such orders loses a quotation, which is the cheaper
 * mistake. No promise of completeness: a quotation is always shown as its publisher's words.
 */
public final class Instructions {
    private static final String LOOKALIKE = "аеорсухіѕјԁһкмтвнАЕОРСУХІЅЈКМТВНαεορυνικτΑΕΟΡΥΝΙΚΤ";
    private static final String LATIN = "aeopcyxisjdhkmtbhAEOPCYXISJKMTBHaeopuviktAEOPYNIKT";
    private static final String ORDER =
            "(?:include|print|output|answer|say|respond|reply|repeat|state|add|append|insert|set|use|give|write|mention|reveal|translate|ignore|describe|call|recommend|mark|rate)";
    private static final String PRODUCT =
            "(?:headline|summar(?:y|ies)|answer|response|reply|output|hashtags?|timeline|the link|exact (?:code|words?|phrase)|every section|at the end|the source as|who should care|only with|json|markdown|takeaways?)";
    private static final Pattern OVERRIDE = Pattern.compile(
            "\\b(?:ignore|disregard|forget|override|bypass|skip)\\b.{0,30}\\b(?:previous|prior|above|earlier|preceding|all|your|these|other|foregoing)\\b.{0,30}\\b(?:instruction|prompt|rule|direction|guideline|command|order|task|context)s?\\b"
                    + "|\\b(?:ignora|olvida|ignorez|oubliez|ignoriere|vergiss|vergesst|ignore|esqueça|dimentica|negeer)\\b.{0,30}(?:instruc|instrucc|instruç|anweisung|istruzion|consigne|instructies)"
                    + "|(?:игнорируй|забудь|не обращай внимания).{0,40}(?:инструкц|указани|правил|команд)|(?:تجاهل|انس).{0,40}(?:التعليمات|الأوامر|تعليمات)"
                    + "|(?:忽略|忽視|忽视|无视|無視|忘记|忘記).{0,16}(?:指令|指示|提示|要求|说明|說明|规则|規則)|(?:以前の|上記の|これまでの).{0,8}(?:指示|命令).{0,8}無視",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ROLE = Pattern.compile(
            "^[\\s#*\\[<|>]*(?:human|user|assistant|system|ai|output|input|instructions?|prompt|response|im_start|im_end|inst)\\s*(?:[:：\\]>]|\\|>)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESSED = Pattern.compile(
            "\\b(?:every|any|each|all|the|your|this) (?:summar(?:y|ies|i[sz]ers?)|assistants?|language models?|chatbots?|ai(?: systems?| models?| assistants?)?|headline)\\b.{0,40}\\b(?:must|should|shall|has to|have to|needs? to)\\s+(?:\\w+ )?"
                    + ORDER + "\\b|\\byou (?:must|should|shall|have to|need to|are required to|will) (?:\\w+ ){0,2}?"
                    + ORDER
                    + "\\b|\\b(?:your|full|the) system prompt\\b|\\byou are (?:now|an ai|a language model|a helpful)\\b|\\bas an ai\\b|\\bnew instructions?\\s*:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IMPERATIVE = Pattern.compile(
            "(?:^|[:;,(]\\s*|\\b(?:now|please|then|and|did)\\s+)[\"“‘'(]*" + ORDER + "\\b.{0,60}\\b" + PRODUCT + "\\b",
            Pattern.CASE_INSENSITIVE);
    /** What only one who answers has. */
    private static final Pattern YOUR_ANSWER = Pattern.compile(
            "\\b(?:your|you)\\s+(?:(?:next|final|full|entire|own|whole)\\s+)?(?:answer|response|reply|output|completion|summary|message)(?:['’]s)?\\b"
                    + "|\\b(?:votre|vos|ta)\\s+(?:réponses?|résumé)\\b|\\b(?:ihrer|ihre|deiner|deine)\\s+(?:antwort|zusammenfassung)\\b|\\b(?:tu|su)\\s+(?:respuesta|resumen)\\b"
                    + "|[你您]的(?:回答|回复|回覆|输出|輸出|摘要|总结|總結|答案)|あなたの(?:回答|返答|要約)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SCRAP = Pattern.compile(
            "\"\\s*:\\s*[\\[{\"\\d]|[\"}\\]]\\s*[}\\]]\\s*,|\\]\\(\\s*(?:https?:|data:|javascript:)|<!--|</?(?:script|style|system|instructions?)\\b",
            Pattern.CASE_INSENSITIVE);

    private Instructions() {}

    /** True when the sentence orders its reader what to write, or is a scrap of data rather than prose. */
    public static boolean address(String sentence) {
        String plain = folded(sentence);
        return SCRAP.matcher(plain).find()
                || ROLE.matcher(plain).find()
                || OVERRIDE.matcher(sentence).find()
                || OVERRIDE.matcher(plain).find()
                || ADDRESSED.matcher(plain).find()
                || IMPERATIVE.matcher(plain).find()
                || ordersAnswer(plain);
    }

    /** An order about the reader's answer; a report about answers gives none. */
    private static boolean ordersAnswer(String plain) {
        Matcher m = YOUR_ANSWER.matcher(plain);
        return m.find()
                && (Imperatives.orders(plain)
                        || plain.substring(0, m.start()).strip().length() < 8);
    }

    /** Compatibility forms folded, what has no width removed, letters that look Latin made Latin. */
    private static String folded(String sentence) {
        String normal = Normalizer.normalize(sentence, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            int alike = LOOKALIKE.indexOf(c);
            if (Character.getType(c) != Character.FORMAT) {
                plain.append(alike < 0 ? c : LATIN.charAt(alike));
            }
        }
        return plain.toString();
    }
}
