// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An inspector: JSON lines in, JSON lines out, one answer for each line. A line that cannot be answered becomes
 * {@code {"id": …, "error": …}}; the rest goes on. Standard output holds JSON lines alone.
 */
abstract class JsonLinesCommand implements Callable<Integer> {
    static final JsonMapper JSON = JsonMapper.shared();

    @Option(
            names = {"--list", "--input"},
            paramLabel = "FILE",
            description = "Read the lines from FILE instead of standard input.")
    @Nullable
    Path input;

    /** The answer to one line. Any exception becomes that line's error. */
    abstract ObjectNode answer(ObjectNode line) throws Exception;

    /** Called once after the last line, for commands that answer only when they have seen everything. */
    void finish(PrintStream out) {}

    /** The property that names a line; copied into error answers. */
    String key() {
        return "id";
    }

    @Override
    public Integer call() throws IOException {
        Path file = input;
        try (InputStream in = file == null ? System.in : Files.newInputStream(file)) {
            run(in, System.out);
        }
        return 0;
    }

    final void run(InputStream in, PrintStream stdout) throws IOException {
        PrintStream out = new PrintStream(stdout, false, StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String text = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
            if (!text.isBlank()) {
                print(out, answerLine(text, number));
            }
        }
        finish(out);
        out.flush();
    }

    private @Nullable ObjectNode answerLine(String text, int number) {
        ObjectNode line;
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.isObject()) {
                return error("line " + number + " is no JSON object");
            }
            line = (ObjectNode) node;
        } catch (JacksonException e) {
            return error("line " + number + " is no JSON: " + e.getOriginalMessage());
        }
        try {
            return answer(line);
        } catch (Exception | StackOverflowError e) {
            ObjectNode out = JSON.createObjectNode();
            JsonNode name = line.get(key());
            if (name != null) {
                out.set(key(), name);
            }
            boolean ours = e instanceof IllegalArgumentException && e.getMessage() != null;
            return out.put("error", ours ? e.getMessage() : e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static ObjectNode error(String message) {
        return JSON.createObjectNode().put("error", message);
    }

    /** Writes one line; nothing for an answer that comes later. */
    static void print(PrintStream out, @Nullable ObjectNode answer) {
        if (answer != null && !answer.isEmpty()) {
            out.print(JSON.writeValueAsString(answer));
            out.print('\n');
        }
    }

    /** An answer that carries the line's id, to be filled. */
    final ObjectNode reply(ObjectNode line) {
        ObjectNode out = JSON.createObjectNode();
        JsonNode name = line.get(key());
        if (name != null) {
            out.set(key(), name);
        }
        return out;
    }

    /** The text at a property. */
    static String text(ObjectNode line, String property) {
        JsonNode value = line.get(property);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("'" + property + "' is missing");
        }
        return value.asString();
    }

    /** The text at a property, or the fallback when it is missing or null. */
    static String text(ObjectNode line, String property, String fallback) {
        JsonNode value = line.get(property);
        return value == null || value.isNull() ? fallback : value.asString();
    }
}
