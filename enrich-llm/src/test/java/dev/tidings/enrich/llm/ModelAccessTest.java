// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.ReplyCache;
import dev.tidings.core.port.Spend;
import dev.tidings.core.port.SpendBook;
import dev.tidings.core.store.InMemoryReplyCache;
import dev.tidings.core.store.InMemorySpendBook;
import dev.tidings.enrich.InsightModel;
import dev.tidings.enrich.ModelReply;
import dev.tidings.enrich.ModelRequest;
import dev.tidings.enrich.llm.internal.call.Asked;
import dev.tidings.enrich.llm.internal.call.KeptReply;
import dev.tidings.enrich.llm.internal.call.Prompt;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.ScriptedModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelAccessTest {
    private static final Instant RUN = Instant.parse("2026-11-22T18:00:00Z");
    private static final Prompt PROMPT =
            new Prompt("p-1", "Summarise {{boundary}}.", "={{boundary}} The dam.", "{}", 1000);
    private static final String DAY = "day-2026-11-22";

    private final FakeClock clock = FakeClock.at(RUN.toString());
    private final List<Duration> waits = new ArrayList<>();
    private final InMemorySpendBook book = new InMemorySpendBook();

    private ModelAccess.Builder access(InsightModel model) {
        return ModelAccess.builder(model).clock(clock).spendBook(book).pause(time -> {
            waits.add(time);
            clock.advance(time);
        });
    }

    private static Asked.Answered answered(Asked asked) {
        return assertInstanceOf(Asked.Answered.class, asked);
    }

    private static Asked.Unanswered unanswered(Asked asked) {
        return assertInstanceOf(Asked.Unanswered.class, asked);
    }

    @Test
    void aKnownReplyCostsNoCall() throws Exception {
        ScriptedModel model = ScriptedModel.saying(Replies.complete("once"));
        ModelAccess access = access(model).build();
        answered(access.ask(PROMPT, RUN));
        assertEquals("once", answered(access.ask(PROMPT, RUN.plusSeconds(9))).text());
        assertEquals(1, model.requests().size());
    }

    /** Another node's reply to the same question becomes durable while this one waits for its turn and reserves. */
    private final class ElsewhereMeanwhile implements SpendBook {
        private final ReplyCache cache = new InMemoryReplyCache();
        private final List<KeptReply> replies;
        private int reserved;

        ElsewhereMeanwhile(ModelReply... replies) {
            this.replies = Stream.of(replies)
                    .map(reply -> new KeptReply(reply, Duration.ofSeconds(2), List.of()))
                    .toList();
        }

        @Override
        public boolean reserve(String account, Spend amount, Spend limit) {
            boolean granted = book.reserve(account, amount, limit);
            if (reserved < replies.size()) {
                replies.get(reserved).write().ifPresent(text -> cache.keep(PROMPT.key("scripted"), text));
            }
            reserved++;
            return granted;
        }

        @Override
        public void settle(String account, Spend reserved, Spend used) {
            book.settle(account, reserved, used);
        }

        @Override
        public Spend spent(String account) {
            return book.spent(account);
        }
    }

    @Test
    void aReplyThatOthersGotBeforeTheCallIsTakenAndNothingIsSpent() throws Exception {
        ScriptedModel model = ScriptedModel.saying();
        ElsewhereMeanwhile elsewhere = new ElsewhereMeanwhile(Replies.complete("theirs"));
        ModelAccess access = access(model)
                .cache(elsewhere.cache)
                .spendBook(elsewhere)
                .budget(Budget.builder().callsPerRun(1).build())
                .build();
        Asked.Answered answer = answered(access.ask(PROMPT, RUN));
        assertEquals("theirs", answer.text());
        assertEquals(Duration.ofSeconds(2), answer.latency());
        assertTrue(answer.cached());
        assertEquals(List.of(), model.requests());
        assertEquals(Spend.NONE, book.spent(DAY));
        assertTrue(access.allows(new Prompt("p-1", "Other.", "Other.", "{}", 1000), RUN), "the run has its call left");
    }

    @Test
    void aReplyThatOthersGotBeforeAnotherTryIsTaken() throws Exception {
        ScriptedModel model = ScriptedModel.saying(new ModelReply.RateLimited(Optional.of(RUN.plusSeconds(7))));
        ModelReply notKept = new ModelReply.Unavailable("down", true);
        ElsewhereMeanwhile elsewhere = new ElsewhereMeanwhile(notKept, Replies.complete("theirs"));
        ModelAccess access =
                access(model).cache(elsewhere.cache).spendBook(elsewhere).build();
        assertEquals("theirs", answered(access.ask(PROMPT, RUN)).text());
        assertEquals(1, model.requests().size());
        assertEquals(1, book.spent(DAY).calls());
    }

    @Test
    void aRefusalThatOthersGotBeforeTheCallLeadsToTheNextModel() throws Exception {
        ScriptedModel model = ScriptedModel.saying();
        InsightModel other = model("other", request -> Replies.complete("yes"));
        ElsewhereMeanwhile elsewhere = new ElsewhereMeanwhile(new ModelReply.Refused("no"));
        ModelAccess access = access(model)
                .smaller(other)
                .cache(elsewhere.cache)
                .spendBook(elsewhere)
                .build();
        Asked.Answered answer = answered(access.ask(PROMPT, RUN));
        assertEquals("yes", answer.text());
        assertEquals(List.of("scripted: It refused: no"), answer.passed());
        assertEquals(List.of(), model.requests());
    }

    @Test
    void theBoundaryChangesWithEachCallAndTheKeyDoesNot() throws Exception {
        ScriptedModel model = ScriptedModel.saying(Replies.complete("a"), Replies.complete("b"));
        InMemoryReplyCache cache = new InMemoryReplyCache();
        access(model).cache(cache).build().ask(PROMPT, RUN);
        access(model).cache(cache).build().ask(PROMPT, RUN);
        assertEquals(1, model.requests().size());
        access(model).build().ask(PROMPT, RUN);
        List<String> inputs = model.requests().stream().map(ModelRequest::input).toList();
        assertTrue(inputs.get(0).matches("=[0-9a-f]{24} The dam\\."), inputs.toString());
        assertTrue(!inputs.get(0).equals(inputs.get(1)), inputs.toString());
    }

    @Test
    void aGivenSourceOfBoundariesMakesRequestsRepeatable() throws Exception {
        ScriptedModel model = ScriptedModel.saying(Replies.complete("a"));
        access(model).boundaries(() -> "fixed").build().ask(PROMPT, RUN);
        assertEquals("=fixed The dam.", model.requests().get(0).input());
        assertEquals("Summarise fixed.", model.requests().get(0).instructions());
    }

    @Test
    void anotherModelSchemaVersionOrInputIsAnotherKey() {
        List<String> keys = List.of(
                PROMPT.key("m"),
                PROMPT.key("n"),
                new Prompt("p-2", PROMPT.instructions(), PROMPT.input(), "{}", 1000).key("m"),
                new Prompt("p-1", PROMPT.instructions(), PROMPT.input(), "{ }", 1000).key("m"),
                new Prompt("p-1", PROMPT.instructions(), "other", "{}", 1000).key("m"));
        assertEquals(5, keys.stream().distinct().count());
    }

    @Test
    void callsBeyondTheBudgetOfARunAreNotMade() throws Exception {
        ScriptedModel model = ScriptedModel.saying(Replies.complete("a"), Replies.complete("b"));
        ModelAccess access =
                access(model).budget(Budget.builder().callsPerRun(1).build()).build();
        answered(access.ask(PROMPT, RUN));
        Prompt other = new Prompt("p-1", "Other.", "Other.", "{}", 1000);
        assertTrue(unanswered(access.ask(other, RUN)).budget());
        assertEquals(1, model.requests().size());
        answered(access.ask(other, RUN.plusSeconds(60)));
    }

    @Test
    void whatACallMayNeedIsReservedBeforeItAndSettledAfterIt() throws Exception {
        List<Spend> during = new ArrayList<>();
        InsightModel model = model("m", request -> {
            during.add(book.spent(DAY));
            return new ModelReply.Complete("a", 10, 5);
        });
        access(model).pricing(Pricing.table("m 1 2")).build().ask(PROMPT, RUN);
        long most = PROMPT.inputTokens() + 1000;
        BigDecimal price = BigDecimal.valueOf(PROMPT.inputTokens() + 2 * 1000).movePointLeft(6);
        assertEquals(List.of(new Spend(1, most, price)), during);
        assertEquals(new Spend(1, 15, new BigDecimal("0.00002")), book.spent(DAY));
    }

    @Test
    void theMoneyOfADayHoldsForAllProcessesThatShareTheBook() throws Exception {
        ModelAccess.Builder dear = access(ScriptedModel.saying(Replies.complete("a")))
                .pricing(Pricing.table("* 100 100"))
                .budget(Budget.builder().moneyPerDay(new BigDecimal("0.15")).build());
        answered(dear.build().ask(PROMPT, RUN));
        ModelAccess again = dear.cache(new InMemoryReplyCache()).build();
        assertTrue(unanswered(again.ask(PROMPT, RUN.plusSeconds(60))).budget());
        assertTrue(book.spent(DAY).money().compareTo(new BigDecimal("0.15")) <= 0);
    }

    @Test
    void aClockThatIsSetBackFindsTheDayAsItWasSpent() throws Exception {
        ModelAccess.Builder one = access(ScriptedModel.saying(Replies.complete("a"), Replies.complete("b")))
                .budget(Budget.builder().callsPerDay(1).build());
        answered(one.build().ask(PROMPT, RUN));
        answered(one.cache(new InMemoryReplyCache()).build().ask(PROMPT, RUN.plus(Duration.ofDays(1))));
        ModelAccess setBack = one.cache(new InMemoryReplyCache()).build();
        assertTrue(unanswered(setBack.ask(PROMPT, RUN.plusSeconds(1))).budget());
    }

    @Test
    void limitedMoneyNeedsAPrice() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> ModelAccess.builder(ScriptedModel.saying())
                        .budget(Budget.builder().moneyPerRun(BigDecimal.ONE).build())
                        .build());
        assertTrue(String.valueOf(e.getMessage()).contains("'scripted'"), e.toString());
    }

    @Test
    void theSmallerModelAnswersWhenTheFirstMayNot() throws Exception {
        InsightModel dear = model("dear", request -> Replies.complete("dear"));
        InsightModel cheap = model("cheap", request -> Replies.complete("cheap"));
        ModelAccess access = access(dear)
                .smaller(cheap)
                .pricing(Pricing.table("dear 1000 1000\ncheap 1 1"))
                .budget(Budget.builder().moneyPerRun(new BigDecimal("0.5")).build())
                .build();
        Asked.Answered answer = answered(access.ask(PROMPT, RUN));
        assertEquals("cheap", answer.model());
        assertEquals(List.of("dear: The budget does not allow the call."), answer.passed());
        assertEquals(answer.passed(), answered(access.ask(PROMPT, RUN)).passed());
    }

    @Test
    void aLimitOfTheRateIsWaitedForAsLongAsThePatienceLasts() throws Exception {
        ScriptedModel model = ScriptedModel.saying(
                new ModelReply.RateLimited(Optional.of(RUN.plusSeconds(7))), Replies.complete("a"));
        assertEquals("a", answered(access(model).build().ask(PROMPT, RUN)).text());
        assertEquals(List.of(Duration.ofSeconds(7)), waits);
    }

    @Test
    void aModelThatWantsToBeLeftAloneIsLeftAlone() throws Exception {
        ScriptedModel model = ScriptedModel.saying(
                new ModelReply.RateLimited(Optional.of(RUN.plusSeconds(3600))), Replies.complete("a"));
        ModelAccess access = access(model).build();
        unanswered(access.ask(PROMPT, RUN));
        unanswered(access.ask(PROMPT, RUN));
        assertEquals(1, model.requests().size());
        assertEquals(List.of(), waits);
        clock.set(RUN.plusSeconds(3600));
        answered(access.ask(PROMPT, clock.instant()));
    }

    @Test
    void aModelThatIsDownIsNotAskedForEveryStoryOfARun() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        InsightModel down = model("m", request -> {
            calls.incrementAndGet();
            return new ModelReply.Unavailable("down", false);
        });
        ModelAccess access = access(down).build();
        for (int i = 0; i < 10; i++) {
            unanswered(access.ask(PROMPT, RUN));
        }
        assertEquals(3, calls.get());
        unanswered(access.ask(PROMPT, RUN.plusSeconds(60)));
        assertEquals(4, calls.get());
    }

    @Test
    void whatABrokenModelThrowsIsAnOutcome() throws Exception {
        InsightModel broken = model("m", request -> {
            throw new IllegalStateException("boom");
        });
        assertTrue(unanswered(access(broken).build().ask(PROMPT, RUN))
                .reasons()
                .get(0)
                .contains("boom"));
    }

    @Test
    void aRefusalIsRememberedAndTheNextModelIsAsked() throws Exception {
        ScriptedModel model = ScriptedModel.saying(new ModelReply.Refused("no"));
        InsightModel other = model("other", request -> Replies.complete("yes"));
        ModelAccess access = access(model).smaller(other).build();
        assertEquals("yes", answered(access.ask(PROMPT, RUN)).text());
        InMemoryReplyCache cache = new InMemoryReplyCache();
        ScriptedModel alone = ScriptedModel.saying(new ModelReply.Refused("no"));
        unanswered(access(alone).cache(cache).build().ask(PROMPT, RUN));
        unanswered(access(alone).cache(cache).build().ask(PROMPT, RUN));
        assertEquals(1, alone.requests().size());
    }

    @Test
    void noMoreCallsThanAllowedAreUnderWayAtOnce() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        InsightModel model = model("m", request -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            two.countDown();
            two.await();
            underWay.decrementAndGet();
            return Replies.complete("a");
        });
        ModelAccess access = access(model).atOnce(2).build();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Asked>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Prompt prompt = new Prompt("p-1", "Number " + i, "", "{}", 1000);
                Callable<Asked> call = () -> access.ask(prompt, RUN);
                all.add(threads.submit(call));
            }
            for (Future<Asked> one : all) {
                answered(one.get());
            }
            assertEquals(2, most.get());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anEstimateReservesNothing() {
        ModelAccess access = access(ScriptedModel.saying()).build();
        CostEstimate estimate = access.estimate(PROMPT);
        assertEquals(PROMPT.inputTokens() + 1000, estimate.atMost().tokens());
        assertEquals(Spend.NONE, book.spent(DAY));
    }

    private interface Reply {
        ModelReply to(ModelRequest request) throws InterruptedException;
    }

    private static InsightModel model(String name, Reply reply) {
        return new InsightModel() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public ModelReply complete(ModelRequest request) throws InterruptedException {
                return reply.to(request);
            }
        };
    }
}
