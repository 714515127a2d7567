// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FacetTextTest {
    private static JsonNode facet(int start, int end) {
        return JsonMapper.shared()
                .readTree("[{\"index\":{\"byteStart\":" + start + ",\"byteEnd\":" + end
                        + "},\"features\":[{\"uri\":\"https://a.example/\"}]}]");
    }

    @Test
    void aFacetThatCutsACharacterIsLeftOutAndTheTextIsWhole() {
        assertEquals("<p>hé 🎉</p>", FacetText.html("hé 🎉", facet(2, 4)));
        assertEquals("<p>hé 🎉</p>", FacetText.html("hé 🎉", facet(0, 6)));
    }

    @Test
    void aFacetOfWholeCharactersIsALink() {
        String html = FacetText.html("hé 🎉", facet(4, 8));
        assertEquals(
                "🎉",
                org.jsoup.Jsoup.parse(html).select("a[href=https://a.example/]").text());
    }
}
