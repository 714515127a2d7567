// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.enrich.InsightModel;
import dev.tidings.enrich.ModelReply;
import dev.tidings.enrich.ModelRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What every {@link InsightModel} does: outcomes are values, an interrupt ends a call. The subclass hands out models whose
 * provider behaves in one way each.
 */
public abstract class InsightModelContract {
    /** A text with all that JSON, HTTP and terminals trip over. */
    public static final String TEXT = "{\"a\": \"东数西算 “x” \\\\ é\\n\"}\n\t— 😀";

    /** For subclasses. */
    protected InsightModelContract() {}

    /** Its provider answers with the text. */
    protected abstract InsightModel saying(String text) throws Exception;

    /** Its provider stops at the token limit, after the text. */
    protected abstract InsightModel truncating(String text) throws Exception;

    /** Its provider would not answer. */
    protected abstract InsightModel refusing() throws Exception;

    /** Its provider limits the rate of requests and asks to come back after the time. */
    protected abstract InsightModel limiting(Duration time) throws Exception;

    /** Its provider is broken for a while. */
    protected abstract InsightModel failing() throws Exception;

    /** Its provider does not know who asks. */
    protected abstract InsightModel forbidding() throws Exception;

    /** Its provider does not answer before the test ends; a test interrupts the call. */
    protected abstract InsightModel hanging() throws Exception;

    /** A request as the enricher makes them. */
    protected static ModelRequest request() {
        return ModelRequest.builder()
                .instructions("Summarise.")
                .input("The dam opened.")
                .schema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}")
                .maxOutputTokens(300)
                .build();
    }

    @Test
    void itHasAName() throws Exception {
        assertFalse(saying("x").name().isBlank());
    }

    @Test
    void aWholeReplyComesBackCharacterByCharacterWithItsTokens() throws Exception {
        ModelReply.Complete reply =
                assertInstanceOf(ModelReply.Complete.class, saying(TEXT).complete(request()));
        assertEquals(TEXT, reply.text());
        assertTrue(reply.inputTokens() > 0 && reply.outputTokens() > 0, reply.toString());
    }

    @Test
    void anEmptyReplyIsAReply() throws Exception {
        ModelReply.Complete reply =
                assertInstanceOf(ModelReply.Complete.class, saying("").complete(request()));
        assertEquals("", reply.text());
    }

    @Test
    void aReplyThatEndsAtTheLimitSaysSo() throws Exception {
        ModelReply.Truncated reply = assertInstanceOf(
                ModelReply.Truncated.class, truncating("{\"a\": \"b").complete(request()));
        assertEquals("{\"a\": \"b", reply.text());
    }

    @Test
    void aRefusalIsAValueWithAReason() throws Exception {
        ModelReply.Refused reply =
                assertInstanceOf(ModelReply.Refused.class, refusing().complete(request()));
        assertFalse(reply.reason().isBlank());
    }

    @Test
    void aLimitOfTheRateNamesTheTimeToComeBack() throws Exception {
        Instant before = Instant.now();
        ModelReply.RateLimited reply = assertInstanceOf(
                ModelReply.RateLimited.class, limiting(Duration.ofSeconds(90)).complete(request()));
        Instant at = reply.retryAt().orElseThrow();
        assertTrue(
                !at.isBefore(before.plusSeconds(89))
                        && !at.isAfter(Instant.now().plusSeconds(91)),
                at.toString());
    }

    @Test
    void whatIsBrokenForAWhileMayBeTriedAgain() throws Exception {
        ModelReply.Unavailable reply =
                assertInstanceOf(ModelReply.Unavailable.class, failing().complete(request()));
        assertTrue(reply.retryable(), reply.reason());
    }

    @Test
    void whatIsForbiddenIsNotTriedAgain() throws Exception {
        ModelReply.Unavailable reply =
                assertInstanceOf(ModelReply.Unavailable.class, forbidding().complete(request()));
        assertFalse(reply.retryable(), reply.reason());
    }

    @Test
    void anInterruptEndsACall() throws Exception {
        InsightModel model = hanging();
        Thread caller = Thread.currentThread();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Callable<Void> interrupt = () -> {
                while (caller.getState() == Thread.State.RUNNABLE) {
                    Thread.onSpinWait(); // until the call blocks
                }
                caller.interrupt();
                return null;
            };
            Future<Void> done = other.submit(interrupt);
            assertThrows(InterruptedException.class, () -> model.complete(request()));
            done.get();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void anInterruptBeforeTheCallEndsItToo() throws Exception {
        InsightModel model = hanging();
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> model.complete(request()));
    }
}
