// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidings.core.model.PartialDate;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastsTest {
    private static final LocalDate WRITTEN = LocalDate.parse("2026-11-20");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-02-01 | The plant will start on 1 February 2027 instead of 1 December 2026.
            2028-03 | The bridge, originally due in May 2027, will open in March 2028.
            2028 | The ministry plans to spend 3 billion by 2028 to meet its 2040 climate goal.
            2028 | The board expects 38,000 riders a day by 2028, up from 21,000 in 2027.
            2027-06 | The line will open in June 2027 rather than in December 2026, the operator said.
            2030 | The firm expects to open in 2027 and reach 500 staff by 2030.
            2027-02-01 | 工厂将于2027年2月1日投产，而不是2026年12月1日。
            """)
    void theHorizonIsTheDateThatIsForetoldNotOneItIsComparedWith(String horizon, String sentence) {
        assertEquals(
                Optional.of(PartialDate.parse(horizon)),
                Forecasts.in(sentence, WRITTEN).get(0).horizon());
    }
}
