// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ida Brook",
                "analysts at two brokers",
                "water board",
                "union leader Petra Haas",
                "Norvik Shipping",
                "Officials",
                "spokeswoman for the airline",
                "central bank",
                "farmers",
                "European Commission",
                "WHO",
                "水务局",
                "李建国",
                "村支书李建国",
                "航空公司",
                "多位专家",
                "OpenBridge公司"
            })
    void personsOrganisationsAndRolesSpeak(String speaker) {
        assertTrue(Speakers.plausible(speaker), speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strong growth",
                "They should",
                "07am While some trolls",
                "the group could",
                "News of the deal",
                "tickets for June",
                "However",
                "some",
                "Brandt also announced",
                "the letter from the bank",
                "Norvik's",
                "今年",
                "预计",
                "随着气温"
            })
    void pieceOfASentenceDoesNot(String speaker) {
        assertFalse(Speakers.plausible(speaker), speaker);
    }

    @Test
    void aListIsNotCutIntoASpeaker() {
        String sentence = "A spokesman for the Department of Health, Media and Sport said the pools will open in 2028.";
        assertFalse(Speakers.plausible("Media and Sport", sentence));
    }

    @Test
    void barsAreNoPartOfAForecast() {
        List<Forecast> found = Forecasts.in(
                "| The council expects the tram to open in May 2028.\n\nREAD | Norvik plans to build a yard by 2029.",
                LocalDate.of(2026, 11, 22));
        assertEquals(1, found.size());
        assertEquals(
                "The council expects the tram to open in May 2028.",
                found.get(0).text());
        assertEquals(Optional.of("The council"), found.get(0).speaker());
    }
}
