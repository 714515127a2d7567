// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.HashMap;
import java.util.Map;

/**
 * What the names that page makers give (class, id, role, itemprop) say about a part of the page. Whole words count
 * ("ad" but not "header"), long telling words count inside others too ("relatedposts").
 */
final class NameHints {
    static final int COMMENTS = 1;
    static final int SHARE = 1 << 1;
    static final int RELATED = 1 << 2;
    static final int ADVERT = 1 << 3;
    static final int NAVIGATION = 1 << 4;
    static final int FOOTER = 1 << 5;
    static final int SIDE = 1 << 6;
    static final int PROMO = 1 << 7;
    static final int BYLINE = 1 << 8;
    static final int DATE = 1 << 9;
    static final int TAGS = 1 << 10;
    static final int CAPTION = 1 << 11;
    static final int BODY = 1 << 12;
    static final int CONTENT = 1 << 13;
    static final int HEADLINE = 1 << 14;
    static final int SUMMARY = 1 << 15;
    static final int BIOGRAPHY = 1 << 16;
    static final int INVISIBLE = 1 << 17;
    static final int META = 1 << 18;
    static final int MEDIA = 1 << 19;
    static final int PAYWALL = 1 << 20;
    static final int CONSENT = 1 << 21;
    static final int CARDS = 1 << 22;
    static final int NOTE = 1 << 23;
    static final int BOX = 1 << 24;
    static final int CONTENTS = 1 << 25;
    static final int HEAD = 1 << 26;
    static final int ARTICLE = 1 << 27;
    static final int PULL_QUOTE = 1 << 28;

    /** In the order of the bits; also the names of model features. */
    static final String[] NAMES = {
        "comments",
        "share",
        "related",
        "advert",
        "navigation",
        "footer",
        "side",
        "promo",
        "byline",
        "date",
        "tags",
        "caption",
        "body",
        "content",
        "headline",
        "summary",
        "biography",
        "invisible",
        "meta",
        "media",
        "paywall",
        "consent",
        "cards",
        "note",
        "box",
        "contents",
        "head",
        "article",
        "pullquote"
    };

    /** Hints that name the good part; they hold for wrappers of any size. */
    static final int GOOD = BODY | CONTENT | ARTICLE;

    private static final WordTrie WORDS = new WordTrie();
    private static final WordScan PARTS;

    private static final WordScan.Builder PARTS_OF_NAMES = WordScan.builder();

