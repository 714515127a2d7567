// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.websub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Path and query of a request to the callback. */
record CallbackQuery(String path, Map<String, String> parameters) {
    static CallbackQuery of(String target) {
        int mark = target.indexOf('?');
        Map<String, String> parameters = new LinkedHashMap<>();
        if (mark >= 0) {
            for (String pair : target.substring(mark + 1).split("&", 100)) {
                String[] parts = pair.split("=", 2);
                if (parts.length == 2) {
                    parameters.putIfAbsent(decode(parts[0]), decode(parts[1]));
                }
            }
        }
        return new CallbackQuery(mark < 0 ? target : target.substring(0, mark), parameters);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a stray percent sign
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    String token() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
