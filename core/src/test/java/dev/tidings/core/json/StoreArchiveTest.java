// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.store.InMemoryStoryStore;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreArchiveTest {
    private static final String HEAD = "{\"format\":\"tidings-store\",\"version\":1}\n";

    private static InMemoryStoryStore filled() {
        InMemoryStoryStore store = new InMemoryStoryStore();
        store.commit(Commit.builder()
                .put(Key.source("a"), Source.builder().id("a").name("A").build())
                .open(new Work(WorkKind.ENRICH, "s"))
                .build());
        return store;
    }

    @Test
    void writesOneLineForEachValueAndPieceOfWork() throws IOException {
        StringWriter out = new StringWriter();
        assertEquals(2, StoreArchive.write(filled(), out));
        List<String> lines = out.toString().lines().toList();
        assertEquals(HEAD.trim(), lines.get(0));
        assertTrue(lines.get(1).startsWith("{\"id\":\"a\",\"type\":\"Source\",\"value\":{"), lines.get(1));
        assertEquals("{\"subject\":\"s\",\"work\":\"ENRICH\"}", lines.get(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish",
                "{\"type\":\"Recipe\",\"id\":\"x\",\"value\":{}}",
                "{\"type\":\"Source\",\"id\":\"x\"}",
                "{\"type\":\"Source\",\"value\":{}}",
                "{\"type\":\"Source\",\"id\":\"x\",\"value\":{\"id\":\"NOT AN ID\",\"name\":\"x\"}}",
                "{\"work\":\"COOK\",\"subject\":\"x\"}",
                "{\"work\":\"ENRICH\"}",
                "{}"
            })
    void namesTheLineThatIsBroken(String line) {
        InMemoryStoryStore store = new InMemoryStoryStore();
        TidingsException failure = assertThrows(
                TidingsException.class, () -> StoreArchive.read(new StringReader(HEAD + line + "\n"), store));
        assertTrue(String.valueOf(failure.getMessage()).contains("line 2"), failure.getMessage());
        assertEquals(List.of(), store.all(Source.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "{\"format\":\"tidings-store\",\"version\":2}", "{\"format\":\"mail\",\"version\":1}"})
    void refusesWhatIsNoArchive(String text) {
        assertThrows(TidingsException.class, () -> StoreArchive.read(new StringReader(text), new InMemoryStoryStore()));
    }

    @Test
    void passesOnThatTheWriterFailed() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThrows(IOException.class, () -> StoreArchive.write(filled(), full));
    }

    @Test
    void knowsEveryTypeThatHasAKey() {
        for (Method factory : Key.class.getDeclaredMethods()) {
            if (Modifier.isStatic(factory.getModifiers()) && factory.getReturnType() == Key.class) {
                ParameterizedType key = (ParameterizedType) factory.getGenericReturnType();
                assertTrue(
                        Key.types().contains(key.getActualTypeArguments()[0]), factory.getName() + " is not exported");
            }
        }
    }
}
