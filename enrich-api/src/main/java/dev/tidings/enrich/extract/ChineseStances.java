// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Chinese text attributes, denies, rumours and hedges: frames around the words of {@code stances.txt}. */
final class ChineseStances {
    private static final String START = "(?:^|[，。；：”」\"])";
    private static final String NAME = "([^，。；：“”「」\"]{1,36}?)";
    private static final String SAY = StanceFrames.of("zh say");
    private static final String VIEW = StanceFrames.of("zh view");
    private static final String WHEN =
            "(?:也|还|则|亦|曾|均|都|已|再次|一再|多次|进一步|随后|此前|日前|近日|今日|昨日|当天|当晚|周[一二三四五六日天]|星期[一二三四五六日天]|\\d{1,2}日|\\d{1,2}月\\d{1,2}日"
                    + "|在[^，。：]{1,14}[中上时里]|对[^，。：]{1,14}|就[^，。：]{1,14}|向[^，。：]{1,10}|通过[^，。：]{1,10}|公开|明确|坚决|断然|矢口|连夜|紧急|发文|发声明|予以|作出|做出)*";
    private static final Pattern DENIAL = Pattern.compile(
            StanceFrames.of("zh deny")
                    + "|(?:拒绝|不)(?:接受|认同|同意)(?:这一|该|上述|有关|此)?(?:说法|指控|指责)|称[^，。]{0,10}(?:说法|报道|消息|传言|指控)[^，。]{0,6}(?:错误|失实|有误|不准确|荒谬)");
    /** Who admits that something was wrong denies nothing. */
    private static final Pattern ADMISSION = Pattern.compile("(?:承认|坦承|致歉|道歉)[^。]{0,30}(?:有误|失实|不实|不准确)");

    private static final Pattern RUMOUR = Pattern.compile(StanceFrames.of("zh rumour"));
    private static final Pattern HEDGE = Pattern.compile(StanceFrames.of("zh hedge"));
    private static final Pattern ACCORDING = Pattern.compile(
            "(?:据|據|根据|援引|引述|依据)(?!悉|称|传|说|信|了解|估计)([^，。；：“”「」]{2,24}?)(?:的)?(?:报道|報道|消息|介绍|透露|统计|数据|声明|公告|说法|显示|通报|估算|估计|测算|分析|推算|计算|观察|回忆|讲述|讲|说|述|称|，)");
    private static final Pattern IN_VIEW =
            Pattern.compile("在([^，。；：“”「」\"]{1,24}?)(?:看来|眼中|眼里|口中|心中|的?印象中)(?=[，,是]|$|[^，。]{0,2}[，,])"
                    + "|(?:按照?|依照?|照|依)([^，。；：“”「」\"]{1,24}?)的?(?:" + VIEW + ")"
                    + "|用([^，。；：“”「」\"]{1,20}?)(?:自己)?的话(?:来)?(?:说|讲|形容)"
                    + "|[以依]([^，。；：“”「」\"]{1,16}?)之见|([^，。；：“”「」\"]{1,24}?)(?:一方)?(?:给出|提供)的(?:" + VIEW + ")(?:是|为|：)");
    private static final Pattern WHOSE_VIEW = Pattern.compile(START + "([^，。；：“”「」\"]{1,24}?)的(?:初步|最新|最终|基本|一贯|总体)?(?:"
            + VIEW + "|立场|态度|理由|回答|答复|担忧|主张|信念|结论)(?:是|为(?!了)|：|则是)");
    private static final Pattern SUBJECT = Pattern.compile(START + NAME + WHEN + "(?:" + SAY + ")");
    /** The subject stands a clause before: 王珂向记者展示了图纸，称…… */
    private static final Pattern OMITTED = Pattern.compile(
            "^([^，。；：“”「」\"向在对就把将与于]{2,16}?)(?:[向在对就把将与于]|接受|出席|发表|作出|走访|介绍)[^。“”]{2,40}?，(?:并|还|且|但|也)?(?:"
                    + StanceFrames.of("zh omits") + ")");

    private static final Pattern DENIER =
            Pattern.compile(START + NAME + WHEN + "(?:予以)?(?:否认|否認|辟谣|闢謠|驳斥|反驳|澄清|予以否定|否定)");
    /** A colon hands over to what they say: 王珂算了一笔账：…… */
    private static final Pattern COLON = Pattern.compile(
            START
                    + "([^，。；：“”「」\"]{2,24}?)(?:给记者|向记者|给大家|给我们|为记者)?(?:算|列出|列举|给出|举例|举了|发文|发帖|留言|写下|评论|感叹|总结|打了个比方|打趣)[^，。：]{0,12}：");

    private static final List<Pattern> SPEAKERS =
            List.of(DENIER, IN_VIEW, OMITTED, COLON, SUBJECT, WHOSE_VIEW, ACCORDING);
    private static final Pattern PRONOUN = Pattern.compile(
            "^(?:他|她|它|他们|她们|其|该|这|那|此|对此|报道|并|同时|但|而|有人|有|也|还|都|则|随后|因此|所以|不过|外界|自己|据|可|又|再|就|后|将|被|所|未|未来|目前|现在|今年|去年|明年)$");
    private static final Pattern PREVIOUS = Pattern.compile(
            "^(?:但|不过|然而|随后|对此)?[，,]?[^。]{0,24}(?:否认了?(?:这|该|此|上述)|(?:这|该|此|上述)[^。]{0,10}(?:不实|不属实|谣言|并非事实|遭到否认|被否认|与事实不符)|(?:予以|对此)(?:否认|澄清|辟谣|驳斥))");

    /** What is denied stands in the sentence itself. */
    private static final Pattern OBJECT = Pattern.compile("对(?!此)[^，。]{2,24}(?:予以|作出|做出|加以)");

    private ChineseStances() {}

    static boolean denies(String sentence) {
        return DENIAL.matcher(sentence).find() && !ADMISSION.matcher(sentence).find();
    }

    static boolean rumours(String sentence) {
        return RUMOUR.matcher(sentence).find();
    }

    static boolean hedges(String sentence) {
        return HEDGE.matcher(sentence).find();
    }

    /** The sentence takes back the one before it. */
    static boolean deniesPrevious(String sentence) {
        return PREVIOUS.matcher(sentence).find() && !OBJECT.matcher(sentence).find();
    }

    /** True when somebody is said to say it. */
    static boolean attributes(String unquoted) {
        return SPEAKERS.stream()
                .filter(p -> p != DENIER)
                .anyMatch(p -> p.matcher(unquoted).find());
    }

    /** Who says it, in a sentence without the words in quotation marks. */
    static Optional<String> speaker(String unquoted) {
        for (Pattern pattern : SPEAKERS) {
            Matcher m = pattern.matcher(unquoted);
            while (m.find()) {
                String name = clean(Stances.group(m));
                if (!name.isEmpty() && !PRONOUN.matcher(name).find()) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    private static String clean(String name) {
        return name.strip()
                .replaceFirst("(?:今日|昨日|今天|昨天|周[一二三四五六日天]|\\d{1,2}月\\d{1,2}日|\\d{1,2}日|当天|当日|日前|近日|随后|连夜|公开|明确)$", "")
                .replaceFirst("^(?:但|而|不过|对此|此外|同时|另外|其中|不过在|然而)", "")
                .replaceFirst("对[^，。]{1,16}$", "");
    }
}
