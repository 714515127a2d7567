// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseGrammarTest {
    /** A Thursday. */
    private static final LocalDate REFERENCE = LocalDate.of(2023, 10, 12);

    private static String values(String text) {
        return TimeExpressions.find(text, REFERENCE, Locale.CHINESE).stream()
                .map(TimeExpression::timex)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2022年2月17日上午开幕,2022-02-17",
        "二〇二二年二月发布,2022-02",
        "据本社10月9日电,2023-10-09",
        "3月15日（周三）举行,2023-03-15",
        "2021年3月发布、6月更新,2021-03 2021-06",
        "2022.02.17和2022/2/18,2022-02-17 2022-02-18",
        "８月９日,2023-08-09",
        "民国三十八年,1949",
        "公元618年,0618",
        "98年3月,1998-03",
        "2024年初,2024",
        "上世纪90年代和二十一世纪,199 20",
        "去年国庆节,2022-10-01",
        "2023年第一季度和今年上半年,2023-Q1 2023-H1",
        "前三季度,2023-01/2023-09",
        "乾隆五年三月,1740-03"
    })
    void readsDatesThatAreWrittenOut(String text, String expected) {
        assertEquals(expected, values(text));
    }

    @ParameterizedTest
    @CsvSource({
        "昨天和前天,2023-10-11 2023-10-10",
        "大前天,2023-10-09",
        "本周三、上周五、下週一,2023-10-11 2023-10-06 2023-10-16",
        "他周五表示,2023-10-06",
        "下个月15日,2023-11-15",
        "上月底,2023-09",
        "12月发布,2022-12",
        "预计12月发布,2023-12",
        "15日召开会议,2023-09-15",
        "三个月前,2023-07-12",
        "两周后,2023-10-26",
        "半年后,2024-04-12",
        "10月8日发布，次日回应,2023-10-08 2023-10-09",
        "明年和後年,2024 2025"
    })
    void readsRelativeDatesFromTheReference(String text, String expected) {
        assertEquals(expected, values(text));
    }

    @ParameterizedTest
    @CsvSource({
        "10月9日至12日,2023-10-09/2023-10-12",
        "2019年至2021年,2019/2021",
        "2012—2015年,2012/2015",
        "1-9月,2023-01/2023-09",
        "近三年,P3Y",
        "一年半,P1Y6M",
        "24小时内,PT24H",
        "每周一和每天,XXXX-WXX-1 P1D",
        "每年10月1日,P1Y"
    })
    void readsRangesLengthsAndRepetitions(String text, String expected) {
        assertEquals(expected, values(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今日头条与《明日之后》",
                "目前天气晴",
                "地铁10号线3号楼",
                "3.5版本以3:2获胜，占1/3",
                "电话13800138000",
                "十月革命与五月花号",
                "耗资2000亿元",
                "公元前221年",
                "2月30日",
                "第三天",
                "10年期国债"
            })
    void leavesOutWhatIsNoDate(String text) {
        assertEquals("", values(text));
    }
}
