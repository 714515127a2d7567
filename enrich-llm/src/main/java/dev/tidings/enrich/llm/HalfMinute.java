// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.enrich.Statement;
import java.util.List;

/** Keeps the three parts of a TL;DR within thirty seconds of reading. */
final class HalfMinute {
    /** A reader takes in four words a second, or five Han characters. */
    private static final double WORDS_A_SECOND = 4;

    private static final double HAN_A_SECOND = 5;
    private static final double SECONDS = 30;

    private HalfMinute() {}

    /** Takes sentences away until the rest fits: further ones before first ones, the later part before the earlier. */
    static void fit(List<Statement> changed, List<Statement> matters, List<Statement> next) {
        while (seconds(changed) + seconds(matters) + seconds(next) > SECONDS) {
            if (matters.size() > 1) {
                matters.remove(matters.size() - 1);
            } else if (changed.size() > 1) {
                changed.remove(changed.size() - 1);
            } else if (!next.isEmpty() && !matters.isEmpty()) {
                next.clear();
            } else if (!matters.isEmpty()) {
                matters.clear();
            } else {
                return;
            }
        }
    }

    private static double seconds(List<Statement> statements) {
        return statements.stream().mapToDouble(s -> seconds(s.text())).sum();
    }

    static double seconds(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        long words = 0;
        for (String word : text.split("[\\s\\p{IsHan}]+")) {
            words += word.chars().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
        }
        return words / WORDS_A_SECOND + han / HAN_A_SECOND;
    }
}
