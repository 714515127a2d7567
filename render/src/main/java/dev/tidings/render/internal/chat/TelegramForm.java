// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.chat;

import dev.tidings.render.internal.chat.Pieces.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML of Telegram's Bot API ({@code parse_mode=HTML}): bold, italic, links, quotations. */
public final class TelegramForm extends ChatForm {
    /** "1-4096 characters after entities parsing", counted in UTF-16 code units. */
    private static final int MOST = 4096;
    /** Services ignore what is marked beyond this. */
    private static final int MOST_MARKS = 100;

    private static final Pattern TOKEN = Pattern.compile("<(/?)(\\w+)[^>]*>|&\\w+;|[\\s\\S]");

    @Override
    String escape(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    String anchor(String label, String href) {
        return "<a href=\"" + escape(href).replace("\"", "&quot;") + "\">" + label + "</a>";
    }

    @Override
    String quotation(String inline) {
        return "<blockquote>" + inline + "</blockquote>";
    }

    @Override
    public String strong(String words) {
        return marked("b", words);
    }

    @Override
    public String muted(String words) {
        return marked("i", words);
    }

    private String marked(String name, String words) {
        String safe = text(words);
        return safe.isEmpty() ? "" : "<" + name + ">" + safe + "</" + name + ">";
    }

    @Override
    public List<String> pieces() {
        return pieces(MOST, MOST_MARKS);
    }

    List<String> pieces(int most, int mostMarks) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(result());
        while (found.find()) {
            String raw = found.group();
            if (found.group(2) != null) {
                boolean opens = found.group(1).isEmpty();
                tokens.add(new Token(raw, 0, opens ? "</" + found.group(2) + ">" : ""));
            } else if (raw.startsWith("&") && raw.endsWith(";")) {
                tokens.add(new Token(raw, 1, null));
            } else {
                raw.codePoints()
                        .forEach(c -> tokens.add(new Token(Character.toString(c), Character.charCount(c), null)));
            }
        }
        return Pieces.of(tokens, most, mostMarks);
    }
}
