// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Decides whether one full stop followed by a space ends a sentence or an abbreviation. */
final class FullStops {
    /** Abbreviations that something always follows. */
    private static final Set<String> NEVER_LAST = Set.copyOf(Arrays.asList(
            ("mr mrs ms mx dr prof rev hon pres gov sen rep reps sens gen lt col maj capt cmdr sgt cpl adm brig supt insp "
                            + "atty asst messrs mt st ste vs v fig figs approx ca cf e.g i.e eg ie viz al dept est "
                            + "no nos vol art para sec pp op hr fr frl dipl ing bzw bspw usw z.b d.h u.a z.t o.ä i.d.r s.o "
                            + "v.a evtl ggf inkl zzgl nr str abs tel mme mlle mm sr sra srta dña dn ud uds pág núm "
                            + "sig dott dott.ssa avv ecc dhr mevr drs mw dl bl t.ex bl.a s.k dvs kl nám ul gen płk im "
                            + "prof.dr г ул им т.е т.к тыс млн млрд руб стр св")
                    .split(" ")));

    /** Abbreviations that may stand at the end; then only a usual first word shows that a sentence begins. */
    private static final Set<String> MAYBE_LAST = Set.copyOf(Arrays.asList(
            ("inc corp co ltd llc plc bros jr sr esq etc a.m p.m am pm u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y p.s "
                            + "b.c a.d ph.d m.d b.a m.a jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu "
                            + "thur thurs fri sat sun ave blvd rd ft hrs mins min max avg calif mass conn fla ariz colo wash "
                            + "penn okla tenn mich minn wis ill ind n.c s.c n.j n.m n.h s.d n.d r.i w.va av s.a s.p.a s.r.l "
                            + "gmbh bn mn т.д т.п др гг")
                    .split(" ")));

    private static final Set<String> FIRST_WORDS = Set.copyOf(Arrays.asList(
            ("the a an he she it they we i you his her its their our my this that these those there here but and or "
                            + "so in on at for from with by as if when while after before since although though however "
                            + "meanwhile what who how why where no not yet still now then one some many most other another "
                            + "both each all mr mrs ms dr er sie es wir der die das ein eine il elle ils elles le la les "
                            + "un une el los las")
                    .split(" ")));

    private static final Set<String> MONTHS = Set.copyOf(Arrays.asList(
            ("januar februar märz april mai juni juli august september oktober november dezember jänner feber "
                            + "ledna února března dubna května června července srpna září října listopadu prosince "
                            + "jahrhundert jahrhunderts")
                    .split(" ")));

    private final String text;
    private final int end;

    FullStops(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** Whether the stop at {@code stop} ends the sentence that began at {@code sentence}; {@code next} is what follows. */
    boolean isBorder(int sentence, int stop, int next) {
        int start = startOfToken(sentence, stop);
        if (start == stop) {
            return true;
        }
        String token = text.substring(start, stop);
        String form = token.toLowerCase(Locale.ROOT);
        if (isNumber(token)) {
            return isBorderAfterNumber(sentence, start, token, next);
        }
        if (form.equals("no") || form.equals("nos") || form.equals("nr") || form.equals("art")) {
            return !Character.isDigit(text.charAt(next));
        }
        if (NEVER_LAST.contains(form)) {
            return false;
        }
        if (token.length() == 1 && Character.isLowerCase(token.charAt(0)) && continuesShort(next)) {
            return false;
        }
        if (isInitial(token)) {
            return token.equals("I") && FIRST_WORDS.contains(wordAt(next));
        }
        boolean dotted = token.indexOf('.') >= 0 && token.length() <= 8 && isDotted(token);
        return (!dotted && !MAYBE_LAST.contains(form)) || FIRST_WORDS.contains(wordAt(next));
    }

    private int startOfToken(int sentence, int stop) {
        int at = stop;
        // A token of 24 units is no abbreviation; the bound keeps the walk short.
        int least = Math.max(sentence, stop - 24);
        while (at > least && isTokenPart(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isTokenPart(char c) {
        return (Character.isLetterOrDigit(c) && !Scripts.isUnspaced(c)) || c == '.';
    }

    /** "1. First" at the start of a line and "3. Oktober" go on; "in 2020. Then" does not. */
    private boolean isBorderAfterNumber(int sentence, int start, String token, int next) {
        if (token.length() > 2) {
            return true;
        }
        boolean opensLine = text.substring(sentence, start).isBlank();
        return !opensLine && !MONTHS.contains(wordAt(next));
    }

    private String wordAt(int from) {
        int at = from;
        while (at < end && !Character.isLetterOrDigit(text.charAt(at)) && at < from + 2) {
            at++;
        }
        int stop = at;
        while (stop < end && stop < at + 24 && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        return text.substring(at, stop).toLowerCase(Locale.ROOT);
    }

    /** After one small letter, a number or another single letter: "p. 7", "z. B.". */
    private boolean continuesShort(int next) {
        char c = text.charAt(next);
        return Character.isDigit(c) || (Character.isLetter(c) && next + 1 < end && text.charAt(next + 1) == '.');
    }

    private static boolean isNumber(String token) {
        return token.chars().allMatch(Character::isDigit);
    }

    private static boolean isInitial(String token) {
        return token.length() == 1 && Character.isUpperCase(token.charAt(0));
    }

    /** Single letters between stops, such as "U.S" or "J.R.R". */
    private static boolean isDotted(String token) {
        for (int i = 1; i < token.length(); i += 2) {
            if (token.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }
}
