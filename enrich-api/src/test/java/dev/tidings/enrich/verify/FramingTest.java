// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidings.core.model.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a source denies, doubts, quotes or expects is no fact of its own. */
class FramingTest {
    private static final TextChecker ENGLISH = TextChecker.over(List.of(
            "The Ennerdale dam opened on 20 November 2026 after five years of work. It cost 90 million pounds, 12 million more"
                    + " than planned. Mayor Ida Brook said the dam will power 30,000 homes from March 2027. The water board"
                    + " rejected claims that the wall leaks. \"The wall is ugly,\" said Tom Reed. If the river floods, the mill"
                    + " will close. Reportedly the turbine was sold to a Swiss firm. It is possible that the road sinks. Apex"
                    + " denies wrongdoing and plans to appeal. The ferry will be scrapped in spring. The harbour office denied"
                    + " the report."));
    private static final TextChecker CHINESE = TextChecker.over(
            List.of("恩纳代尔大坝于11月20日启用。水务局否认大坝漏水。市长说大坝将从明年3月起供电。据传涡轮机已卖给瑞士公司。王磊说：“大坝很难看。”如果河水上涨，工厂将关闭。"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNSUPPORTED | The wall leaks.
            UNCERTAIN | The wall leaks, the water board confirmed.
            UNCERTAIN | Ida Brook rejected claims that the wall leaks.
            UNCERTAIN | The dam burst.
            UNCERTAIN | The dam is a disaster.
            UNCERTAIN | The dam powers 30,000 homes.
            UNCERTAIN | Mayor Ida Brook said the dam powers 30,000 homes.
            UNCERTAIN | The wall is ugly.
            UNCERTAIN | The river floods.
            UNCERTAIN | The turbine was sold to a Swiss firm.
            UNCERTAIN | The road sinks.
            UNCERTAIN | The ferry will be scrapped in spring.
            UNSUPPORTED | 大坝漏水。
            UNCERTAIN | 大坝决堤了。
            UNCERTAIN | 涡轮机已卖给瑞士公司。
            UNCERTAIN | 大坝很难看。
            UNCERTAIN | 河水上涨。
            """)
    void whatTheSourceDoesNotStandForIsNotSupported(Verdict verdict, String claim) {
        assertEquals(
                verdict,
                check(claim).verdict(),
                () -> claim + ": " + check(claim).reason());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The water board said the wall does not leak.
            The water board denied that the wall leaks.
            The water board rejected claims that the wall leaks.
            "The wall is ugly," said Tom Reed.
            Tom Reed called the wall ugly.
            Apex plans to appeal.
            The dam will power 30,000 homes from March 2027.
            The dam cost 90 million pounds.
            The Ennerdale dam opened on 20 November 2026.
            水务局称大坝没有漏水。
            水务局否认大坝漏水。
            恩纳代尔大坝11月20日启用。
            """)
    void whatCarriesItsAttributionIs(String claim) {
        assertEquals(
                Verdict.SUPPORTED,
                check(claim).verdict(),
                () -> claim + ": " + check(claim).reason());
    }

    private static TextFinding check(String claim) {
        return (claim.codePointAt(0) > 0x2E80 ? CHINESE : ENGLISH).check(claim);
    }
}
