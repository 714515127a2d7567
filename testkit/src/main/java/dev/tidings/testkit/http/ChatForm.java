// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.http;

import java.util.Locale;

/** The documents of the chat-completions protocol, written by hand. */
final class ChatForm {
    private static final int PIECE = 37;

    private ChatForm() {}

    static String document(String text, String finish) {
        return "{\"id\":\"c1\",\"object\":\"chat.completion\",\"created\":0,\"model\":\"scripted\",\"choices\":[{\"index\":0,"
                + "\"message\":{\"role\":\"assistant\",\"content\":" + quoted(text) + "},\"finish_reason\":"
                + quoted(finish)
                + "}],\"usage\":" + usage(text) + "}";
    }

    /** A whole stream: the text in pieces, the reason for its end, the usage, the mark of the end. */
    static String events(String text, String finish) {
        StringBuilder out = new StringBuilder();
        for (int from = 0; from < text.length(); from += PIECE) {
            out.append(event(text.substring(from, Math.min(text.length(), from + PIECE))));
        }
        out.append(
                        "data: {\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":0,\"model\":\"scripted\",\"choices\":[{")
                .append("\"index\":0,\"delta\":{},\"finish_reason\":")
                .append(quoted(finish))
                .append("}],\"usage\":")
                .append(usage(text))
                .append("}\n\n");
        return out.append("data: [DONE]\n\n").toString();
    }

    static String event(String piece) {
        return "data: {\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":0,\"model\":\"scripted\",\"choices\":[{"
                + "\"index\":0,\"delta\":{\"content\":" + quoted(piece) + "},\"finish_reason\":null}]}\n\n";
    }

    static String error(String message) {
        return "{\"error\":{\"message\":" + quoted(message) + ",\"type\":\"scripted\"}}";
    }

    private static String usage(String text) {
        int tokens = text.length() / 4 + 1;
        return "{\"prompt_tokens\":100,\"completion_tokens\":" + tokens + ",\"total_tokens\":" + (100 + tokens) + "}";
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
