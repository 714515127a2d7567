// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Method;
import dev.tidings.core.model.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCheckerTest {
    private static final String HARBOUR = """
            The port of Veldhaven will close its eastern terminal in March, the harbour authority said on Tuesday.

            About 1,240 dockers work there, and the authority wants to move 900 of them to the new Rietmond terminal. \
            The Rietmond terminal cost €310 million and opened before the storm of 2021. Mayor Ilse Brandt backed the \
            plan, while union leader Omar Haddad rejected it. The authority did not rule out further cuts.""";
    private static final String BRIDGE = """
            岚江市交通局周三表示，新大桥将于2027年6月通车，总投资48亿元。

            大桥全长3.2公里，预计每天通行6万辆汽车。施工方否认存在安全问题，称今年的进度快于去年。""";
    private final TextChecker harbour = TextChecker.over(List.of(HARBOUR));
    private final TextChecker bridge = TextChecker.over(List.of(BRIDGE));

    @Test
    void aSentenceOfTheTextIsSupportedWordForWord() {
        TextFinding finding =
                harbour.check("The Rietmond terminal cost €310 million and opened before the storm of 2021.");
        assertEquals(Verdict.SUPPORTED, finding.verdict());
        assertEquals(Method.VERBATIM, finding.method());
        assertEquals(1.0, finding.score());
        assertTrue(finding.passages().get(0).span().in(HARBOUR).startsWith("The Rietmond terminal cost"));
    }

    @Test
    void everySpanOfWholeWordsIsSupported() {
        assertEquals(
                Verdict.SUPPORTED,
                harbour.check("union leader Omar Haddad rejected it").verdict());
        assertEquals(Verdict.SUPPORTED, bridge.check("总投资48亿元").verdict());
    }

    @Test
    void otherQuotesAndSpacingMakeNoDifference() {
        assertEquals(
                Verdict.SUPPORTED,
                harbour.check("the  authority did not “rule out” further cuts").verdict());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Rietmond terminal cost €410 million and opened before the storm of 2021.",
                "The Rietmond terminal cost €900 million and opened before the storm of 2021.",
                "The Rietmond terminal cost $310 million and opened before the storm of 2021.",
                "The Rietmond terminal cost €310 billion and opened before the storm of 2021.",
                "The Rietmond terminal cost €310 million and opened after the storm of 2021.",
                "The Veldhaven terminal cost €310 million and opened before the storm of 2021.",
                "The Rietmond terminal cost €310 million and did not open before the storm of 2021.",
                "Mayor Omar Haddad backed the plan, while union leader Ilse Brandt rejected it.",
                "The authority did rule out further cuts.",
                "The port of Veldhaven will open its eastern terminal in March, the harbour authority said on Tuesday.",
                "The port of Veldhaven will close its western terminal in March, the harbour authority said on Tuesday.",
                "The port of Veldhaven will close its eastern terminal in March, the harbour authority said on Friday.",
            })
    void oneChangedFactIsNotSupported(String claim) {
        assertNotEquals(Verdict.SUPPORTED, harbour.check(claim).verdict(), claim);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "岚江市交通局周三表示，新大桥将于2027年9月通车，总投资48亿元。",
                "岚江市交通局周三表示，新大桥将于2027年6月通车，总投资48万元。",
                "大桥全长3.2公里，预计每天通行8万辆汽车。",
                "施工方承认存在安全问题，称今年的进度快于去年。",
                "施工方否认存在安全问题，称今年的进度慢于去年。",
            })
    void oneChangedFactInChineseIsNotSupported(String claim) {
        assertNotEquals(Verdict.SUPPORTED, bridge.check(claim).verdict(), claim);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour authority said Veldhaven's eastern terminal will shut in March.",
                "Some 1,240 dockers are working at the eastern terminal.",
                "The authority plans to move 900 dockers to Rietmond.",
            })
    void aParaphraseIsSupported(String claim) {
        TextFinding finding = harbour.check(claim);
        assertEquals(Verdict.SUPPORTED, finding.verdict(), claim + ": " + finding.reason());
        assertEquals(Method.ALIGNED, finding.method());
    }

    @Test
    void aSynonymIsWorthMoreThanAnotherThing() {
        double synonym = harbour.check("The Rietmond terminal cost €310 million and opened before the tempest of 2021.")
                .score();
        double other = harbour.check("The Rietmond terminal cost €310 million and opened before the election of 2021.")
                .score();
        assertTrue(synonym > other, synonym + " and " + other);
    }

    @Test
    void aDenialInOtherWordsIsNoNegationOfTheSource() {
        TextFinding finding = TextChecker.over(List.of(
                        "Hundreds of girls fell ill in schools this month. Doctors have examined many of them. Officials"
                                + " said they had not found any traces of poison."))
                .check("Hundreds of girls have been sick in schools, and officials found no evidence of poison.");
        assertNotEquals(Verdict.UNSUPPORTED, finding.verdict(), finding.reason());
    }

    @Test
    void aShortenedChineseSentenceIsSupported() {
        assertEquals(Verdict.SUPPORTED, bridge.check("新大桥将于2027年6月通车，投资48亿元。").verdict());
    }

    @Test
    void equalAmountsInAnotherNotationAgree() {
        assertEquals(
                Verdict.SUPPORTED,
                harbour.check("The Rietmond terminal cost €310m.").verdict());
        assertEquals(Verdict.SUPPORTED, bridge.check("预计每天通行60000辆汽车").verdict());
    }

    @Test
    void theReasonNamesBothSides() {
        TextFinding finding =
                harbour.check("About 1,240 dockers work there, and the authority wants to move 700 of them.");
        assertEquals(Verdict.UNSUPPORTED, finding.verdict());
        assertTrue(finding.reason().contains("700") && finding.reason().contains("900"), finding.reason());
    }

    @Test
    void somethingElseIsUnsupported() {
        TextFinding finding = harbour.check("A comet was seen over the Andes by three amateur astronomers.");
        assertEquals(Verdict.UNSUPPORTED, finding.verdict());
        assertTrue(finding.passages().isEmpty());
    }

    @Test
    void aTranslationIsNeverMoreThanUncertain() {
        TextFinding finding = bridge.check("The new bridge opens in June 2027 and costs 4.8 billion yuan.");
        assertEquals(Verdict.UNCERTAIN, finding.verdict());
        assertEquals(Method.TRANSLATED, finding.method());
        assertTrue(finding.passages().get(0).span().in(BRIDGE).contains("48亿元"));
    }

    @Test
    void aTranslationWithAnotherNumberIsUnsupported() {
        assertEquals(
                Verdict.UNSUPPORTED,
                bridge.check("The new bridge opens in June 2027 and costs 48 billion yuan.")
                        .verdict());
    }

    @Test
    void theBestOfSeveralTextsAnswers() {
        TextFinding finding = TextChecker.over(List.of(BRIDGE, HARBOUR)).check("Mayor Ilse Brandt backed the plan");
        assertEquals(Verdict.SUPPORTED, finding.verdict());
        assertEquals(1, finding.passages().get(0).text());
    }

    @Test
    void nothingIsSupportedByNothing() {
        assertEquals(
                Verdict.UNSUPPORTED,
                TextChecker.over(List.of()).check("Anything").verdict());
        assertEquals(Verdict.UNSUPPORTED, harbour.check(" … ").verdict());
        assertEquals(
                Verdict.UNSUPPORTED,
                TextChecker.over(List.of("")).check("Anything").verdict());
    }

    @Test
    void hugeClaimsAndTextsAreReadInBoundedWork() {
        String text = "the cat and the dog ".repeat(20_000);
        assertEquals(
                Verdict.SUPPORTED,
                TextChecker.over(List.of(text)).check("the cat and the dog").verdict());
        assertNotEquals(
                Verdict.SUPPORTED,
                harbour.check("the harbour of nothing ".repeat(5_000)).verdict());
    }
}
