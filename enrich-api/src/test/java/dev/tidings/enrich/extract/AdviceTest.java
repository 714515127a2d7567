// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour office urged skippers to stay in port until Friday.",
                "The clinic recommends that visitors wear masks.",
                "Users should install the new version at once, the maker said.",
                "The mayor called on residents to boil their water.",
                "卫生局建议居民尽快接种。",
                "环保组织呼吁渔民停止捕捞。"
            })
    void adviceHasAnAddresseeOrAnActRecommended(String sentence) {
        assertTrue(Advice.gives(sentence), sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The second bridge should be open in March 2031, the engineer said.",
                "The results should have been checked, a critic said.",
                "The board said that lawyers had advised against a public reading.",
                "The families were urged by nobody to leave.",
                "这项建议被委员会否决。"
            })
    void whatIsExpectedOrWasOnceAdvisedIsNoAdvice(String sentence) {
        assertFalse(Advice.gives(sentence), sentence);
    }

    @Test
    void shouldBeWithADateToComeIsAForecast() {
        List<Forecast> found = Forecasts.in(
                "The second bridge should be open in March 2031, the engineer said.", LocalDate.of(2030, 1, 1));
        assertEquals(1, found.size());
        assertEquals(
                "The engineer",
                Speakers.label(found.get(0).text(), found.get(0).speaker().orElseThrow()));
    }

    @Test
    void aSpeakerKeepsTheArticleOfTheSentence() {
        assertEquals("The island council", Speakers.label("On Monday the island council said no.", "island council"));
        assertEquals("Ines Vidal", Speakers.label("Ines Vidal said no.", "Ines Vidal"));
        assertEquals("mPort", Speakers.label("Later mPort said no.", "mPort"));
    }

    @Test
    void aClauseIsNoSpeaker() {
        Forecast forecast = Forecasts.in(
                        "The bakery has said that it expects a loss in 2031.", LocalDate.of(2030, 1, 1))
                .get(0);
        assertFalse(forecast.speaker().orElse("").contains("said"), forecast.toString());
    }
}
