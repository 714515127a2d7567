// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.fetch.feed.FeedWarning.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document of a JSON Feed. What is complete before a break is kept, of {@code items} each that is complete; an item that
 * is cut is left out, since its id would come back with more.
 *
 * @param root what was read; an empty object when it is none
 * @param failure why reading ended early; null when it did not
 */
record JsonReading(ObjectNode root, @Nullable String failure) {
    private static final ObjectReader STRICT =
            BoundedJson.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    /** What careless programs write, and what can mean one thing only. */
    private static final ObjectReader LENIENT = STRICT.withFeatures(
            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
            JsonReadFeature.ALLOW_TRAILING_COMMA,
            JsonReadFeature.ALLOW_MISSING_VALUES,
            JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
            JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
            JsonReadFeature.ALLOW_JAVA_COMMENTS);

    static JsonReading of(String text, Warnings warnings) {
        Warnings found = new Warnings();
        JsonReading strict = read(STRICT, text, found);
        if (strict.failure == null || found.list().stream().noneMatch(w -> w.kind() == Kind.NOT_WELL_FORMED)) {
            warnings.addAll(found);
            return strict;
        }
        warnings.add(Kind.NOT_WELL_FORMED, strict.failure);
        return read(LENIENT, text, warnings);
    }

    private static JsonReading read(ObjectReader how, String text, Warnings warnings) {
        ObjectNode root = BoundedJson.MAPPER.createObjectNode();
        try (JsonParser in = how.createParser(text)) {
            if (in.nextToken() == JsonToken.START_OBJECT) {
                members(how, in, root);
                behind(in, warnings);
            }
            return new JsonReading(root, null);
        } catch (JacksonException e) {
            boolean ended = e instanceof UnexpectedEndOfInputException
                    || (e.getLocation() != null && e.getLocation().getCharOffset() >= text.length());
            Kind kind = ended
                    ? Kind.TRUNCATED
                    : e instanceof StreamConstraintsException ? Kind.LIMIT : Kind.NOT_WELL_FORMED;
            String failure = e.getOriginalMessage();
            warnings.add(kind, failure);
            return new JsonReading(root, failure);
        }
    }

    private static void members(ObjectReader how, JsonParser in, ObjectNode root) {
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            if (in.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                ArrayNode items = root.putArray(name);
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    items.add(how.readTree(in));
                }
            } else {
                root.set(name, how.readTree(in));
            }
        }
    }

    private static void behind(JsonParser in, Warnings warnings) {
        try {
            if (in.nextToken() == null) {
                return;
            }
        } catch (JacksonException e) {
            // what stands there is not even JSON
        }
        warnings.add(Kind.JUNK_AROUND, "text behind the feed");
    }
}
