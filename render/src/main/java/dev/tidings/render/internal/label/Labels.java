// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.label;

import dev.tidings.core.TidingsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of the pages in the reader's language. A key is looked up among the overrides, in the language's bundle,
 * and in the English bundle. {@code {0}} and so on are replaced by arguments.
 */
public final class Labels {
    /** By language, completed from the English one. */
    private static final Map<String, Map<String, String>> BUNDLES = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, String> overrides;
    private final String language;
    private final Map<String, String> bundle;

    private Labels(Locale locale, Map<String, String> overrides) {
        this.locale = locale;
        this.overrides = Map.copyOf(overrides);
        this.language = Plurals.LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        this.bundle = BUNDLES.computeIfAbsent(language, Labels::complete);
    }

    /** The labels of a language; English where there is no bundle. */
    public static Labels of(Locale locale, Map<String, String> overrides) {
        return new Labels(locale, overrides);
    }

    /** The label with its arguments filled in. */
    public String get(String key, Object... arguments) {
        String label = find(key);
        if (label == null) {
            throw new IllegalArgumentException("no label '" + key + "'");
        }
        return arguments.length == 0 ? label : fill(label, arguments);
    }

    /** The label, or the given text when there is none. */
    public String or(String key, String text) {
        String label = find(key);
        return label == null ? text : label;
    }

    /** The label for a number of things: {@code key.one}, {@code key.few} and so on; the number is argument 0. */
    public String count(String key, long number) {
        String form = find(key + "." + Plurals.form(language, number));
        return form == null ? get(key + ".other", number) : fill(form, number);
    }

    /** Text of others as part of a line of labels: it does not turn what stands around it. */
    public String isolated(String text) {
        return Scripts.isolate(text, rightToLeft());
    }

    /** The language that the labels are in; that of the reader unless it has no bundle and is not overridden. */
    public Locale locale() {
        return locale;
    }

    /** Whether the reader's language is written from right to left. */
    public boolean rightToLeft() {
        return Scripts.rightToLeft(locale.toLanguageTag());
    }

    private @Nullable String find(String key) {
        String own = overrides.isEmpty() ? null : overrides.get(key);
        return own == null ? bundle.get(key) : own;
    }

    private String fill(String pattern, Object... arguments) {
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int argument = c == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}'
                    ? pattern.charAt(at + 1) - '0'
                    : -1;
            if (argument >= 0 && argument < arguments.length) {
                out.append(Scripts.isolate(String.valueOf(arguments[argument]), rightToLeft()));
                at += 3;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private static Map<String, String> complete(String language) {
        Map<String, String> all = new HashMap<>();
        load("en").forEach((key, label) -> all.put(key.toString(), label.toString()));
        load(language).forEach((key, label) -> all.put(key.toString(), label.toString()));
        return Map.copyOf(all);
    }

    private static Properties load(String language) {
        String name = "/dev/tidings/render/labels_" + language + ".properties";
        Properties labels = new Properties();
        try (InputStream in = Labels.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new TidingsException("no labels " + name);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            labels.load(reader);
        } catch (IOException e) {
            throw new TidingsException("cannot read labels " + name, e);
        }
        return labels;
    }
}
