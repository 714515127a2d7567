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

    /** What a block begins with. */
    private static final WordTrie STARTS = new WordTrie()
            .add(
                    1,
                    "share|teilen|partager|compart|condivid|delen|udostępnij|dela|分享|转发|分享到|シェア|공유|follow us|tweet|print"
                            + "|drucken|imprimir|email this|copy link|link copied|facebook|twitter|whatsapp|folgen sie|suivez|síguenos"
                            + "|seguici|chia sẻ|paylaş|поделиться|点赞|收藏|扫一扫|扫码")
            .add(
                    1 << 1,
                    "read more|read also|also read|read next|more on|more from|related|see also|most read|recommended|up next"
                            + "|lesen sie|mehr zum|mehr zu|weiterlesen|das könnte|zum thema|à lire|lire aussi|voir aussi|a lire"
                            + "|leer también|lee también|lea también|te puede|más sobre|leggi anche|lees ook|lees meer|läs mer"
                            + "|läs också|les også|les mer|czytaj też|czytaj także|zobacz też|leia também|leia mais|veja também"
                            + "|читайте также|читайте|相关|推荐|阅读更多|延伸阅读|相关阅读|相关新闻|更多|責任|関連|あわせて読みたい|関連記事|xem thêm"
                            + "|baca juga|ayrıca|ilgili|lue myös|don't miss|trending|popular|latest|watch:|listen:|watch now|click here"
                            + "|tap here|learn more|find out more|view all|show more|load more|next article|previous")
            .add(
                    1 << 2,
                    "advert|anzeige|werbung|publicit|publicidad|pubblicità|sponsored|广告|広告|promoted|story continues"
                            + "|article continues|scroll to continue|continue reading|reklam|annonce|推广")
            .addOpening(1 << 4, "by |von |par |por |di ")
            .add(
                    1 << 4,
                    "作者|记者|編輯|编辑|责任编辑|責任編輯|责编|文/|文丨|文｜|written by|author|posted by|reporting by|editing by|autor"
                            + "|auteur|redaktion|撰文")
            .add(
                    1 << 6,
                    "comment|leave a reply|leave a comment|kommentar|comentario|commentaire|评论|发表评论|留言|reply|log in|sign in"
                            + "|anmelden|login|register|post a comment|join the conv|view comments|コメント|댓글|report this")
            .add(
                    1 << 7,
                    "subscribe|sign up|newsletter|abonn|get the|get our|join our|suscrí|iscriviti|订阅|关注|already a sub|support "
                            + "|donate|download|enter your|your email|we use cookies|registr|unlock|this article is"
                            + "|to continue reading|become a|start your|jetzt ")
            .add(1 << 9, "source|quelle|fuente|via|来源|稿源|出处|原标题|原文|references")
            .addWhole(1 << 10, "tag|tags|topic|topics")
            .add(
                    1 << 10,
                    "filed under|categor|schlagw|themen|labels|关键词|标签|posted in|tagged|mots-cl|etiquetas|more about"
                            + "|explore more")
            .add(
                    1 << 18,
                    "update|correction|editor's note|editor’s note|note:|disclaimer|disclosure|this story was|this story has"
                            + "|this story is|this article was|this article has|this article is|this post was|this post has"
                            + "|this post is|originally published|first published|声明|免责|about the author")
            .addWhole(
                    1 << 8,
                    "photo|image|picture|foto|bild|imagen|crédit|credit|photograph|file photo|图|图片|图源|图为|写真|사진|фото"
                            + "|zdjęcie|getty|reuters|illustration|ảnh");

    private static final int COMMENT = 1 << 6;

    /** What a block has anywhere: rights, cookies and notices; and what captions have near their end. */
    private static final WordScan WORDS = WordScan.builder()
            .add(
                    1 << 3,
                    "©|copyright|(c)|all rights reserved|alle rechte|tous droits|todos los derechos|版权|转载|未经授权|无断|無断"
                            + "|all right reserved|rights reserved")
            .add(
                    1 << 17,
                    "cookie|javascript|privacy policy|terms of use|terms of service|datenschutz|impressum|browser|隐私|备案"
                            + "|许可证|举报")
            .build();

    private static final WordTrie CREDITS = new WordTrie()
            .add(1 << 8, "getty images|shutterstock|afp|reuters/|ap photo|photo by|photo:|foto:|bild:|credit:|视觉中国");
    private static final int LONGEST_AFTER_CREDIT = 80;

    private static final Pattern DATE_LINE =
            Pattern.compile("^\\W*(?:(?:published|posted|updated|last updated|modified|stand"
                    + "|veröffentlicht|publié|发布|发布时间|时间|更新|date|on|at|mon|tue|wed|thu|fri|sat|sun)\\w*[\\s:,.：]*)*"
                    + "(?:\\d{1,4}[-/.年]\\s?\\d{1,2}[-/.月]\\s?\\d{1,4}|\\d{1,2}\\.?\\s+\\p{L}{3,10}\\.?,?\\s+\\d{4}"
                    + "|\\p{L}{3,10}\\.?\\s+\\d{1,2},?\\s+\\d{4}).{0,40}$");
    private static final Pattern MINUTES =
            Pattern.compile("^\\W*(?:\\d+\\s?(?:min|minutes?|hours?|days?|分钟|小时|分)\\b.{0,20}"
                    + "|reading time.*|lesezeit.*|.{0,20}\\bago)$");

    private TextCues() {}

    /** The cues of a block as bits, in the order of {@link #NAMES}. */
    static int of(TextBlock block) {
        String text = block.text;
        int bits = last(text) | starts(text);
        bits |= bit(20, block.weight > 0 && block.strongWeight > 0.95 * block.weight && block.headingLevel == 0);
        if (text.length() > LONG) {
            return (bits & ~(1 << 8)) | (WORDS.anywhere(text, text.length() - 100, text.length()) & 1 << 3);
        }
        bits |= WORDS.anywhere(text) | credit(text) | letters(text);
        boolean digit = hasDigit(text);
        if (digit && text.length() < 90) {
            bits |= bit(5, DATE_LINE.matcher(text.toLowerCase(Locale.ROOT)).lookingAt());
        }
        boolean minutes = text.length() < 60
                && (digit || text.endsWith("ago") || text.indexOf("time") > 0 || text.indexOf("eit") > 0);
        return bits
                | bit(
                        19,
                        minutes
                                && MINUTES.matcher(text.toLowerCase(Locale.ROOT))
                                        .lookingAt());
    }

    /** Whether a line speaks of rights, as footers do. */
    static boolean isRights(String text) {
        return (WORDS.anywhere(text) & 1 << 3) != 0;
    }

    private static int starts(String text) {
        int from = 0;
        while (from < text.length() && !isWordPart(text.charAt(from))) {
            from++;
        }
        int bits = STARTS.at(text, from);
        int after = from;
        while (after < text.length() && text.charAt(after) >= '0' && text.charAt(after) <= '9') {
            after++;
        }
        if (after > from && after < text.length()) {
            bits |= STARTS.at(text, text.charAt(after) == ' ' ? after + 1 : after) & COMMENT;
        }
        return bits;
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z') || Character.isLetter(c) || (c >= '0' && c <= '9') || c == '_';
    }

    /** A photographer's or agency's name that ends a caption. */
    private static int credit(String text) {
        for (int at = Math.max(0, text.length() - LONGEST_AFTER_CREDIT); at < text.length(); at++) {
            boolean starts = CREDITS.mayStart(text, at);
            if (starts && (at == 0 || !isWordPart(text.charAt(at - 1)) || BlockDraft.isWide(text.charAt(at)))) {
                int bits = CREDITS.at(text, at);
                if (bits != 0) {
                    return bits;
                }
            }
        }
        return 0;
    }

    private static boolean hasDigit(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                return true;
            }
        }
        return false;
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
            if (c >= 'a' && c <= 'z') {
                lower++;
                continue;
            }
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += c >= 0x80 && Character.isLowerCase(c) ? 1 : 0;
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
