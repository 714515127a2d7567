// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Icon;
import dev.tidings.core.model.Samples;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.StoryChange;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TidingsJsonTest {
    static Stream<Object> everyValue() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyValue")
    void everyValueOfTheModelComesBackAsItWent(Object value) {
        Class<?> type = publicType(value.getClass());
        String json = TidingsJson.write(value);
        assertEquals(value, TidingsJson.read(json, type));
        assertEquals(value, TidingsJson.read(TidingsJson.pretty(value), type));
        assertEquals(json, TidingsJson.write(TidingsJson.read(json, type)), "same value, same bytes");
    }

    /** The sealed interface for generated classes and for members of a sealed family, else the class itself. */
    static Class<?> publicType(Class<?> type) {
        boolean member = type.getInterfaces().length > 0 && type.getInterfaces()[0].isSealed();
        return member ? type.getInterfaces()[0] : type;
    }

    @Test
    void absentAttributesAreLeftOut() {
        String json = TidingsJson.write(Source.builder().id("a").name("A").build());
        assertFalse(json.contains("homepage"), json);
        assertFalse(json.contains("null"), json);
    }

    @Test
    void unknownPropertiesOfALaterVersionAreIgnored() {
        Source source = TidingsJson.read("{\"id\":\"a\",\"name\":\"A\",\"later\":[1]}", Source.class);
        assertEquals("A", source.name());
    }

    @Test
    void membersOfASealedFamilyNameTheirType() {
        assertEquals("{\"type\":\"emoji\",\"text\":\"🐟\"}", TidingsJson.write(new Icon.Emoji("🐟")));
        assertTrue(TidingsJson.write(new StoryChange.Opened("s", "a")).contains("\"type\":\"opened\""));
    }

    @Test
    void badValuesAreRefusedWithTheValueNamed() {
        TidingsException e = assertThrows(
                TidingsException.class, () -> TidingsJson.read("{\"id\":\"A b\",\"name\":\"A\"}", Source.class));
        assertTrue(e.getMessage().contains("'A b'"), e.getMessage());
        assertThrows(TidingsException.class, () -> TidingsJson.read("{\"id\":", Source.class));
    }
}
