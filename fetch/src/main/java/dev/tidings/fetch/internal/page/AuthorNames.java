// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.ArticleText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Names of authors as bylines write them: taken apart, without "by", told from organisations and from plain text. */
final class AuthorNames {
    private static final Pattern BY = Pattern.compile(
            "^\\s*(?:(?:written|posted|published|story|words|review|reported|report|text|article)\\s+)?(?:by|von|par|por|di|da|av"
                    + "|door|af|przez|autor(?:in)?|auteur|autore|author|text|texto|verfasst von|geschrieben von|ein artikel von"
                    + "|publié par|see more (?:from|by)|more (?:from|by)|all posts by|eingestellt von|autorenseite von|artikel von|écrit par|escrito por|publicado por|a cura di|作者|记者|記者|編輯|编辑|文|撰文|撰稿|来源)"
                    + "(?:\\s*[:：|／/]\\s*|\\s+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SPLIT = Pattern.compile(
            "\\s*[;|、；/]\\s*|\\s+[·•∙⋅]\\s*|\\s*,\\s+(?:and|und)\\s+|\\s+(?:and|und|et|e|y|og|och|en|&|with|mit)\\s+|\\s*,\\s*|\\s+[-–—]\\s+|\\s*\\n\\s*");
    private static final Pattern ROLE = Pattern.compile(
            "(?i)^(?:editor|staff|senior|reporter|correspondent|contributor|writer|author|journalist|columnist|redakteur(?:in)?"
                    + "|phd|ph\\.d\\.?|md|m\\.d\\.?|jr\\.?|sr\\.?|rd|cfp|cpa|mba|esq\\.?|redaktion|freelance|news|chief|deputy|managing"
                    + "|dr\\.?|prof\\.?|opinion|updated|published|follow|contributing|special|guest|more|see all|read)\\b.*");
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?i).*(?:\\b(?:staff|editors?|editorial|redaktion|redacción|redaction|rédaction|redazione|redactie|newsroom|news"
                    + "|team|press|agency|agencies|agentur|agence|agencia|reuters|afp|dpa|apa|associated|media|magazine|magazin"
                    + "|online|desk|inc\\.?|ltd\\.?|gmbh|llc|group|institute|university|foundation|company|association|ministry|department"
                    + "|center|centre|times|post|journal|tribune|herald|gazette|daily|bureau|network|tv|radio|zeitung|sport"
                    + "|rédac|administrator|wire|services?|council|committee|office|store|blog|company|community|board)\\b"
                    + "|新闻|日报|晚报|网$|社$|编辑部|通讯社|\\.(?:com|de|org|net|at|ch|fr|it|co|uk|info|eu)\\b).*");
    private static final Pattern NEVER = Pattern.compile(
            "(?i)^(?:admin|von|par|por|di|da|av|door|written|administrator|root|user|webmaster|default|author|by|null|none|unknown|anonymous|undefined|n/a|test"
                    + "|guest|wordpress|home|about|comments?|share|facebook|twitter|email|print|follow|contact|website|view|posts?"
                    + "|redakteur|gast|editor|super user|superuser|manager|owner|true|false|作者|记者|佚名|未知|匿名|小编|编辑|view all posts.*"
                    + "|all posts.*|see all.*|more from.*|more by.*|read more.*|click.*|posted.*|published.*|updated.*|last.*|about.*"
                    + "|getty images.*|shutterstock.*|photo.*|image.*|picture.*)$");

    private final String site;
    private final String host;
    /** The part of the host that names the site, as {@code mdr} in www.mdr.de. */
    private final String label;

    AuthorNames(String site, URI url) {
        this.site = Strings.key(site);
        String name = url.getHost();
        this.label = label(name == null ? "" : name.toLowerCase(Locale.ROOT));
        this.host = name == null ? "" : name.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static String label(String host) {
        String[] parts = host.split("\\.");
        int at = parts.length - 2;
        return at < 0
                ? ""
                : at > 0 && parts[at].length() <= 3 && parts[at - 1].length() > 3 ? parts[at - 1] : parts[at];
    }

    /** The names in a byline; what is no name is left out. */
    List<String> split(String byline) {
        String text = byline.indexOf('<') >= 0 ? byline.replaceAll("<[^>]{0,300}>", " ") : byline;
        text = ArticleText.normalize(text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text);
        if (text.length() > 300 || text.startsWith("http") || text.startsWith("@")) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (String part : SPLIT.split(withoutBy(text))) {
            String name = clean(part);
            if (isName(name) && !found.contains(name)) {
                found.add(name);
            }
        }
        return found;
    }

    private static String withoutBy(String text) {
        return BY.matcher(text).replaceFirst("");
    }

    private static String clean(String part) {
        String name = withoutBy(part.strip());
        name = name.replaceAll("\\s*[(（\\[].*$", "")
                .replaceAll("[\\s.,:;|·•*]+$", "")
                .replaceAll("^[\\s.,:;|·•*-]+", "");
        if (name.length() > 4 && name.equals(name.toUpperCase(Locale.ROOT)) && name.contains(" ")) {
            name = capitalised(name);
        }
        return name;
    }

    private static String capitalised(String shouted) {
        StringBuilder out = new StringBuilder(shouted.length());
        boolean start = true;
        for (int at = 0; at < shouted.length(); at++) {
            char c = shouted.charAt(at);
            out.append(start ? c : Character.toLowerCase(c));
            start = c == ' ' || c == '-' || c == '\'';
        }
        return out.toString();
    }

    private static boolean isName(String name) {
        if (name.length() < 2
                || name.length() > 50
                || NEVER.matcher(name).matches()
                || ROLE.matcher(name).matches()) {
            return false;
        }
        int digits = 0;
        int letters = 0;
        int words = 1;
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            digits += Character.isDigit(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            words += c == ' ' ? 1 : 0;
            if (c == '@' || c == ':' || c == '?' || c == '!' || c == '=' || c == '{' || c == '#' || c == '。'
                    || c == '，') {
                return false;
            }
        }
        return letters >= 2 && digits == 0 && words <= 6;
    }

    /** Whether a name is the site's own or has a word that persons' names lack. */
    boolean isOrganisation(String name) {
        String key = Strings.key(name);
        String glued = key.replace(" ", "");
        boolean own = key.equals(site)
                || (glued.length() > 3 && host.startsWith(glued + "."))
                || (label.length() > 2 && List.of(key.split(" ")).contains(label));
        return own || ORGANISATION.matcher(name).matches();
    }

    /** Two to four capitalised words and no word of an organisation. */
    boolean looksPersonal(String name) {
        String[] words = name.split(" ");
        if (words.length < 2 || words.length > 4 || isOrganisation(name)) {
            return false;
        }
        return Character.isUpperCase(words[0].charAt(0)) && Character.isUpperCase(words[words.length - 1].charAt(0));
    }
}
