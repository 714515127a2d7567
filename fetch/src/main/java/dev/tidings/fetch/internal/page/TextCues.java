// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the words of a short block say about its part on the page, in the languages in which most news is written. */
final class TextCues {
    static final String[] NAMES = {
        "share", "more", "advert", "copyright", "byline", "date", "comment", "subscribe", "caption", "source", "tags",
        "colon", "caps", "address", "digits", "bar", "question", "cookie", "update", "minutes", "strong", "lower",
        "endstop", "quotemark", "bracket"
    };
    private static final int LONG = 220;

    private static final Pattern SHARE = start("share|teilen|partager|compart|condivid|delen|udostępnij|dela|分享|转发|分享到"
            + "|シェア|공유|follow us|tweet|print|drucken|imprimir|email this|copy link|link copied|facebook|twitter|whatsapp"
            + "|folgen sie|suivez|síguenos|seguici|chia sẻ|paylaş|поделиться|点赞|收藏|扫一扫|扫码");
    private static final Pattern MORE =
            start("read more|read also|also read|read next|more on|more from|related|see also|most read|recommended"
                    + "|up next|lesen sie|mehr zum|mehr zu|lesen sie auch|weiterlesen|das könnte|zum thema|à lire|lire aussi"
                    + "|voir aussi|a lire|leer también|lee también|lea también|te puede|más sobre|leggi anche|lees ook|lees meer"
                    + "|läs mer|läs också|les også|les mer|czytaj też|czytaj także|zobacz też|leia também|leia mais|veja também"
                    + "|читайте также|читайте|相关|推荐|阅读更多|延伸阅读|相关阅读|相关新闻|更多|責任|関連|あわせて読みたい|関連記事|xem thêm"
                    + "|baca juga|ayrıca|ilgili|lue myös|don't miss|trending|popular|latest|watch:|listen:|watch now|click here"
                    + "|tap here|learn more|find out more|view all|show more|load more|next article|previous");
    private static final Pattern ADVERT = start("advert|anzeige|werbung|publicit|publicidad|pubblicità|sponsored|广告|広告"
            + "|promoted|story continues|article continues|scroll to continue|continue reading|reklam|annonce|推广");
    private static final Pattern COPYRIGHT = Pattern.compile("©|copyright|\\(c\\)|all rights reserved|alle rechte"
            + "|tous droits|todos los derechos|版权|转载|未经授权|无断|無断|all right reserved|rights reserved");
    private static final Pattern BYLINE = start(
            "by [a-z\\p{L}]|von [a-z\\p{L}]|par [a-z]|por [a-z]|di [a-z]|作者|记者|編輯|编辑"
                    + "|责任编辑|責任編輯|责编|文/|文\\|文｜|written by|author|posted by|reporting by|editing by|autor|auteur|redaktion|撰文");
    private static final Pattern DATE =
            Pattern.compile("^\\W*(?:(?:published|posted|updated|last updated|modified|stand"
                    + "|veröffentlicht|publié|发布|发布时间|时间|更新|date|on|at|mon|tue|wed|thu|fri|sat|sun)\\w*[\\s:,.：]*)*"
                    + "(?:\\d{1,4}[-/.年]\\s?\\d{1,2}[-/.月]\\s?\\d{1,4}|\\d{1,2}\\.?\\s+\\p{L}{3,10}\\.?,?\\s+\\d{4}"
                    + "|\\p{L}{3,10}\\.?\\s+\\d{1,2},?\\s+\\d{4}).{0,40}$");
    private static final Pattern COMMENT = start(
            "\\d* ?comment|leave a (?:reply|comment)|kommentar|comentario|commentaire|评论|发表评论|留言|reply|log in"
                    + "|sign in|anmelden|login|register|post a comment|join the conv|view comments|コメント|댓글|report this");
    private static final Pattern SUBSCRIBE = start("subscribe|sign up|newsletter|abonn|get the|get our|join our|suscrí"
            + "|iscriviti|订阅|关注|already a sub|support |donate|download|enter your|your email|we use cookies|registr"
            + "|unlock|this article is|to continue reading|become a|start your|jetzt ");
    private static final Pattern CAPTION =
            Pattern.compile("^(?:photo|image|picture|foto|bild|imagen|crédit|credit|photograph|file photo|图|图片|图源|图为"
                    + "|写真|사진|фото|zdjęcie|getty|reuters|illustration|ảnh)\\b.{0,160}|.*\\b(?:getty images|shutterstock|afp"
                    + "|reuters/|ap photo|photo by|photo:|foto:|bild:|credit:|视觉中国)\\b?.{0,60}$");
    private static final Pattern SOURCE = start("source|quelle|fuente|via|来源|稿源|出处|原标题|原文|sources|references");
    private static final Pattern TAGS = start("tags?\\b|topics?\\b|filed under|categor|schlagw|themen|labels|关键词|标签"
            + "|posted in|tagged|mots-cl|etiquetas|more about|explore more");
    private static final Pattern COOKIE = Pattern.compile("cookie|javascript|privacy policy|terms of (?:use|service)"
            + "|datenschutz|impressum|browser|隐私|备案|许可证|icp证|举报");
    private static final Pattern UPDATE = start(
            "update|correction|editor's note|editor’s note|note:|disclaimer|disclosure"
                    + "|this (?:story|article|post) (?:was|has|is)|originally published|first published|声明|免责|about the author");
    private static final Pattern MINUTES =
            Pattern.compile("^\\W*(?:\\d+\\s?(?:min|minutes?|hours?|days?|分钟|小时|分)\\b.{0,20}"
                    + "|reading time.*|lesezeit.*|.{0,20}\\bago)$");

