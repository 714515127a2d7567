// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in Chinese: persons by surname and what stands around it or by the dot of foreign names, organisations and places
 * by their last words, works by their marks, and what begins a sentence and stands in the headline too.
 */
final class HanNames {
    private static final Pattern DOTTED = Pattern.compile("\\p{IsHan}{1,8}+(?:·\\p{IsHan}{1,8}+){1,4}+");
    private static final Pattern WORK = Pattern.compile("《([^《》]{1,30})》");
    private static final Pattern QUOTED = Pattern.compile("(?:软件|模型|应用|系统|平台|产品|药物|程序|机器人|芯片)[“「]([^”」]{2,12})[”」]");
    private static final int LONGEST = 12;
    private static final NameWords WORDS = NameWords.shared();

    private final String text;
    private final int headline;

    /** A text whose first units are the headline. */
    HanNames(String text, int headline) {
        this.text = text;
        this.headline = headline;
    }

    List<Mention> found() {
        List<Mention> found = new ArrayList<>();
        add(found, WORK, 1, EntityKind.PRODUCT);
        add(found, QUOTED, 1, EntityKind.PRODUCT);
        dotted(found);
        for (int i = 0; i < text.length(); i++) {
            if (isHan(text.charAt(i))) {
                person(i).ifPresent(found::add);
                ending(i).ifPresent(found::add);
                place(i).ifPresent(found::add);
            }
        }
        subjects(found);
        return found;
    }

    private void add(List<Mention> found, Pattern pattern, int group, EntityKind kind) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            found.add(new Mention(m.group(group), kind, m.start(group)));
        }
    }

    /** From the dot outwards as far as characters that write foreign names go. */
    private void dotted(List<Mention> found) {
        Matcher m = DOTTED.matcher(text);
        while (m.find()) {
            int start = text.indexOf('·', m.start());
            int end = m.start() + m.group().lastIndexOf('·') + 1;
            while (start > m.start()
                    && WORDS.holds("foreign", text.charAt(start - 1))
                    && WORDS.before("zh-role", text, start).isEmpty()) {
                start--;
            }
            while (end < m.end()
                    && WORDS.holds("foreign", text.charAt(end))
                    && WORDS.after("zh-speech", text, end).isEmpty()) {
                end++;
            }
            if (text.charAt(start) != '·' && text.charAt(end - 1) != '·') {
                found.add(new Mention(text.substring(start, end), EntityKind.PERSON, start));
            }
        }
    }

    /** A surname with one or two characters behind it, between a role and a verb of saying, or with one of them. */
    private Optional<Mention> person(int i) {
        boolean people = !WORDS.before("zh-people", text, i).isEmpty();
        boolean role = people || !WORDS.before("zh-role", text, i).isEmpty();
        boolean free = i == 0 || !isHan(text.charAt(i - 1)) || text.charAt(i - 1) == '的';
        int surname = surname(i);
        for (int length = role ? 4 : surname + 2; length >= 2; length--) {
            int end = i + length;
            boolean named = surname > 0 && length > surname && length <= surname + 2;
            if (end > text.length() || !allHan(i, end) || crosses(i + 1, end) || stops(i) && !named) {
                continue;
            }
            boolean speaks = !WORDS.after("zh-speech", text, end).isEmpty();
            boolean bounded = end == text.length() || !isHan(text.charAt(end)) || (stops(end) && !people);
            if ((role && speaks) || (named && ((role && bounded) || (speaks && free)))) {
                return Optional.of(new Mention(text.substring(i, end), EntityKind.PERSON, i));
            }
        }
        return Optional.empty();
    }

    private int surname(int i) {
        boolean two = i + 2 <= text.length() && WORDS.is("surname2", text.substring(i, i + 2));
        return two ? 2 : WORDS.holds("surname", text.charAt(i)) ? 1 : 0;
    }

    /** An organisation that ends here; it begins where a word stands that names do not run across. */
    private Optional<Mention> ending(int i) {
        String last = WORDS.after("zh-organisation", text, i);
        boolean weak = last.isEmpty();
        if (weak) {
            last = WORDS.after("zh-organisation-weak", text, i);
        }
        int end = i + last.length();
        if (last.isEmpty() || continued(end)) {
            return Optional.empty();
        }
        int start = beginning(i);
        String name = text.substring(start, end);
        boolean again = text.indexOf(name) != text.lastIndexOf(name);
        return i - start >= 2 && (!weak || again)
                ? Optional.of(new Mention(name, EntityKind.ORGANISATION, start))
                : Optional.empty();
    }

    private boolean continued(int end) {
        return end < text.length()
                && (!WORDS.after("zh-organisation", text, end).isEmpty()
                        || !WORDS.after("zh-organisation-weak", text, end).isEmpty());
    }

    /** A place of two characters or more with a word such as "lake" behind it. */
    private Optional<Mention> place(int i) {
        String last = WORDS.after("zh-place", text, i);
        int end = i + last.length();
        int start = beginning(i);
        boolean common = !WORDS.before("zh-no-place", text, end).isEmpty();
        return last.isEmpty() || common || i - start < 2 || i - start > 5 || continued(end)
                ? Optional.empty()
                : Optional.of(new Mention(text.substring(start, end), EntityKind.PLACE, start));
    }

    private int beginning(int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST && isNamePart(start - 1) && !stopBefore(start, end)) {
            start--;
        }
        return start;
    }

    private boolean stopBefore(int start, int suffix) {
        String word = WORDS.before("zh-stop", text, start);
        return !word.isEmpty() && start - word.length() < suffix;
    }

    /** What begins a sentence, ends before a verb, and stands in the headline as well: seldom anything but a name. */
    private void subjects(List<Mention> found) {
        String title = text.substring(0, headline);
        for (int i = headline; i < text.length(); i++) {
            boolean begins = i == headline || "。！？\n，".indexOf(text.charAt(i - 1)) >= 0;
            if (!begins || !isHan(text.charAt(i))) {
                continue;
            }
            int end = i;
            while (end < text.length()
                    && end - i < LONGEST
                    && isNamePart(end)
                    && !(end > i && stops(end))
                    && title.startsWith(text.substring(i, end + 1))) {
                end++;
            }
            boolean bounded = end < text.length()
                    && (stops(end) || !WORDS.after("zh-speech", text, end).isEmpty());
            if (end - i >= 2 && bounded && !stops(i)) {
                found.add(new Mention(text.substring(i, end), EntityKind.ORGANISATION, i));
            }
        }
    }

    private boolean crosses(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!WORDS.after("zh-speech", text, i).isEmpty() || "的了在是和与被把将说称".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean stops(int at) {
        return !WORDS.after("zh-stop", text, at).isEmpty();
    }

    private boolean allHan(int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> isHan((char) c));
    }

    private boolean isNamePart(int i) {
        char c = text.charAt(i);
        return isHan(c) || (c < 0x250 && Character.isLetterOrDigit(c));
    }

    private static boolean isHan(char c) {
        return Character.isIdeographic(c);
    }
}
