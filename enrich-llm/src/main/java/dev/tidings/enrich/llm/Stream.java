// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.tidings.enrich.ModelReply;
import dev.tidings.enrich.llm.internal.call.TokenCount;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One streamed reply. */
final class Stream implements StreamingChatResponseHandler {
    private final ChatRequest request;
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<ModelReply> end = new CompletableFuture<>();

    Stream(ChatRequest request) {
        this.request = request;
    }

    ModelReply run(StreamingChatModel model, Duration limit) throws InterruptedException {
        try {
            model.chat(request, this);
            return end.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return partly(new ModelReply.Unavailable("No whole reply came within " + limit + ".", true));
        } catch (ExecutionException e) {
            return new ModelReply.Unavailable("The stream broke: " + e.getCause(), true);
        } catch (RuntimeException e) {
            return partly(Outcomes.of(e, Clock.systemUTC()));
        }
    }

    @Override
    public void onPartialResponse(String partialResponse) {
        synchronized (text) {
            text.append(partialResponse);
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse completeResponse) {
        // a stream that was cut can end without a reason; then what came is all there is
        ModelReply reply = LangChain4jModel.reply(request, completeResponse);
        end.complete(
                completeResponse.finishReason() == null && reply instanceof ModelReply.Complete c
                        ? new ModelReply.Truncated(c.text(), c.inputTokens(), c.outputTokens())
                        : reply);
    }

    @Override
    public void onError(Throwable error) {
        ModelReply reply;
        try {
            reply = Outcomes.of(error, Clock.systemUTC());
        } catch (InterruptedException e) {
            reply = new ModelReply.Unavailable("The stream was interrupted.", true);
        }
        end.complete(partly(reply));
    }

    /** What came so far, when anything came. */
    private ModelReply partly(ModelReply otherwise) {
        String so;
        synchronized (text) {
            so = text.toString();
        }
        return so.isBlank()
                ? otherwise
                : new ModelReply.Truncated(so, LangChain4jModel.estimate(request), TokenCount.estimate(so));
    }
}
