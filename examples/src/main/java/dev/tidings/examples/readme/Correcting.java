// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.readme;

import dev.tidings.core.model.ReaderProfile;
import dev.tidings.core.page.FrontPage;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.Withdrawal;

/** What an editor does after publication: takes an article back, and ranks for one reader. */
public final class Correcting {
    private Correcting() {}

    /** Takes an article out of everything; says what came of it. */
    public static String takeBack(Aggregator news, String articleId) {
        Withdrawal withdrawal = news.withdraw(articleId);
        if (withdrawal instanceof Withdrawal.Done done) {
            return done.statements() + " statements taken back in " + done.storyIds();
        }
        return withdrawal instanceof Withdrawal.Earlier earlier ? "gone since " + earlier.at() : "no such article";
    }

    /** The front page as one reader wants it; each score still says what it is made of. */
    public static FrontPage frontFor(Aggregator news) {
        ReaderProfile reader = ReaderProfile.builder()
                .addTopic("energy")
                .addEntity("european-union")
                .addMutedTopic("sport")
                .addLanguage("en")
                .build();
        return news.site(reader).front();
    }
}
