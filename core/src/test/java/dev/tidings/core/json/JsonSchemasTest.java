// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tidings.core.model.Edition;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Samples;
import dev.tidings.core.model.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemasTest {
    /** Where the published schemas stand; run with {@code -Dtidings.schemas.write=true} to write them anew. */
    private static final Path PUBLISHED = Path.of("..", "docs", "schema");

    @ParameterizedTest
    @ValueSource(classes = {Story.class, Insight.class, Edition.class})
    void thePublishedSchemaIsTheGeneratedOne(Class<?> type) throws IOException {
        Path file = PUBLISHED.resolve(type.getSimpleName().toLowerCase(Locale.ROOT) + ".schema.json");
        if (Boolean.getBoolean("tidings.schemas.write")) {
            Files.createDirectories(PUBLISHED);
            Files.writeString(file, JsonSchemas.of(type));
        }
        assertEquals(Files.readString(file), JsonSchemas.of(type), "write it anew: see PUBLISHED");
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.core.json.TidingsJsonTest#everyValue")
    void everyValueFollowsItsSchema(Object value) {
        Class<?> type = TidingsJsonTest.publicType(value.getClass());
        if (!type.getSimpleName().equals("PartialDate")) {
            assertEquals(List.of(), errors(type, TidingsJson.write(value)));
        }
    }

    @Test
    void aMissingAttributeBreaksTheSchema() {
        Story story = (Story) Samples.all().stream()
                .filter(Story.class::isInstance)
                .findFirst()
                .orElseThrow();
        String json = TidingsJson.write(story).replace("\"slug\"", "\"snail\"");
        assertFalse(errors(Story.class, json).isEmpty());
    }

    private static List<Error> errors(Class<?> type, String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonSchemas.of(type), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON);
    }
}
