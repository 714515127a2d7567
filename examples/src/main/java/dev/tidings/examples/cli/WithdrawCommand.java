// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.model.Article;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.url.UrlIdentity;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.Withdrawal;
import dev.tidings.store.jdbc.JdbcStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes articles back: {@link Aggregator#withdraw} on the store of {@code tidings run}. */
@Command(
        name = "withdraw",
        description =
                "Takes articles out of a store with all that was said from them; the next 'tidings run' writes the"
                        + " site without them. The status is 1 when one is not known.",
        mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "ARTICLE",
            description =
                    "The id of the article, or one of its addresses; of what is withdrawn only the id is still known.")
    List<String> articles = List.of();

    @Option(names = "--store", paramLabel = "FILE", description = "What 'tidings run' keeps. Default: site.db")
    Path file = Path.of("site.db");

    @Option(names = "--now", paramLabel = "INSTANT", description = "Pretend that it is this time, ISO 8601.")
    @Nullable
    Instant now;

    @Override
    public Integer call() throws NoSuchFileException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        int unknown = 0;
        try (StoryStore store = JdbcStore.sqlite(file);
                Aggregator news = Aggregator.builder()
                        .store(store)
                        .clock(now == null ? Clock.systemUTC() : Clock.fixed(now, ZoneOffset.UTC))
                        .build()) {
            for (String article : articles) {
                Withdrawal withdrawal = news.withdraw(id(store, article));
                unknown += withdrawal instanceof Withdrawal.Unknown ? 1 : 0;
                System.out.println(article + ": " + said(withdrawal));
            }
        }
        return unknown == 0 ? 0 : 1;
    }

    /** The id of the article at an address, also that of a copy; anything else as it is. */
    private static String id(StoryStore store, String article) {
        UrlIdentity urls = UrlIdentity.standard();
        String key = urls.identityKey(article);
        return store.all(Article.class).stream()
                .filter(known -> urls.identityKey(known.url().toString()).equals(key)
                        || known.copies().stream()
                                .anyMatch(copy ->
                                        urls.identityKey(copy.url().toString()).equals(key)))
                .map(Article::id)
                .findFirst()
                .orElse(article);
    }

    private static String said(Withdrawal withdrawal) {
        if (withdrawal instanceof Withdrawal.Done done) {
            return "withdrawn; " + done.statements() + " statements and " + done.predictions()
                    + " predictions taken back, " + done.storyIds().size() + " stories go on, "
                    + done.endedStoryIds().size() + " ended";
        }
        return withdrawal instanceof Withdrawal.Earlier earlier ? "withdrawn since " + earlier.at() : "not known";
    }
}
