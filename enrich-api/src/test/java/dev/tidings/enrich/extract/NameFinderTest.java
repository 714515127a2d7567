// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Block;
import dev.tidings.core.model.BlockKind;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.EntityKind;
import dev.tidings.core.model.Topic;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NameFinderTest {
    private static Article article(String title, String text) {
        return Article.builder()
                .id("a-1")
                .sourceId("harbor")
                .publisher("The Harbor Ledger")
                .url(URI.create("https://harbor.example/1"))
                .title(title)
                .collectedAt(Instant.EPOCH)
                .text(ArticleText.of(text.lines()
                        .map(line -> new Block(BlockKind.PARAGRAPH, line))
                        .toList()))
                .build();
    }

    private static List<Entity> find(String title, String text) {
        return NameFinder.create().find(article(title, text));
    }

    @Test
    void theSameThingHasOneSlugInEnglishAndChinese() {
        List<Entity> english = find("Talks fail", "Envoys of the EU and of Norway met in Geneva.");
        List<Entity> chinese = find("谈判破裂", "欧盟和挪威的代表在日内瓦会面。");
        List<String> slugs = List.of("european-union", "norway", "geneva");
        assertEquals(slugs, english.stream().map(Entity::slug).toList());
        assertEquals(slugs, chinese.stream().map(Entity::slug).toList());
    }

    @Test
    void labelsAndWordsThatNameNothingAreNoNames() {
        String text =
                "The mayor of Geneva spoke.\nADVERTISEMENT\nNever before had it rained so. Never, she said, in Geneva.";
        assertEquals(
                List.of("geneva"), find("Rain", text).stream().map(Entity::slug).toList());
    }

    @Test
    void headlinesInCapitalsAreReadAsWell() {
        for (String title : List.of(
                "TRIAL DATE SET FOR MAN ACCUSED OF DOUBLE MURDER IN MILLOM",
                "UPDATE 1-BANK OF JAPAN KEEPS RATES",
                "MINISTRY OF DEFENCE CONFIRMS DEATH OF SOLDIER",
                "OF Windows leaked")) {
            assertFalse(find(title, "A copy OF Windows leaked, OF Norway.").isEmpty(), title);
        }
    }

    @Test
    void whatStandsAroundANameTellsItsKind() {
        List<Entity> found = find(
                "Ferry fares rise",
                "The operator Tidewater Lines raised fares, said harbour master Oona Ferris. Boats to Lake Merrow stop.");
        assertTrue(found.contains(new Entity("tidewater-lines", "Tidewater Lines", EntityKind.ORGANISATION)));
        assertTrue(found.contains(new Entity("oona-ferris", "Oona Ferris", EntityKind.PERSON)), found.toString());
        assertTrue(found.contains(new Entity("lake-merrow", "Lake Merrow", EntityKind.PLACE)), found.toString());
    }

    @Test
    void aShorterMentionCountsForTheWholeName() {
        List<Entity> found =
                find("Ferris resigns", "Oona Ferris said she would go. Critics of Ferris cheered in Oslo.");
        assertEquals("Oona Ferris", found.get(0).name());
        assertFalse(found.stream().anyMatch(e -> e.name().equals("Ferris")), found.toString());
    }

    @Test
    void wordsThatHaveACapitalForTheirPlaceAreNoNames() {
        assertEquals(
                List.of(), find("Rain stops play", "Rain fell on Tuesday. Players left. The rain went on in May."));
    }

    @Test
    void thePublisherIsNotItsOwnSubject() {
        assertEquals(List.of(), find("A note", "Write to the Harbor Ledger with your questions."));
    }

    @Test
    void aUsersNamesAreFoundByTheirAliases() {
        Taxonomy own = Taxonomy.parse(
                "product orrin | en: Orrin | zh: 奥林模型\n  aliases: Orrin 3, ORN\ntopic space | en: Space\n  aliases: spaceflight\n  words: orbit");
        NameFinder finder = NameFinder.with(own);
        Entity orrin = new Entity("orrin", "ORN", EntityKind.PRODUCT);
        assertEquals(List.of(orrin), finder.find(article("x y", "We tried ORN in the lab.")));
        assertEquals("orrin", finder.find(article("试用", "我们试用了奥林模型。")).get(0).slug());
    }

    @Test
    void aPublishersCategoryIsATopicByAnyOfItsNames() {
        Taxonomy own = Taxonomy.parse("topic space | en: Space | zh: 航天\n  aliases: spaceflight");
        for (String category : List.of("Space", "航天", "Spaceflight", "SPACE")) {
            Article article = Article.builder()
                    .from(article("Up it goes", "It went up."))
                    .categories(List.of(category))
                    .build();
            assertEquals(List.of(new Topic("space", "Space")), own.topics(List.of(article), Locale.ENGLISH), category);
        }
    }

    @Test
    void whatCannotBeReadIsNamed() {
        for (String bad : List.of(
                "planet mars | en: Mars",
                "topic A | en: A",
                "topic a | Label",
                "topic a\n  colour: red",
                "topic a\ntopic a")) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Taxonomy.parse(bad), bad);
            assertTrue(e.getMessage().contains("'"), e.getMessage());
        }
    }

    @Test
    void hostileTextTakesLinearTime() {
        for (String piece : List.of("A", "Aa ", "Of of ", "王", "·", "王·", "A-", "市", "《", "Aa of the ")) {
            String text = piece.repeat(20_000 / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> find("x", text), piece);
        }
    }
}
