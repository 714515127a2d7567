// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What walls before an article say, in the languages of many sites: subscribe to read on; agree to cookies to go on. */
final class Walls {
    private static final int LONGEST_OFFER = 400;
    /** So many blocks behind the text an offer still stands where the text breaks off. */
    private static final int BEHIND = 8;

    /** Who may read, and what there is to read: an offer names both. Without one of the stems it names no reader. */
    private record Offer(String stems, Pattern reader, Pattern reading) {
        static Offer of(String stems, String reader, String reading) {
            return new Offer(stems, Pattern.compile(reader), Pattern.compile(reading));
        }

        boolean isMadeBy(String text) {
            return reading.matcher(text).find() && reader.matcher(text).find();
        }
    }

    private static final List<Offer> OFFERS = List.of(
            Offer.of(
                    "subscri|sign|log|register|member|free trial",
                    "subscri|sign (?:in|up)|log ?in|register|become a member|members?\\b|free trial",
                    "(?:continue|keep|finish|go on) reading|read (?:on|the (?:full|rest|whole|entire))|unlock th|full access to this"
                            + "|(?:only )?for (?:our )?(?:paid |paying )?subscribers|subscribers?.only|only (?:available )?(?:to|for) (?:our )?"
                            + "(?:subscribers|members)|exclusive(?:ly)? (?:to|for) (?:our )?(?:subscribers|members)|members.only"),
            Offer.of(
                    "abo|plus|registrier|anmelden|premium|testen",
                    "\\babos?\\b|abonn|\\bplus\\b|registrier|anmelden|premium|\\btesten\\b",
                    "weiter ?(?:zu)?lesen|(?:nur|exklusiv) für|vorbehalten|(?:ganzen|vollständigen|kompletten) (?:artikel|beitrag|text)"
                            + "|freischalten"),
            Offer.of(
                    "abonn|inscri|connectez",
                    "abonn|inscri|connectez",
                    "réservée? (?:aux|à nos)|lire la suite|(?:poursuivre|continuer) (?:la|votre|à) l|à lire|débloque|intégralité"),
            Offer.of(
                    "suscr|reg|inicia",
                    "suscr[ií]|regístrate|inicia(?:r)? sesión",
                    "(?:seguir|continuar|sigue|continúa) leyendo|exclusiv[oa]s? para|s[óo]lo para|leer (?:el|la) (?:artículo|noticia)"),
            Offer.of(
                    "assin|cadastr",
                    "assinantes?\\b|\\bassine\\b|assinatura|cadastr",
                    "(?:continuar?|continue) (?:lendo|a ler)|exclusiv[oa]s? para|apenas para|reservad[oa]|na íntegra"),
            Offer.of(
                    "abbona|registrat|accedi",
                    "abbona|registrat[ie]|accedi\\b",
                    "(?:continua(?:re)?|proseguire) (?:a leggere|la lettura)|riservat[oaie] (?:agli|ai)|leggere (?:l.|tutto)"),
            Offer.of(
                    "abonne|registre|log in|inlog",
                    "abonne|registre|log in|inlog",
                    "verder (?:te )?lezen|lees verder|(?:alleen|exclusief) voor|(?:hele|volledige) artikel"),
            Offer.of(
                    "prenumer|abonn|logga|logg inn|log ind",
                    "prenumer|abonn|logga in|logg inn|log ind",
                    "läsa (?:vidare|hela)|fortsätta läsa|lese videre|fortsette å lese|læs(?:e)? videre|(?:för|for|kun for) (?:prenumeranter|abonnenter)"),
            Offer.of(
                    "subskry|prenumer|abonam|zaloguj",
                    "subskry|prenumer|abonam|zaloguj",
                    "czyta[ćj] dalej|dalej czytać|pełn\\w+ (?:dostęp|treś)|(?:tylko )?dla (?:subskr|prenum|abon)"),
            Offer.of(
                    "подпи|зарегистр|войдите",
                    "подпи[сш]|зарегистр|войдите",
                    "продолжить чтение|читать (?:дальше|далее|полностью)|чтобы (?:прочитать|читать)|только для"),
            Offer.of("abone", "abone", "devamını|okumaya devam|okumak için"),
            Offer.of("会員|購読|登録|ログイン|有料", "会員|購読|登録|ログイン|有料", "限定|続き[をは]|残り|全文"),
            Offer.of(
                    "订阅|訂閱|付费|付費|会员|會員|登录|登入",
                    "订阅|訂閱|付费|付費|会员|會員|登录|登入",
                    "(?:阅读|閱讀|查看|解锁|解鎖|看)全文|继续阅读|繼續閱讀|专享|專享|剩余|余下|餘下"),
            Offer.of("구독|회원|로그인|유료", "구독|회원|로그인|유료", "전용|계속 (?:읽|보)|전문을|이어서"));

