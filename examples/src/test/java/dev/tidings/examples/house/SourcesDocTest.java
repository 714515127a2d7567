// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.examples.SourceList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/sources.md, its schema, its examples and the code say about sources is the same. */
class SourcesDocTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path SOURCES = DOCS.resolve("sources.md");
    private static final Path EXAMPLE = Path.of("sources.json");
    private static final Path CUSTOM = Path.of("custom-source");

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(DOCS.resolve("schema/sources.schema.json")), InputFormat.JSON);
    }

    private static boolean isValid(String json) throws IOException {
        return schema().validate(json, InputFormat.JSON).isEmpty();
    }

    @Test
    void theExampleIsReadAndFitsTheSchema() throws IOException {
        List<SourceAdapter> sources = SourceList.read(List.of(EXAMPLE.toString()));

        assertTrue(sources.size() >= 10, "sources: " + sources.size());
        assertEquals(List.of(), schema().validate(Files.readString(EXAMPLE), InputFormat.JSON));
    }

    @Test
    void schemaTableAndCodeKnowTheSameKinds() throws IOException {
        Set<String> code = new TreeSet<>(SourceList.file().kinds());
        Set<String> schema = new TreeSet<>();
        JsonNode root = JsonMapper.shared().readTree(Files.readString(DOCS.resolve("schema/sources.schema.json")));
        root.at("/$defs/source/oneOf")
                .forEach(kind -> schema.add(kind.at("/properties/kind/const").asString()));
        Set<String> table = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `([a-z]+)` \\|").matcher(Files.readString(SOURCES));
        while (row.find()) {
            table.add(row.group(1));
        }
        assertEquals(code, schema);
        assertEquals(code, table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'kind':'hackernews','lmit':3}]",
                "[{'kind':'hackernews','limit':501}]",
                "[{'kind':'reddit'}]",
                "[{'kind':'usenet'}]",
                "[{'kind':'json','url':'https://a.example/','mapping':{'url':'/u','title':'t'}}]",
                "{'source':[]}"
            })
    void whatTheCodeRefusesTheSchemaRefusesToo(String json) throws IOException {
        assertFalse(isValid(json.replace('\'', '"')));
    }

    @Test
    void theExamplesOfThePageAreSources() throws IOException {
        Matcher block = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(SOURCES));
        int blocks = 0;
        while (block.find()) {
            assertTrue(isValid("[" + block.group(1) + "]"), block.group(1));
            SourceList.file().source(block.group(1), Path.of(""));
            blocks++;
        }
        assertEquals(2, blocks);
    }

    @Test
    void theCustomSourceOfThePageIsTheOneThatIsChecked() throws IOException {
        Matcher block = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(SOURCES));
        assertTrue(block.find());
        String code = Files.readString(CUSTOM.resolve("src/main/java/example/tides/TideTable.java"));
        for (String part : block.group(1).split("(?<=\\{)\\n", 2)) {
            assertTrue(squeezed(code).contains(squeezed(part)), part);
        }
        assertTrue(Files.isExecutable(CUSTOM.resolve("check")));
        assertFalse(Files.readString(Path.of("..", "pom.xml")).contains("custom-source"));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
