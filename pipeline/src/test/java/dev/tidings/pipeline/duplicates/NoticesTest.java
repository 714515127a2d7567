// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Notices of one pattern that differ in numbers, names and dates, and copies of them. */
class NoticesTest {
    private static final List<String> NAMES = List.of(
            "Quillport", "Marlowick", "Tarnhaven", "Osbourne", "Vostrava", "Pemberley", "Lindqvist", "Ennerdale");
    private static final List<String> MONTHS = List.of("January", "March", "May", "July", "October", "November");

    private final NearDuplicates duplicates = NearDuplicates.create();

    private static String results(String company, Random random) {
        return String.format(
                Locale.ROOT,
                "%s reported revenue of $%d million for the quarter that ended on %s %d, up %d percent from a year earlier. "
                        + "Net income rose to $%d million, or %d cents a share, from $%d million. Analysts had expected "
                        + "%d cents a share. For the current quarter the company expects revenue between $%d million and "
                        + "$%d million, its chief executive, %s %s, said on %s %d. Demand remained strong in all regions, "
                        + "and the board declared a dividend of %d cents a share.",
                company,
                200 + random.nextInt(700),
                pick(MONTHS, random),
                1 + random.nextInt(28),
                1 + random.nextInt(60),
                20 + random.nextInt(70),
                10 + random.nextInt(90),
                20 + random.nextInt(70),
                10 + random.nextInt(90),
                300 + random.nextInt(100),
                400 + random.nextInt(100),
                pick(NAMES, random),
                pick(NAMES, random),
                pick(MONTHS, random),
                1 + random.nextInt(28),
                1 + random.nextInt(30));
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private int takenForCopies(List<String> texts) {
        int copies = 0;
        for (int i = 0; i < texts.size(); i++) {
            copies += duplicates.add("n" + i, "Results", texts.get(i)).isPresent() ? 1 : 0;
        }
        return copies;
    }

    @Test
    void resultsOfOtherCompaniesAreNoCopies() {
        Random random = new Random(3);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add(results("The " + pick(NAMES, random) + " Group", random));
        }
        int copies = takenForCopies(texts);
        assertTrue(copies <= 1, copies + " of 40");
    }

    @Test
    void resultsOfOneCompanyInAnotherQuarterAreNoCopy() {
        Random random = new Random(5);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            texts.add(results("Tarnhaven Glassworks", random));
        }
        int copies = takenForCopies(texts);
        assertTrue(copies <= 1, copies + " of 12");
    }

    @Test
    void chineseNoticesWithOtherNumbersAreNoCopies() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            texts.add(String.format(
                    Locale.ROOT,
                    "据地震台网测定，%d月%d日%d时%d分发生%d.%d级地震，震源深度%d千米，震中位于北纬%d度，东经%d度。"
                            + "目前暂未收到人员伤亡和财产损失的报告，当地居民震感强烈，有关部门已派出工作组前往震区，"
                            + "请公众不要相信和传播谣言，以官方发布的消息为准，注意防范余震。",
                    1 + i,
                    3 + 2 * i,
                    5 + i,
                    13 + 3 * i,
                    4 + i % 4,
                    1 + i,
                    11 + 7 * i,
                    21 + i,
                    92 + 2 * i));
        }
        assertEquals(0, takenForCopies(texts));
    }

    @Test
    void anEditedCutOrRetypedNoticeIsACopy() {
        String notice = results("Tarnhaven Glassworks", new Random(7));
        duplicates.add("o", "Results", notice);
        assertEquals(Optional.of("o"), duplicates.add("case", "Results", notice.toUpperCase(Locale.ROOT)));
        assertEquals(Optional.of("o"), duplicates.add("small", "Results", notice.toLowerCase(Locale.ROOT)));
        assertEquals(Optional.of("o"), duplicates.add("cut", "Results", notice.substring(0, notice.length() / 2)));
        assertEquals(
                Optional.of("o"),
                duplicates.add(
                        "edited",
                        "Results",
                        notice.replace("reported", "posted")
                                .replace("rose to", "climbed to")
                                .replace("Demand remained strong", "Orders were robust")));
    }
}
