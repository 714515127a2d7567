// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.charset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.fetch.charset.DecodedText.Basis;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
    private static final List<String> NO_HINTS = List.of();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GBK          | 公司周二发布了新款芯片，性能提高三成。
            GBK          | 联通
            Big5         | 公司週二發表新款晶片，效能提高三成。
            Shift_JIS    | 会社は火曜日に新しいチップを発表した。
            EUC-JP       | 会社は火曜日に新しいチップを発表した。
            EUC-KR       | 회사는 화요일에 새로운 칩을 발표했다.
            windows-1251 | Компания во вторник представила новый чип.
            KOI8-R       | Компания во вторник представила новый чип.
            windows-1252 | Die Regierung prüft das für Mai geplante Vorhaben
            windows-1252 | Le président a été élu à Paris
            windows-1252 | El niño comió la manzana, según él
            windows-1252 | “smart” – €
            windows-1250 | Rząd przyjął ustawę, która łączy środki
            windows-1250 | Žluťoučký kůň
            windows-1253 | Η κυβέρνηση ανακοίνωσε νέα μέτρα
            windows-1254 | Hükümet yeni yasayı bugün açıkladı, İstanbul'da değişiklik
            windows-1255 | הממשלה אישרה את החוק החדש
            windows-1256 | أعلنت الحكومة عن القانون الجديد
            windows-1257 | Valdība pieņēma jauno likumu šodien, būs grūti
            TIS-620      | รัฐบาลประกาศกฎหมายใหม่วันนี้
            UTF-8        | 公司周二发布了新款芯片
            """)
    void readsUndeclaredTextInTheCharsetsOfTheWeb(String charset, String text) {
        byte[] bytes = ("<item><title>" + text + "</title></item>").getBytes(Charset.forName(charset));

        DecodedText read = Charsets.decode(bytes, NO_HINTS);

        assertEquals("<item><title>" + text + "</title></item>", read.text());
        assertEquals(0, read.malformed());
    }

    @Test
    void believesTheTextMoreThanTheDeclaration() {
        byte[] gbk = "<?xml version='1.0' encoding='UTF-8'?><title>新款芯片发布</title>".getBytes(Charset.forName("GBK"));

        DecodedText read = Charsets.decode(gbk, "text/xml; charset=iso-8859-1");

        assertTrue(read.text().contains("新款芯片发布"), read.text());
        assertEquals(Basis.STATISTICS, read.basis());
    }

    @Test
    void neverReadsXmlWithoutCharsetAsAscii() {
        byte[] bytes = "<?xml version='1.0'?><title>Zürich – 東京</title>".getBytes(StandardCharsets.UTF_8);

        assertTrue(Charsets.decode(bytes, "text/xml").text().contains("Zürich – 東京"));
        assertTrue(Charsets.decode(bytes, "text/xml; charset=us-ascii").text().contains("Zürich – 東京"));
    }

    @Test
    void followsADeclarationAmongCharsetsThatReadAlike() {
        byte[] bytes = "<meta charset=iso-8859-15><p>El niño pagó 5 €</p>".getBytes(Charset.forName("ISO-8859-15"));

        DecodedText read = Charsets.decode(bytes, (String) null);

        assertEquals("ISO-8859-15", read.charset().name());
        assertEquals(Basis.DECLARED, read.basis());
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void knowsWideTextByItsZeroBytes(String charset) {
        String text = "<rss><channel><title>新款芯片发布</title></channel></rss>";

        assertEquals(
                text,
                Charsets.decode(text.getBytes(Charset.forName(charset)), NO_HINTS)
                        .text());
        assertEquals(
                text,
                Charsets.decode(("\uFEFF" + text).getBytes(Charset.forName(charset)), List.of("utf-8"))
                        .text());
    }

    @Test
    void passesOverTheDeclarationOfUtf16InTextThatIsNone() {
        byte[] bytes =
                "<?xml version='1.0' encoding='utf-16'?><title>Zürich, größer</title>".getBytes(StandardCharsets.UTF_8);

        assertTrue(Charsets.decode(bytes, (String) null).text().contains("Zürich, größer"));
    }

    @Test
    void readsTheEscapesOfIso2022() {
        byte[] bytes = "<title>日本語の見出し</title>".getBytes(Charset.forName("ISO-2022-JP"));

        assertEquals("<title>日本語の見出し</title>", Charsets.decode(bytes, NO_HINTS).text());
    }

    @Test
    void marksWhatCannotBeReadAndKeepsTheMarkupAroundIt() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("<title>新款芯片发布会在北京举行".getBytes(StandardCharsets.UTF_8));
        out.write(0xE4);
        out.writeBytes("</title>".repeat(2).getBytes(StandardCharsets.UTF_8));
        out.writeBytes("新款芯片发布会在北京举行".getBytes(StandardCharsets.UTF_8));

        DecodedText read = Charsets.decode(out.toByteArray(), NO_HINTS);

        assertEquals(1, read.malformed());
        assertEquals(StandardCharsets.UTF_8, read.charset());
        assertTrue(read.text().contains("举行\uFFFD</title>"), read.text());
    }

    @Test
    void readsABufferThatEndsInsideACharacter() {
        byte[] whole = "新款芯片发布会".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

        assertTrue(Charsets.decode(cut, NO_HINTS).text().startsWith("新款芯片发布"));
    }

    @Test
    void readsEmptyAndAsciiBytesAsUtf8() {
        assertEquals("", Charsets.decode(new byte[0], NO_HINTS).text());
        assertEquals(
                StandardCharsets.UTF_8,
                Charsets.decode("plain".getBytes(StandardCharsets.US_ASCII), "text/xml; charset=gbk")
                        .charset());
    }

    @Test
    void givesLabelsTheMeaningThatBrowsersGiveThem() {
        assertEquals("GB18030", Charsets.byLabel(" \"GB2312\" ").orElseThrow().name());
        assertEquals(
                "windows-1252", Charsets.byLabel("ISO-8859-1").orElseThrow().name());
        assertEquals("windows-1252", Charsets.byLabel("us-ascii").orElseThrow().name());
        assertFalse(Charsets.byLabel("no such thing").isPresent());
        assertFalse(Charsets.byLabel("").isPresent());
    }

    @Test
    void answersNoiseWithoutFailing() {
        byte[] noise = new byte[50_000];
        new java.util.Random(7).nextBytes(noise);

        assertFalse(
                Charsets.decode(noise, "text/html; charset=\u0000bad").text().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, plain, true",
        "UTF-8, été à Paris, true",
        "windows-1252, été à Paris, false",
        "UTF-16, plain text, false"
    })
    void tellsSureUtf8FromAllElse(String charset, String text, boolean sure) {
        assertEquals(sure, Charsets.isSurelyUtf8(text.getBytes(Charset.forName(charset))));
        assertEquals(
                text,
                Charsets.decode(text.getBytes(Charset.forName(charset)), NO_HINTS)
                        .text());
    }

    @Test
    void aCutSequenceIsNotSurelyUtf8() {
        byte[] whole = "Größe, Maß, Öl und 中".getBytes(StandardCharsets.UTF_8);
        assertTrue(Charsets.isSurelyUtf8(whole));
        assertFalse(Charsets.isSurelyUtf8(java.util.Arrays.copyOf(whole, whole.length - 1)));
    }

    private static String title(String text) {
        return "<title>" + text + "</title>";
    }

    /** A declaration is only overruled by strong evidence: also short texts are read as they say. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1250 | Rząd przyjął ustawę, która łączy środki
            windows-1250 | Guvernul a adoptat o nouă ordonanţă
            windows-1251 | Правителството прие новия бюджет днес
            windows-1252 | O governo aprovou as pensões na sessão
            windows-1253 | Η κυβέρνηση ενέκρινε σήμερα το νομοσχέδιο
            windows-1254 | Hükümet bugün yeni yasayı onayladı
            windows-1255 | הממשלה אישרה היום את החוק החדש
            windows-1256 | أعلنت الحكومة اليوم عن القانون الجديد
            windows-1257 | Rīgā atklāts jauns tilts pār Daugavu
            windows-1257 | Valitsus võttis vastu uue seaduse
            Shift_JIS    | ﾆｭｰｽ ｻｲﾄ ﾄｯﾌﾟ
            Shift_JIS    | ﾎﾝｼﾞﾂﾉﾃﾝｷ
            """)
    void readsShortTextsAsTheyAreRightlyDeclared(String charset, String text) {
        byte[] bytes = title(text).getBytes(Charset.forName(charset));

        DecodedText read = Charsets.decode(bytes, "application/rss+xml; charset=" + charset);

        assertEquals(title(text), read.text());
        assertEquals(Basis.DECLARED, read.basis());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1250 | Rząd przyjął ustawę, która łączy środki
            windows-1251 | Правительство утвердило новый закон
            windows-1253 | Η κυβέρνηση ενέκρινε σήμερα το νομοσχέδιο
            windows-1254 | Hükümet bugün yeni yasayı onayladı
            windows-1255 | הממשלה אישרה היום את החוק החדש
            windows-1256 | أعلنت الحكومة اليوم عن القانون الجديد
            windows-1257 | Latvijas valdība apstiprina jaunu budžetu
            windows-1257 | Rīgā atklāts jauns tilts pār Daugavu
            windows-1257 | Vyriausybė šiandien patvirtino naują pensijų įstatymą
            """)
    void readsShortTextsThatTemplatesDeclareAsLatin1(String charset, String text) {
        byte[] bytes = title(text).getBytes(Charset.forName(charset));

        assertEquals(
                title(text),
                Charsets.decode(bytes, "text/xml; charset=iso-8859-1").text());
        assertEquals(title(text), Charsets.decode(bytes, NO_HINTS).text());
    }

    /** Tones as marks behind their vowels, as keyboards of Windows write them. */
    private static byte[] vietnamese(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
            boolean tone = "\u0300\u0301\u0303\u0309\u0323".indexOf(c) >= 0;
            if (Character.getType(c) != Character.NON_SPACING_MARK || tone) {
                out.append(c);
                continue;
            }
            int at = out.length() - 1;
            while ("\u0300\u0301\u0303\u0309\u0323".indexOf(out.charAt(at)) >= 0) {
                at--;
            }
            String vowel = Normalizer.normalize("" + out.charAt(at) + c, Normalizer.Form.NFC);
            out.replace(at, at + 1, vowel);
        }
        return out.toString().getBytes(Charset.forName("windows-1258"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chính phủ Việt Nam hôm nay thông báo rằng các biện pháp mới sẽ có hiệu lực",
                "Thủ tướng đã chủ trì cuộc họp tại Hà Nội",
                "Giá vàng tăng mạnh"
            })
    void readsVietnameseWithItsTonesAtTheirVowels(String text) {
        byte[] bytes = vietnamese(title(text));

        assertEquals(
                title(text), Charsets.decode(bytes, List.of("windows-1258")).text());
        assertEquals(title(text), Charsets.decode(bytes, NO_HINTS).text());
        assertEquals("windows-1258", Charsets.decode(bytes, NO_HINTS).charset().name());
    }

    @Test
    void oneForeignCharacterInAnEnglishTextIsNoOtherAlphabet() {
        String around = "The council met on Monday to hear what the new bridge over the river would cost next year. ";
        for (String odd :
                List.of("£5", "50 €", "§ 5", "¡Hola!", "90 µm", "a naïve plan", "Zoë", "São Paulo", "×2", "“so”")) {
            String text = around + odd + " " + around;
            byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
            for (List<String> hints : List.of(List.<String>of(), List.of("utf-8"), List.of("iso-8859-1"))) {
                assertEquals(text, Charsets.decode(bytes, hints).text(), odd + " " + hints);
            }
        }
    }

    @Test
    void oneForeignCharacterIsReadAsDeclaredWhereAnotherCharsetThanTheUsualOnesIs() {
        String around = "The council met on Monday to hear what the new bridge over the river would cost next year. ";
        String text = around + "Łódź " + around;
        byte[] bytes = text.getBytes(Charset.forName("windows-1250"));
        assertEquals(text, Charsets.decode(bytes, List.of("windows-1250")).text());
    }

    @Test
    void aTitleOfOneOddWordInAnEnglishFeedIsNoOtherAlphabet() {
        String story = "The harbour authority said on Monday that the new quay will open in spring. ";
        for (String odd : List.of(
                "£5",
                "€5",
                "© 2026",
                "§ 5",
                "10° north",
                "Zoë",
                "São Paulo",
                "coup d’état",
                "Nestlé’s plan",
                "¥500",
                "50¢ a day",
                "¼ mile",
                "Siân Berry",
                "Reykjavík",
                "“so”",
                "Widget® and ABBA™…")) {
            String text = feed(title(odd) + "<description>" + story + "</description>");
            byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
            for (List<String> hints : List.of(List.<String>of(), List.of("utf-8"), List.of("windows-1252"))) {
                assertEquals(text, Charsets.decode(bytes, hints).text(), odd + " " + hints);
            }
        }
    }

    @Test
    void scriptsInEnglishMakeNoEnglishPage() {
        String script = "// the end of this loop and that of the other are for the reader\n".repeat(200);
        String text = "<html><script>" + script + "</script><p>Vijeće je u ponedjeljak čulo što će stajati most; "
                + "riječ je o cijeni koja će se još mijenjati, kažu žitelji.</p></html>";
        byte[] bytes = text.getBytes(Charset.forName("windows-1250"));
        assertEquals(text, Charsets.decode(bytes, NO_HINTS).text());
    }

    private static String feed(String item) {
        return "<?xml version='1.0'?><rss version='2.0'><channel><title>Harbor news</title><item>" + item
                + "</item></channel></rss>";
    }
}
