// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The code of the README is code that is compiled and run: each block names the example that it stands in, between
 * {@code // readme} and {@code // end}.
 */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Path EXAMPLES = Path.of("src", "main", "java", "dev", "tidings", "examples", "readme");
    private static final Pattern BLOCK = Pattern.compile("```java\\n// (\\w+)\\.java\\n(.*?)```", Pattern.DOTALL);

    private static Map<String, String> blocks() throws IOException {
        Map<String, String> blocks = new LinkedHashMap<>();
        Matcher m = BLOCK.matcher(Files.readString(README, StandardCharsets.UTF_8));
        while (m.find()) {
            blocks.merge(m.group(1), m.group(2), (a, b) -> a + b);
        }
        return blocks;
    }

    @Test
    void everyJavaBlockNamesItsExample() throws IOException {
        String readme = Files.readString(README, StandardCharsets.UTF_8);
        int fences = readme.split("```java", -1).length - 1;
        int named = 0;
        Matcher m = BLOCK.matcher(readme);
        while (m.find()) {
            named++;
        }
        assertEquals(fences, named, "a java block does not begin with the name of its example");
        assertTrue(named >= 5, "blocks: " + named);
    }

    @Test
    void everyBlockStandsInItsExample() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> block : blocks().entrySet()) {
            String source = Files.readString(EXAMPLES.resolve(block.getKey() + ".java"), StandardCharsets.UTF_8);
            for (String part : block.getValue().split("\n\n")) {
                if (!part.isBlank() && !squeezed(source).contains(squeezed(part))) {
                    wrong.add(block.getKey() + ":\n" + part);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void theCommandsOfTheReadmeAreThereAndCiCallsTheOneForTests() throws IOException {
        String readme = Files.readString(README, StandardCharsets.UTF_8);
        assertTrue(readme.contains("./tidings demo"));
        assertTrue(Files.isExecutable(Path.of("..", "tidings")));
        String ci = Files.readString(Path.of("..", ".ci", "run"), StandardCharsets.UTF_8);
        assertTrue(readme.contains("mvn -B -ntp verify") && ci.contains("mvn -B -ntp verify"));
    }

    @Test
    void linksToFilesLeadSomewhere() throws IOException {
        Matcher links = Pattern.compile("\\]\\((?!http)([^)#]+)").matcher(Files.readString(README));
        List<String> broken = new ArrayList<>();
        while (links.find()) {
            if (!Files.exists(Path.of("..").resolve(links.group(1)))) {
                broken.add(links.group(1));
            }
        }
        assertFalse(README.toFile().length() == 0);
        assertEquals(List.of(), broken);
    }
}
