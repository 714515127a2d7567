// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Icon;
import dev.tidings.core.model.Rights;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {
    @TempDir
    Path folder;

    private List<SourceAdapter> read(String json) throws Exception {
        return SourceFile.standard().read(Files.writeString(folder.resolve("sources.json"), json));
    }

    private static SourceAdapter one(String json) {
        return SourceFile.standard().source(json.replace('\'', '"'), Path.of(""));
    }

    private static String refusal(String json) {
        return assertThrows(IllegalArgumentException.class, () -> one(json)).getMessage();
    }

    @Test
    void readsSourcesOfAllKindsInTheirOrder() throws Exception {
        List<SourceAdapter> sources = read("""
                {"sources": [
                  {"kind": "feed", "url": "https://www.harbor.example/feed.xml", "icon": "⚓", "weight": 2},
                  {"kind": "rsshub", "route": "/github/issue/harbor/tide"},
                  {"kind": "list", "url": "https://port.example/notices", "entries": "li", "title": "h3", "nextPage": "a.next"},
                  {"kind": "watch", "url": "https://status.example/", "selector": "main"},
                  {"kind": "sitemap", "url": "https://map.example/sitemap.xml", "included": "/news/"},
                  {"kind": "json", "url": "https://api.example/items", "mapping": {"url": "/link", "title": "/t"}},
                  {"kind": "hackernews", "list": "best", "limit": 10, "minimumScore": 50},
                  {"kind": "reddit", "subreddit": "energy", "listing": "new"},
                  {"kind": "arxiv", "category": "cs.CL"},
                  {"kind": "github", "repository": "harbor/tide", "prereleases": false},
                  {"kind": "youtube", "channel": "UCharborLedgerChannel012"},
                  {"kind": "mastodon", "account": "@harbor@social.example"},
                  {"kind": "bluesky", "account": "harbor.example"},
                  {"kind": "telegram", "channel": "harborledger"},
                  {"kind": "directory", "path": "notes", "id": "notes", "name": "Notes"}
                ]}
                """);

        assertEquals(
                List.of(
                        "harbor.example",
                        "rsshub-github-issue-harbor-tide",
                        "port.example",
                        "status.example",
                        "map.example",
                        "api.example",
                        "hackernews-best",
                        "reddit-energy",
                        "arxiv-cs.cl",
                        "github-harbor-tide",
                        "youtube-ucharborledgerchannel012",
                        "mastodon-social.example-harbor",
                        "bluesky-harbor.example",
                        "telegram-harborledger",
                        "notes"),
                sources.stream().map(s -> s.source().id()).toList());
        assertEquals(sources.size(), SourceFile.standard().kinds().size());
        assertInstanceOf(FeedSource.class, sources.get(1));
        assertEquals(
                "https://rsshub.app/github/issue/harbor/tide",
                sources.get(1).source().url().orElseThrow().toString());
    }

    @Test
    void everyKindTakesTheCommonSettings() {
        Source source =
                one("{'kind':'reddit','subreddit':'energy','id':'e','name':'Energy','icon':'⚡','homepage':'https://e.example/',"
                                + "'language':'en','weight':3.5,'rights':{'excerptLimit':100,'modelUse':false}}")
                        .source();

        assertEquals("e", source.id());
        assertEquals("Energy", source.name());
        assertEquals(Optional.of(new Icon.Emoji("⚡")), source.icon());
        assertEquals(Optional.of("en"), source.language());
        assertEquals(3.5, source.weight());
        assertEquals(100, source.rights().excerptLimit());
        assertEquals(false, source.rights().modelUse());
    }

    @Test
    void allThatTheRightsOfASourceSayCanStandInAFile() {
        Rights rights = one("{'kind':'feed','url':'https://a.example/f','rights':{'overridesReservations':true,"
                        + "'canonicalOriginal':true,'images':true,'indexing':false,'license':'CC0-1.0','notice':'By A'}}")
                .source()
                .rights();

        assertEquals(
                Rights.builder()
                        .overridesReservations(true)
                        .canonicalOriginal(true)
                        .images(true)
                        .indexing(false)
                        .license("CC0-1.0")
                        .notice("By A")
                        .build(),
                rights);
    }

    @ParameterizedTest
    @CsvSource({"feed, P1D, 86400", "feed, PT0S, 0", "watch, PT30M, 1800"})
    void howLongAFreshAnswerIsBelievedCanStandInAFile(String kind, String written, long seconds) throws Exception {
        FakeFetcher network = new FakeFetcher();
        network.answer(
                "https://a.example/f",
                Fetched.builder()
                        .finalUrl(URI.create("https://a.example/f"))
                        .freshFor(Duration.ofDays(30))
                        .body(Bytes.utf8(kind.equals("feed") ? "<rss><channel/></rss>" : "<p>All locks are open.</p>"))
                        .build());
        SourceAdapter source =
                one("{'kind':'" + kind + "','url':'https://a.example/f','longestRest':'" + written + "'}");
        Instant now = Instant.parse("2026-11-22T18:00:00Z");
        PollResult.Items items = assertInstanceOf(
                PollResult.Items.class,
                source.poll(PollContext.builder().now(now).fetcher(network).build()));

        assertEquals(Optional.of(now.plusSeconds(seconds)).filter(now::isBefore), source.quietUntil(items.cursor()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'list':'top'}|'kind' is missing",
                "{'kind':'usenet'}|unknown kind 'usenet'; known are [feed",
                "{'kind':'hackernews','lmit':3}|(hackernews): unknown setting 'lmit'",
                "{'kind':'hackernews','limit':'3'}|'limit' is not a whole number: \"3\"",
                "{'kind':'hackernews','limit':9000}|9000",
                "{'kind':'hackernews','list':'worst'}|'worst', not one of",
                "{'kind':'reddit','subreddit':'energy','listing':'old'}|'listing' is 'old', not one of [hot, new, top, rising]",
                "{'kind':'reddit'}|'subreddit' is missing",
                "{'kind':'feed','url':'harbor.example'}|'url' is no absolute address: 'harbor.example'",
                "{'kind':'list','url':'https://a.example/','entries':'li[['}|'li[['",
                "{'kind':'list','url':'https://a.example/','entries':'li','locale':'!!'}|'!!'",
                "{'kind':'json','url':'https://a.example/'}|'mapping' is missing",
                "{'kind':'json','url':'https://a.example/','mapping':{'url':'/u','titel':'/t'}}|unknown setting 'titel'",
                "{'kind':'json','url':'https://a.example/','mapping':{'url':'/u','title':'t'}}|title is no JSON Pointer: 't'",
                "{'kind':'sitemap','url':'https://a.example/','included':'('}|'('",
                "{'kind':'mastodon','account':'harbor'}|'harbor'",
                "{'kind':'github','repository':'tide'}|'repository' is not owner/name: 'tide'",
                "{'kind':'github','repository':'a/b','tokenFrom':'NONE'}|not set: 'NONE'",
                "{'kind':'bluesky','account':'harbor.example','weight':11}|11.0",
                "{'kind':'watch','url':'https://a.example/','longestRest':'soon'}|'longestRest' is not a duration of ISO 8601",
                "{'kind':'feed','url':'https://a.example/','longestRest':'-PT5M'}|-PT5M",
                "{'kind':'watch','url':'https://a.example/','headers':['a']}|'headers' is not an object of texts",
                "{'kind':'feed','url':'https://a.example/','headersFrom':{'A':'NONE'}}|'headersFrom' names a variable that is not set: 'NONE'",
                "{'kind':'directory','path':'x','headers':{}}|unknown setting 'headers'",
                "{'kind':'bluesky','account':'harbor.example','endpoint':'file:///etc'}|'file:///etc'",
            },
            quoteCharacter = '`')
    void whatIsWrongIsRefusedWithItsValue(String json, String part) {
        String message = refusal(json);
        assertTrue(message.contains(part), message);
    }

    @Test
    void theSourceThatIsWrongIsCounted() {
        String json = "[{\"kind\":\"arxiv\",\"category\":\"cs.CL\"},{\"kind\":\"arxiv\",\"category\":\"cs.CL\"}]";
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> SourceFile.standard().parse(json, folder));
        assertTrue(e.getMessage().contains("source 2: another has the id 'arxiv-cs.cl'"), e.getMessage());
    }

    @Test
    void aSecretCanStandElsewhere() {
        SourceFile file = SourceFile.standard().withVariables(Map.of("GH", "secret"));
        assertInstanceOf(
                GitHubReleasesSource.class,
                file.source("{\"kind\":\"github\",\"repository\":\"a/b\",\"tokenFrom\":\"GH\"}", folder));
    }

    @Test
    void kindsOfOneOwnAreReadAlike() {
        SourceFile file = SourceFile.standard()
                .withKind(
                        "desk",
                        s -> PushSource.of(s.required("id"), s.text("name").orElse("Desk")));

        assertEquals(
                "d",
                file.source("{\"kind\":\"desk\",\"id\":\"d\"}", folder).source().id());
    }

    @Test
    void whatIsNoJsonIsSaid() {
        assertThrows(TidingsException.class, () -> SourceFile.standard().parse("{", folder));
        assertThrows(IllegalArgumentException.class, () -> SourceFile.standard().parse("{}", folder));
    }
}