    static {
        words(COMMENTS, "comment comments commentlist reply replies respond disqus commenting discussion kommentare");
        parts(COMMENTS, "comment disqus kommentar guestbook");
        words(
                SHARE,
                "share sharing social shares sns addthis sharedaddy addtoany facebook twitter whatsapp like likes");
        parts(SHARE, "sharebar share-b socialm socials social-s sharing bdshare jiathis sharethis");
        words(RELATED, "related recommend recommended recommendation recommendations recirc more similar also popular");
        words(RELATED, "trending latest mostread hot next prev previous promoted outbrain taboola readmore suggested");
        parts(RELATED, "related recommend readmore read-more read_more mostread most-read outbrain taboola readnext");
        parts(RELATED, "relacionad xiangguan youmaylike linkbox alsoread");
        words(ADVERT, "ad ads adv advert advertisement advertising sponsor sponsored dfp gpt banner anzeige werbung");
        words(ADVERT, "publicidad adslot adsense adbox adwrapper billboard sponsors commercial affiliate");
        parts(ADVERT, "advert adsense googlead google-ad sponsor adunit ad-slot adslot werbung publicidad");
        words(
                NAVIGATION,
                "nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs pagination pager paging topbar");
        words(
                NAVIGATION,
                "submenu dropdown toolbar tabs tab sitemap skip page-numbers toplinks anchor search searchbox");
        parts(NAVIGATION, "breadcrumb navigation navbar pagination menu-item sitenav");
        words(FOOTER, "footer foot bottom colophon copyright legal footnote-bar impressum");
        parts(FOOTER, "footer copyright");
        words(
                SIDE,
                "sidebar side aside rail widget widgets secondary complementary sider rightcol rightcolumn sidecol");
        parts(SIDE, "sidebar widget right-rail rightrail right-col");
        words(
                PROMO,
                "newsletter subscribe subscription signup promo promotion cta donate donation membership register");
        words(PROMO, "mailing optin email app download teaser upsell offer follow support contribute push marketing");
        parts(PROMO, "newsletter subscri sign-up signup promo abonn call-to-action mailchimp donat");
        words(BYLINE, "byline author authors writer writtenby contributor autor auteur autore reporter editor vcard");
        parts(BYLINE, "byline author autor");
        words(
                DATE,
                "date time timestamp published pubdate datetime dateline updated modified publish fecha datum pubtime");
        parts(DATE, "timestamp pubdate publish-d published post-date dateline pubtime");
        words(TAGS, "tag tags tagged category categories keywords keyword topics topic taglist cat-links labels");
        parts(TAGS, "taglist tag-list tags- -tags topics cat-links tagcloud");
        words(CAPTION, "caption figcaption credit credits imagecaption wp-caption photocredit copyright-image");
        parts(CAPTION, "caption credit");
        words(BODY, "articlebody storybody entrycontent postcontent storytext articletext articlecontent bodytext");
        words(BODY, "postbody maintext richtext prose wysiwyg");
        parts(BODY, "article-body articlebody article_body article__body story-body storybody story_body post-content");
        parts(BODY, "postcontent post_content post__content entry-content entry_content entrycontent article-content");
        parts(BODY, "article_content article__content articlecontent article-text articletext body-text post-body");
        parts(BODY, "article_text content-body contentbody content_body body-content body__content story-content");
        parts(
                BODY,
                "story-text story__body post-text rich-text richtext main-text maintext text-content detail-content");
        parts(BODY, "content-article body-copy bodycopy article-detail news-content newscontent news_content");
        words(CONTENT, "content body text main inhalt contenido zhengwen copy contents texte texto");
        parts(CONTENT, "content");
        words(ARTICLE, "article story post entry hentry news detail blog artikel articulo noticia page single");
        parts(ARTICLE, "article hentry story artikel");
        words(HEADLINE, "headline title titel heading entry-title kicker");
        parts(HEADLINE, "headline title");
        words(SUMMARY, "summary lead lede standfirst excerpt subtitle subheadline deck dek intro description abstract");
        words(SUMMARY, "chapo teasertext vorspann sapo preamble ingress bajada entradilla strapline subline dropline");
        parts(SUMMARY, "standfirst subhead sub-head sub-title subtitle summary excerpt leadtext lead-text");
        words(BIOGRAPHY, "bio biography about profile authorbox contributor-bio aboutauthor");
        parts(BIOGRAPHY, "author-bio authorbio author-box authorbox about-author about-the-author author-info bio-");
        words(INVISIBLE, "hidden hide invisible offscreen sronly screenreader noprint printonly visuallyhidden");
        parts(INVISIBLE, "sr-only visually-hidden visuallyhidden screen-reader screenreader u-hidden print-only");
        words(META, "meta info entry-meta postmeta articleinfo metadata infobar source laiyuan");
        parts(META, "meta postinfo post-info article-info");
        words(
                MEDIA,
                "gallery slideshow video player image images photo carousel slider media audio podcast picture slide");
        parts(MEDIA, "gallery slideshow player lightbox");
        words(PAYWALL, "paywall piano premium barrier regwall meter");
        parts(PAYWALL, "paywall pay-wall regwall reg-wall");
        words(
                CONSENT,
                "cookie cookies consent gdpr privacy ccpa cmp onetrust modal popup overlay lightbox alert notice");
        parts(CONSENT, "cookie consent gdpr popup");
        words(CARDS, "card cards teaser teasers list listing grid item items tile tiles feed stream river headlines");
        parts(CARDS, "teaser card-");
        words(NOTE, "note notes disclaimer disclosure correction editorsnote footnote footnotes references reflist");
        parts(NOTE, "disclaimer disclosure correction editor-note");
        words(BOX, "infobox factbox box callout inset sidebarbox fact facts embed panel card-body module element");
        parts(BOX, "infobox factbox fact-box info-box embed callout");
        words(CONTENTS, "toc tableofcontents jumplinks outline");
        parts(CONTENTS, "table-of-contents tableofcontents toc_ toc-");
        words(HEAD, "header masthead top topper hero titlebar head");
        parts(HEAD, "header masthead");
        words(PULL_QUOTE, "pullquote pull-quote quote blockquote zitat");
        parts(PULL_QUOTE, "pullquote pull-quote pull_quote");
        PARTS = PARTS_OF_NAMES.build();
    }

    private final Map<String, Integer> known = new HashMap<>();

    private static void words(int hint, String names) {
        WORDS.add(hint, names.replace(' ', '|'));
    }

    private static void parts(int hint, String names) {
        PARTS_OF_NAMES.add(hint, names.replace(' ', '|'));
    }

    /** The hints in the value of one attribute. */
    int of(String names) {
        if (names.isEmpty() || names.length() > 2000) {
            return 0;
        }
        Integer hints = known.get(names);
        if (hints == null) {
            hints = read(names);
            known.put(names, hints);
        }
        return hints;
    }

    private static int read(String names) {
        int hints = PARTS.anywhere(names);
        int start = 0;
        for (int at = 0; at <= names.length(); at++) {
            if (at == names.length() || names.charAt(at) <= ' ') {
                if (at > start) {
                    hints |= words(names, start, at);
                }
                start = at + 1;
            }
        }
        return hints;
    }

    /** A name as a whole, and its parts: what lies between signs, digits and changes of case. */
    private static int words(String names, int from, int to) {
        int hints = WORDS.exactly(names, from, to);
        int start = from;
        for (int at = from + 1; at <= to; at++) {
            boolean border = at == to
                    || !Character.isLetter(names.charAt(at))
                    || (Character.isUpperCase(names.charAt(at)) && Character.isLowerCase(names.charAt(at - 1)));
            if (border) {
                int first = Character.isLetter(names.charAt(start)) ? start : start + 1;
                if (at > first && at - first < to - from) {
                    hints |= WORDS.exactly(names, first, at);
                }
                start = at;
            }
        }
        return hints;
    }
}
