// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.kill;

import dev.tidings.testkit.http.ScriptedServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A model that says something else each time, and notes who asks again for what is kept already. */
final class Calls implements ScriptedServer.Script {
    private final Published published;
    private final Map<String, List<String>> replies = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int number;

    Calls(Published published) {
        this.published = published;
    }

    synchronized int number() {
        return number;
    }

    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public void answer(ScriptedServer.Request request, OutputStream out) throws IOException {
        out.write(ScriptedServer.answer(200, say(request.body()).getBytes(StandardCharsets.UTF_8)));
    }

    private synchronized String say(String question) {
        List<String> before = replies.computeIfAbsent(question, any -> new ArrayList<>());
        try {
            for (String reply : before) {
                if (published.isKept(reply)) {
                    wrong.add("asked again though '" + reply + "' is kept");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String reply = "reply number " + number++ + ".";
        before.add(reply);
        return reply;
    }
}