    /** The stems of all offers, a bit for each offer. */
    private static final WordScan STEMS = stems();

    private static WordScan stems() {
        WordScan.Builder stems = WordScan.builder();
        for (int at = 0; at < OFFERS.size(); at++) {
            stems.add(1 << at, OFFERS.get(at).stems());
        }
        return stems.build();
    }

    private static final WordScan CONSENT = WordScan.builder()
            .add(
                    1,
                    "cookie|consent|einwilligung|zustimm|datenschutz|privacy|consentement|tracking|werbung|gdpr|dsgvo|personal data"
                            + "|personenbezogen|dati personali|datos personales|dados pessoais|toestemming|samtyck|samtykk|pliki"
                            + "|персональн|файлы|隐私|個人情報|クッキー|同意|개인정보|쿠키|çerez")
            .build();
    /** Who speaks on a wall speaks to its reader, or of his partners; articles about consent do not. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?U)\\bwe (?:and|use|need|value|store|process|would like|care)\\b|\\bour (?:\\d+ )?(?:partners|vendors)|\\byour (?:consent|choices?"
                    + "|privacy|preferences|device|experience|data)\\b|\\bif you (?:choose|accept|agree|continue)|\\bwir (?:und|verwenden"
                    + "|nutzen|brauchen|benötigen|setzen|verarbeiten)\\b|\\bbrauchen wir|\\bunseren? (?:\\d+ )?partner|\\bihre[nr]? (?:einwilligung"
                    + "|zustimmung|daten|privatsphäre|auswahl|einstellungen)|\\bnous (?:et|utilisons|stockons|conservons|respectons)\\b"
                    + "|\\bnous-mêmes|\\bnos (?:\\d+ )?partenaires|\\bvotre (?:vie privée|consentement|appareil|choix)|\\bnosotros\\b"
                    + "|\\bnuestros (?:\\d+ )?socios|\\butilizamos|\\b[st]u (?:consentimiento|privacidad|dispositivo)|\\bnoi e\\b"
                    + "|\\bnostri (?:\\d+ )?partner|\\butilizziamo|\\bpuoi (?:accettare|rifiutare|gestire|revocare)|\\bwij (?:en|gebruiken)\\b"
                    + "|\\bonze (?:\\d+ )?partners|\\b(?:je|uw) (?:toestemming|keuze|privacy)|\\bnasi (?:zaufani )?partnerzy|\\bużywamy"
                    + "|\\bmożesz|\\bvi (?:och|og|använder|bruker|bruger)\\b|\\bv[åo]re? (?:\\d+ )?partner|\\bvåra (?:\\d+ )?partner|\\bnossos (?:\\d+ )?"
                    + "parceiros|\\busamos|\\bмы (?:и|используем)\\b|\\bнаши партн|\\bваш|我们(?:和|及|与|使用)|我們(?:和|及|與|使用)|您的|当社|弊社"
                    + "|당사|귀하|\\bkullanıyoruz|نستخدم");

    private Walls() {}

    /** Whether an offer to subscribers stands in the text or where it breaks off. */
    static boolean offersTheRest(PageTree tree, ArticleChoice choice) {
        int to = Math.min(tree.blocks.size() - 1, choice.end + BEHIND);
        for (int at = choice.start; at <= to; at++) {
            TextBlock block = tree.blocks.get(at);
            boolean here = !block.hidden && block.text.length() <= LONGEST_OFFER && !isElsewhere(tree, block);
            if (here && isOffer(block.text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOffer(String text) {
        int offers = STEMS.anywhere(text);
        String lower = offers == 0 ? "" : text.toLowerCase(Locale.ROOT);
        for (int rest = offers; rest != 0; rest &= rest - 1) {
            if (OFFERS.get(Integer.numberOfTrailingZeros(rest)).isMadeBy(lower)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isElsewhere(PageTree tree, TextBlock block) {
        int names = NameHints.COMMENTS | NameHints.RELATED | NameHints.SIDE | NameHints.FOOTER | NameHints.NAVIGATION;
        return block.owner >= 0
                && ((tree.chainHints[block.owner] & names) != 0
                        || (tree.chainFlags[block.owner] & (Tags.NAV | Tags.FOOTER)) != 0);
    }

    /** Whether most of what can be read, of so many letters, asks for consent. */
    static boolean askForConsent(PageTree tree, double all) {
        double about = 0;
        double address = 0;
        for (TextBlock block : tree.blocks) {
            if (!block.hidden && block.weight > 40 && CONSENT.anywhere(block.text) != 0) {
                about += block.weight;
                address += ADDRESS.matcher(block.text.toLowerCase(Locale.ROOT)).find() ? block.weight : 0;
            }
        }
        return about > 0.5 * all && address > 0.25 * all;
    }
}
