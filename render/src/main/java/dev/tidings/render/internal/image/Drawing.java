// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.image;

import dev.tidings.core.TidingsException;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Draws the image of a preview; needs the module java.desktop, but no screen. */
final class Drawing {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;
    private static final int MARGIN = 80;
    private static final int MOST_LINES = 5;
    private static final float LARGEST = 76;
    private static final float SMALLEST = 40;
    private static final Color PAPER = new Color(0xfdfcfa);
    private static final Color INK = new Color(0x1c1b19);
    private static final Color MUTED = new Color(0x5f5b54);
    private static final Color ACCENT = new Color(0x8a2b1d);

    private final String headline;
    private final Font headlineFont;
    private final String publishers;
    private final Font smallFont;
    private final String site;
    private final boolean turned;

    private Drawing(
            String headline, Font headlineFont, String publishers, Font smallFont, String site, boolean turned) {
        this.headline = headline;
        this.headlineFont = headlineFont;
        this.publishers = publishers;
        this.smallFont = smallFont;
        this.site = site;
        this.turned = turned;
    }

    /** A drawing; absent when no font has a sign for every character of the headline. */
    static Optional<Drawing> of(String headline, String publishers, String site, boolean turned) {
        Optional<Font> large = Fonts.covering(headline);
        if (headline.isBlank() || large.isEmpty()) {
            return Optional.empty();
        }
        String names = Fonts.covering(publishers + site).isPresent() ? publishers : "";
        Optional<Font> small = Fonts.covering(names + site);
        return Optional.of(
                small.isPresent()
                        ? new Drawing(headline, large.get(), names, small.get(), site, turned)
                        : new Drawing(headline, large.get(), "", large.get(), "", turned));
    }

    byte[] png() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setColor(PAPER);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            pen.setColor(ACCENT);
            pen.fillRect(turned ? WIDTH - 24 : 0, 0, 24, HEIGHT);
            line(pen, site, smallFont.deriveFont(Font.BOLD, 34f), ACCENT, MARGIN + 20);
            line(pen, publishers, smallFont.deriveFont(32f), MUTED, HEIGHT - MARGIN);
            headline(pen);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new TidingsException("this platform writes no PNG");
            }
        } catch (IOException e) {
            throw new TidingsException("cannot write a PNG", e);
        }
        return bytes.toByteArray();
    }

    private void headline(Graphics2D pen) {
        for (float size = LARGEST; ; size -= 6) {
            List<TextLayout> lines = lines(pen.getFontRenderContext(), headlineFont.deriveFont(Font.BOLD, size));
            if (lines.size() <= MOST_LINES && height(lines) <= HEIGHT - 4 * MARGIN || size <= SMALLEST) {
                draw(pen, lines.subList(0, Math.min(lines.size(), MOST_LINES)));
                return;
            }
        }
    }

    private List<TextLayout> lines(FontRenderContext context, Font font) {
        AttributedString text = new AttributedString(headline);
        text.addAttribute(TextAttribute.FONT, font);
        text.addAttribute(
                TextAttribute.RUN_DIRECTION,
                turned ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        LineBreakMeasurer measurer = new LineBreakMeasurer(text.getIterator(), context);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < headline.length()) {
            lines.add(measurer.nextLayout(WIDTH - 2 * MARGIN));
        }
        return lines;
    }

    private static float height(List<TextLayout> lines) {
        return (float) lines.stream()
                .mapToDouble(l -> l.getAscent() + l.getDescent() + l.getLeading())
                .sum();
    }

    private void draw(Graphics2D pen, List<TextLayout> lines) {
        pen.setColor(INK);
        float y = (HEIGHT - height(lines)) / 2;
        for (TextLayout line : lines) {
            y += line.getAscent();
            line.draw(pen, start(line.getAdvance()), y);
            y += line.getDescent() + line.getLeading();
        }
    }

    private void line(Graphics2D pen, String text, Font font, Color color, int y) {
        if (!text.isBlank()) {
            pen.setColor(color);
            TextLayout line = new TextLayout(text, font, pen.getFontRenderContext());
            line.draw(pen, start(line.getAdvance()), y);
        }
    }

    private float start(float width) {
        return turned ? WIDTH - MARGIN - width : MARGIN;
    }
}
