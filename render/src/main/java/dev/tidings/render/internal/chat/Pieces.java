// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.chat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cuts marked-up text into pieces that services take: between paragraphs where that will do, else between lines, words, or
 * characters; never within a mark, an escape or a character. What is open at a cut is closed there and opened again.
 */
final class Pieces {
    /**
     * A part of the text that is never cut.
     *
     * @param raw as it is written
     * @param size what it counts against the limit
     * @param close what closes it, for one that opens something; empty for one that closes; null for text
     */
    record Token(String raw, int size, @Nullable String close) {
        boolean opens() {
            return close != null && !close.isEmpty();
        }

        boolean closes() {
            return close != null && close.isEmpty();
        }

        boolean isText() {
            return close == null;
        }
    }

    private static final int JOINER = 0x200d;

    private final List<String> pieces = new ArrayList<>();
    private List<Token> current = new ArrayList<>();

    private Pieces() {}

    /**
     * Cuts.
     *
     * @param most how much a piece may count
     * @param mostMarks how many things may be opened in a piece
     */
    static List<String> of(List<Token> tokens, int most, int mostMarks) {
        Pieces pieces = new Pieces();
        int size = 0;
        int marks = 0;
        for (Token token : tokens) {
            if (size + token.size() > most || marks + (token.opens() ? 1 : 0) > mostMarks) {
                pieces.cut(pieces.place());
                size = pieces.current.stream().mapToInt(Token::size).sum();
                marks = (int) pieces.current.stream().filter(Token::opens).count();
            }
            pieces.current.add(token);
            size += token.size();
            marks += token.opens() ? 1 : 0;
        }
        pieces.cut(pieces.current.size());
        return pieces.pieces;
    }

    /** Where to cut the piece at hand. */
    private int place() {
        int end = current.size();
        int paragraph = last(end, end / 4 + 1, i -> isLine(i) && isLine(i - 1));
        if (paragraph > 0) {
            return paragraph;
        }
        int line = last(end, end / 2, this::isLine);
        int place = line > 0 ? line : last(end, end / 2, this::isWhite);
        return place > 0 ? place : whole(end);
    }

    private int last(int end, int first, Predicate<Integer> wanted) {
        for (int i = end - 1; i >= first; i--) {
            if (wanted.test(i)) {
                return i;
            }
        }
        return -1;
    }

    /** A place at or before the end that does not part a character from the marks that belong to it. */
    private int whole(int end) {
        int place = end;
        while (place > end / 2 && joined(place)) {
            place--;
        }
        return place > end / 2 ? place : end;
    }

    private boolean joined(int place) {
        if (place >= current.size()
                || !current.get(place).isText()
                || !current.get(place - 1).isText()) {
            return false;
        }
        int next = current.get(place).raw().codePointAt(0);
        int type = Character.getType(next);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || next == JOINER
                || current.get(place - 1).raw().codePointAt(0) == JOINER;
    }

    private boolean isLine(int i) {
        return current.get(i).raw().equals("\n");
    }

    private boolean isWhite(int i) {
        return current.get(i).raw().equals(" ") || isLine(i);
    }

    private void cut(int given) {
        int place = given;
        while (place > 0 && current.get(place - 1).opens()) {
            place--;
        }
        if (place == 0) {
            place = given;
        }
        Deque<Token> open = new ArrayDeque<>();
        StringBuilder piece = new StringBuilder();
        boolean words = false;
        for (Token token : current.subList(0, place)) {
            piece.append(token.raw());
            words |= token.isText() && !token.raw().isBlank();
            if (token.opens()) {
                open.addLast(token);
            } else if (token.closes()) {
                open.pollLast();
            }
        }
        String text = piece.toString().strip();
        if (words) {
            StringBuilder closed = new StringBuilder(text);
            open.descendingIterator().forEachRemaining(t -> closed.append(t.close()));
            pieces.add(closed.toString());
        }
        List<Token> rest = new ArrayList<>(open);
        current.subList(place, current.size()).stream()
                .dropWhile(t -> t.isText() && t.raw().isBlank())
                .forEach(rest::add);
        current = rest;
    }
}
