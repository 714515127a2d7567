// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Titles of pages that stand where an article was expected: an error, a missing page, a question whether a robot asks.
 * A code or the word "error" counts only where it is all that a part of the title says, so that "Boeing cuts 500 jobs"
 * and "Terror in the harbour" are news.
 */
final class ErrorTitles {
    private static final Pattern BORDER = Pattern.compile("\\s+[-|–—·•:»«]+\\s+|\\s*[|｜»«]\\s*");
    private static final Pattern CODE = Pattern.compile(
            "(?:(?:http|error|fehler|erreur|errore?|erro|fout|błąd|fel|status|code|ошибка|エラー|错误)[ :#]*)*"
                    + "(?:40[0-9]|410|429|451|50[0-4])(?:\\W*|[ ,.:!–—-]+(?:http )?(?:error|fehler|erreur|errore?|erro|not found|forbidden"
                    + "|unauthori[sz]ed|bad (?:request|gateway)|internal|service|gateway|too many|gone|page|seite|nicht|pagina|página"
                    + "|access|that.s an error|oops|sorry|страница)(?![\\p{L}\\p{N}_]).*)");
    private static final Pattern WHOLE = Pattern.compile(
            "(?:an? |ein(?:e)? |une |un )?(?:(?:server|application|internal|unexpected|unknown|runtime|client|fatal) )?"
                    + "(?:error|fehler|erreur|errore|erro|fout|błąd|ошибка|エラー|错误)(?: (?:page|occurred|ist aufgetreten|has occurred"
                    + "|s.est produite))?\\W*|(?:page |file |url )?not found\\W*|forbidden|unauthori[sz]ed|access denied\\W*"
                    + "|security check\\W*|.{0,20}captcha\\W*|attention required.{0,3}|just a moment\\W*|one moment,? please\\W*"
                    + "|bad gateway|gateway time-?out|too many requests|service (?:temporarily )?unavailable|pardon our interruption\\W*"
                    + "|something went wrong\\W*|checking your browser.{0,40}|zugriff verweigert\\W*|accès (?:refusé|interdit)\\W*"
                    + "|acceso denegado\\W*|accesso negato\\W*|acesso negado\\W*|доступ (?:запрещен|запрещён|ограничен)\\W*"
                    + "|访问被拒绝|存取被拒|アクセスが拒否されました|액세스 거부됨?");
    private static final Pattern BEGINNING = Pattern.compile(
            "access to this page has been|are you (?:a robot|human)|verify(?:ing)? (?:that )?you are|please verify you");
    /** What the page, file or article is called that is missing. */
    private static final Pattern PAGE = Pattern.compile(
            "(?U)\\b(?:page|url|file|document|article|content|seite|dokument|artikel|beitrag|inhalt|página|pagina|contenido|artículo|articolo"
                    + "|artigo|sidan?|siden|strony?|artykułu?|sayfa|stránka|oldal|sivua?|страниц[аы]|сторінк[аиу])\\b"
                    + "|ページ|記事|페이지|页面|頁面|网页|網頁|文章|内容|الصفحة");

    private static final Pattern MISSING = Pattern.compile("(?:not|cannot|couldn.t|could not|can.t) (?:be )?f(?:ou|i)nd"
            + "|no longer (?:available|exists?)|(?:not|n.t) (?:exist|available)|unavailable|nicht (?:mehr )?(?:gefunden|verfügbar|vorhanden"
            + "|gibt)|nicht mehr|existiert (?:leider )?nicht|introuvable|n.existe p(?:as|lus)|pas (?:été )?trouvée?"
            + "|no (?:ha sido |se ha |fue )?encontrad|no (?:se encuentra|existe)|não (?:foi )?encontrad|não existe|non (?:è stata )?trovat"
            + "|non esiste|inesistente|niet (?:worden )?gevonden|bestaat niet|nie znaleziono|nie została znaleziona|nie istnieje"
            + "|hitta(?:de)?s inte|inte hitta|finns inte|ikke funnet|(?:blev )?ikke fundet|findes ikke|finnes ikke|не найден|не существует"
            + "|не знайдено|bulunamadı|nenalezena|neexistuje|nem található|ei löydy|見つかりません|存在しません|찾을 수 없|존재하지 않"
            + "|不存在|未找到|找不到|无法访问|無法|غير موجودة");

    private ErrorTitles() {}

    /** Whether a title or a part of it says that this is no article. */
    static boolean isOne(String title) {
        for (String part : BORDER.split(title.strip().toLowerCase(Locale.ROOT))) {
            String text = part.strip();
            if (text.length() <= 120
                    && (CODE.matcher(text).matches()
                            || WHOLE.matcher(text).matches()
                            || BEGINNING.matcher(text).lookingAt()
                            || (PAGE.matcher(text).find()
                                    && MISSING.matcher(text).find()))) {
                return true;
            }
        }
        return false;
    }
}