    private TextCues() {}

    private static Pattern start(String alternatives) {
        return Pattern.compile("^[\\W&&[^\\p{L}\\d]]*(?:" + alternatives + ")");
    }

    /** The cues of a block as bits, in the order of {@link #NAMES}. */
    static int of(TextBlock block) {
        String text = block.text;
        int bits = last(text);
        bits |= bit(20, block.weight > 0 && block.strongWeight > 0.95 * block.weight && block.headingLevel == 0);
        if (text.length() > LONG) {
            String end = text.substring(text.length() - 100).toLowerCase(Locale.ROOT);
            String start = text.substring(0, 60).toLowerCase(Locale.ROOT);
            return bits | bit(3, COPYRIGHT.matcher(end).find()) | starts(start);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        bits |= starts(lower);
        bits |= bit(3, COPYRIGHT.matcher(lower).find());
        bits |= bit(5, lower.length() < 90 && DATE.matcher(lower).lookingAt());
        bits |= bit(8, CAPTION.matcher(lower).lookingAt())
                | bit(17, COOKIE.matcher(lower).find());
        bits |= bit(19, lower.length() < 60 && MINUTES.matcher(lower).lookingAt());
        return bits | letters(text);
    }

    /** Whether a line speaks of rights, as footers do. */
    static boolean isRights(String text) {
        return COPYRIGHT.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    private static int starts(String lower) {
        return bit(0, SHARE.matcher(lower).lookingAt())
                | bit(1, MORE.matcher(lower).lookingAt())
                | bit(2, ADVERT.matcher(lower).lookingAt())
                | bit(4, BYLINE.matcher(lower).lookingAt())
                | bit(6, COMMENT.matcher(lower).lookingAt())
                | bit(7, SUBSCRIBE.matcher(lower).lookingAt())
                | bit(9, SOURCE.matcher(lower).lookingAt())
                | bit(10, TAGS.matcher(lower).lookingAt())
                | bit(18, UPDATE.matcher(lower).lookingAt());
    }

    private static int last(String text) {
        char end = text.charAt(text.length() - 1);
        char first = text.charAt(0);
        return bit(11, end == ':' || end == '\uff1a')
                | bit(16, end == '?' || end == '\uff1f')
                | bit(22, ".!?…\u3002\uff01\uff1f\"”»’)\u061f\u0964".indexOf(end) >= 0)
                | bit(21, Character.isLowerCase(first))
                | bit(23, "\"“„«「‘".indexOf(first) >= 0)
                | bit(24, "([（【［{".indexOf(first) >= 0);
    }

    private static int letters(String text) {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        int bars = 0;
        boolean address = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
            bars += c == '|' || c == '·' || c == '•' || c == '›' || c == '»' || c == '>' ? 1 : 0;
            address |= c == '@';
        }
        return bit(12, upper > 3 && upper > 4 * lower)
                | bit(13, address || text.contains("://") || text.contains("www."))
                | bit(14, digits * 3 > upper + lower + digits && digits > 1)
                | bit(15, bars > 0);
    }

    private static int bit(int place, boolean holds) {
        return holds ? 1 << place : 0;
    }
}
