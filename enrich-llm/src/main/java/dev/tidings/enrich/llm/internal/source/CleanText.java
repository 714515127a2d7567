// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.source;

import dev.tidings.enrich.extract.Instructions;
import java.util.regex.Pattern;

/** What of a text a reader of the page sees: that alone goes to a model. */
public final class CleanText {
    /** Format characters, tags, variation selectors, private use: they carry messages that nobody sees. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}&&[^\\n\\t\\u200c\\u200d]]");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b(?:https?|ftp|data|javascript|mailto):[^\\s)>\\]\"”’」》，。]+|\\bwww\\.[^\\s)>\\]\"”’」》，。]+");
    private static final Pattern MARKUP = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)|</?[a-zA-Z!][^>\\n]{0,300}>");

    private CleanText() {}

    /** Whether a sentence gives orders to whoever summarises it, with or without the marks around it. */
    public static boolean givesOrders(String sentence) {
        return Instructions.address(sentence)
                || Instructions.address(of(sentence).strip());
    }

    /** Without unseen characters, addresses and markup; links keep their words. */
    public static String of(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        String plain = MARKUP.matcher(seen).replaceAll("$1");
        return ADDRESS.matcher(plain).replaceAll("[link]");
    }
}
