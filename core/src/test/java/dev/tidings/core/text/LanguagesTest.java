// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en|The harbour was closed on Monday after a storm damaged the eastern pier.
            de|Der Hafen wurde am Montag geschlossen, nachdem ein Sturm die Mole beschädigt hatte.
            fr|Le port a été fermé lundi après qu'une tempête a endommagé la jetée.
            es|El puerto fue cerrado el lunes después de que una tormenta dañara el muelle.
            it|Il porto è stato chiuso lunedì dopo che una tempesta ha danneggiato il molo.
            pt|O porto foi fechado na segunda-feira depois que uma tempestade danificou o cais.
            nl|De haven werd maandag gesloten nadat een storm de pier had beschadigd.
            sv|Hamnen stängdes på måndagen efter att en storm hade skadat piren.
            da|Havnen blev lukket mandag, efter at en storm havde beskadiget molen.
            nb|Havnen ble stengt mandag etter at en storm hadde skadet moloen.
            fi|Satama suljettiin maanantaina sen jälkeen kun myrsky oli vaurioittanut laituria.
            pl|Port został zamknięty w poniedziałek po tym, jak sztorm uszkodził molo.
            cs|Přístav byl v pondělí uzavřen poté, co bouře poškodila molo.
            hu|A kikötőt hétfőn lezárták, miután egy vihar megrongálta a mólót.
            ro|Portul a fost închis luni după ce o furtună a avariat digul.
            tr|Liman, fırtınanın iskeleye zarar vermesinden sonra pazartesi günü kapatıldı ve trafik durdu.
            vi|Cảng đã bị đóng cửa vào thứ hai sau khi một cơn bão làm hư hại cầu tàu.
            id|Pelabuhan itu ditutup pada hari Senin setelah badai merusak dermaga.
            ru|Порт был закрыт в понедельник после того, как шторм повредил причал.
            uk|Порт був закритий у понеділок після того, як шторм пошкодив причал.
            bg|Пристанището беше затворено в понеделник, след като буря повреди кея.
            ar|أغلق الميناء يوم الاثنين بعد أن ألحقت عاصفة أضرارا بالرصيف.
            fa|بندر روز دوشنبه پس از آن که طوفان به اسکله آسیب زد بسته شد.
            hi|तूफान से घाट को नुकसान होने के बाद सोमवार को बंदरगाह बंद कर दिया गया।
            el|Το λιμάνι έκλεισε τη Δευτέρα.
            he|הנמל נסגר ביום שני.
            th|ท่าเรือถูกปิดเมื่อวันจันทร์
            ko|항구는 월요일 폭풍으로 부두가 손상된 후 폐쇄되었다.
            ja|港は月曜日、嵐で桟橋が損傷したため閉鎖された。
            zh-Hans|港口周一因风暴损坏码头而关闭。
            zh-Hant|港口週一因風暴損壞碼頭而關閉。
            """)
    void findsTheLanguageOfASentence(String tag, String sentence) {
        assertEquals(Optional.of(tag), Languages.identify(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12.5 %", "!!!", "Kowalski", "Tesla Model Y", "\uD83D\uDE00"})
    void saysNothingWhenUnsure(String text) {
        assertEquals(Optional.empty(), Languages.identify(text));
    }

    @Test
    void latinNamesDoNotOutvoteTheSentenceAroundThem() {
        assertEquals(Optional.of("zh-Hans"), Languages.identify("OpenAI 发布 GPT-5 新模型，Microsoft 表示欢迎"));
        assertEquals(Optional.of("ja"), Languages.identify("OpenAIがGPT-5を発表した"));
    }

    @Test
    void chineseWithoutTellingCharactersIsPlainChinese() {
        assertEquals(Optional.of("zh"), Languages.identify("中文"));
    }

    @Test
    void readsOnlyTheBeginningOfALongText() {
        assertEquals(
                Optional.of("en"),
                Languages.identify("It was the best of times and it was the worst. ".repeat(20_000)));
    }
}
