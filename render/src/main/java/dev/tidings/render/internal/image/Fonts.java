// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.image;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The machine's fonts, those that read well first. */
final class Fonts {
    private static final List<String> FIRST = List.of(
            "Source Serif 4",
            "Noto Serif",
            "Georgia",
            "Noto Serif CJK SC",
            "Noto Serif SC",
            "Songti SC",
            "Noto Naskh Arabic",
            "Noto Sans",
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "DejaVu Serif",
            "DejaVu Sans");

    private static final class Known {
        static final List<Font> ALL = load();
    }

    private Fonts() {}

    /** The first font that has a sign for every character. */
    static Optional<Font> covering(String text) {
        return Known.ALL.stream().filter(f -> f.canDisplayUpTo(text) < 0).findFirst();
    }

    private static List<Font> load() {
        try {
            String[] families =
                    GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames();
            List<String> names = new ArrayList<>(FIRST);
            names.retainAll(Arrays.asList(families));
            Arrays.stream(families).sorted().filter(f -> !names.contains(f)).forEach(names::add);
            return names.stream().map(n -> new Font(n, Font.PLAIN, 12)).toList();
        } catch (RuntimeException | LinkageError | AWTError | InternalError noFonts) {
            return List.of();
        }
    }
}
