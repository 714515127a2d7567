// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Chinese text attributes, denies, rumours and hedges. */
final class ChineseStances {
    private static final String SAY =
            "表示|指出|透露|认为|宣布|强调|介绍|坦言|回应称|回应|声明称|声称|宣称|称|说道|说|写道|提到|直言|预计|预测|警告|承认|证实|發布|公布|表明|解释|补充|呼吁|告诉";
    private static final Pattern DENIAL = Pattern.compile("否认|否認|辟谣|闢謠|驳斥|予以否定|不实|不實|并非事实|不属实|子虚乌有|澄清|纯属谣言|并无此事|没有此事");
    private static final Pattern RUMOUR = Pattern.compile(
            "据传|據傳|传闻|傳聞|传言|網傳|网传|疑传|坊间|小道消息|有消息称|有消息稱|消息人士|知情人士|知情者|未经证实|爆料|据称|據稱|听说|流传|风声|谣传|有报道称|疑似泄露|传出");
    private static final Pattern HEDGE =
            Pattern.compile("可能|或许|或許|也许|大概|似乎|疑似|涉嫌|恐将|恐怕|或将|或會|或会|料将|有望|不排除|或为|或在|看来|估计|尚不清楚|涉案");
    private static final Pattern ACCORDING =
            Pattern.compile("(?:据|據|根据|援引|引述)([^，。；：“”「」]{2,24}?)(?:的)?(?:报道|報道|消息|介绍|透露|统计|数据|声明|公告|说法|显示|通报|称|，)");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:^|[，。；：”」\"])([^，。；：“”「」\"]{1,36}?)(?:也|还|则|亦|曾|均|进一步|随后|此前|今日|昨日|周[一二三四五六日天]|星期[一二三四五六日天]|\\d{1,2}日|\\d{1,2}月\\d{1,2}日|在[^，。：]{1,14}[中上时]|对[^，。：]{1,14}|向[^，。：]{1,10})*(?:"
                    + SAY + ")");
    private static final Pattern PRONOUN = Pattern.compile("^(?:他|她|它|他们|她们|其|该|这|那|此|对此|报道|并|同时|但|而|有人|有)$");
    private static final Pattern PREVIOUS = Pattern.compile(
            "^(?:但|不过|然而|随后|对此)?[，,]?[^。]{0,24}(?:否认了?(?:这|该|此|上述)|(?:这|该|此|上述)[^。]{0,10}(?:不实|不属实|谣言|并非事实|遭到否认|被否认)|(?:予以|对此)(?:否认|澄清|辟谣))");

    private ChineseStances() {}

    static boolean denies(String sentence) {
        return DENIAL.matcher(sentence).find();
    }

    static boolean rumours(String sentence) {
        return RUMOUR.matcher(sentence).find();
    }

    static boolean hedges(String sentence) {
        return HEDGE.matcher(sentence).find();
    }

    /** The sentence takes back the one before it. */
    static boolean deniesPrevious(String sentence) {
        return PREVIOUS.matcher(sentence).find();
    }

    /** True when somebody is said to say it. */
    static boolean attributes(String unquoted) {
        return ACCORDING.matcher(unquoted).find() || SUBJECT.matcher(unquoted).find();
    }

    /** Who says it, in a sentence without the words in quotation marks. */
    static Optional<String> speaker(String unquoted) {
        for (Pattern pattern : new Pattern[] {SUBJECT, ACCORDING}) {
            Matcher m = pattern.matcher(unquoted);
            while (m.find()) {
                String name = m.group(1)
                        .strip()
                        .replaceFirst("(?:今日|昨日|今天|昨天|周[一二三四五六日天]|\\d{1,2}月\\d{1,2}日|\\d{1,2}日|当天|当日)$", "")
                        .replaceFirst("^(?:但|而|不过|对此|此外|同时|另外|其中)", "");
                if (!name.isEmpty() && !PRONOUN.matcher(name).find()) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }
}
