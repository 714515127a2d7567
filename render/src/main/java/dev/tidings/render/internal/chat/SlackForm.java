// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.chat;

import dev.tidings.render.internal.chat.Pieces.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slack's mrkdwn. {@code & < >} are escaped, so that no text becomes a link or a mention ({@code <!channel>}). Slack has no
 * escape for the signs of emphasis; a sign of no width behind each keeps them from meaning anything.
 */
public final class SlackForm extends ChatForm {
    /** What the text of a section may hold, less what closes what is open at a cut. */
    private static final int MOST = 2_990;

    private static final int LONGEST_LABEL = 900;
    private static final Pattern SIGN = Pattern.compile("[*_~`]");
    private static final Pattern EMOJI = Pattern.compile(":(?=[a-z0-9_+'-]+:)");
    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|&\\w+;|[\\s\\S]\u200b?");

    /** Where emphasis begins and ends, until the message is cut; no text has these characters of private use. */
    private static final String MARKS = "\ue000\ue001\ue002\ue003";

    private static final Pattern OWN = Pattern.compile("[" + MARKS + "]");

    @Override
    String escape(String line) {
        String safe = OWN.matcher(line)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return EMOJI.matcher(SIGN.matcher(safe).replaceAll("$0" + APART)).replaceAll(":" + APART);
    }

    @Override
    String anchor(String label, String href) {
        String address = href.replace("&", "&amp;")
                .replace("|", "%7C")
                .replace("<", "%3C")
                .replace(">", "%3E");
        return label.length() > LONGEST_LABEL ? label : "<" + address + "|" + label.replace("|", "¦") + ">";
    }

    @Override
    String quotation(String inline) {
        return "> " + inline;
    }

    @Override
    public String strong(String words) {
        return marked(0, words);
    }

    @Override
    public String muted(String words) {
        return marked(2, words);
    }

    private String marked(int mark, String words) {
        String safe = text(words);
        return safe.isEmpty() ? "" : MARKS.charAt(mark) + safe + MARKS.charAt(mark + 1);
    }

    @Override
    public List<String> pieces() {
        return blocks().stream().flatMap(block -> pieces(block, MOST).stream()).toList();
    }

    /** The beginning of what was written, without emphasis. */
    String start(int most) {
        return blocks().stream()
                .flatMap(block -> pieces(OWN.matcher(block).replaceAll(""), most).stream())
                .findFirst()
                .orElse("");
    }

    private static List<String> pieces(String block, int most) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(block);
        while (found.find()) {
            String raw = found.group();
            int mark = MARKS.indexOf(raw);
            if (mark < 0) {
                tokens.add(new Token(raw, raw.length(), null));
            } else {
                String sign = mark < 2 ? "*" : "_";
                tokens.add(new Token(sign, 1, mark % 2 == 0 ? sign : ""));
            }
        }
        return Pieces.of(tokens, most, Integer.MAX_VALUE);
    }
}
