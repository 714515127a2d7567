// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.tidings.enrich.InsightModel;
import dev.tidings.enrich.ModelReply;
import dev.tidings.enrich.ModelRequest;
import dev.tidings.enrich.llm.internal.call.TokenCount;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Any model that LangChain4j can speak to. Its clients try again by themselves unless told otherwise: set their {@code
 * maxRetries(0)}, as a {@link ModelAccess} tries again within its budget. Immutable; safe for all threads when the client
 * is.
 *
 * <p>The reply follows the JSON Schema by the provider's own means where the client declares {@link
 * Capability#RESPONSE_FORMAT_JSON_SCHEMA}; else the schema is part of the instructions.
 */
public final class LangChain4jModel implements InsightModel {
    private static final String AS_TEXT =
            "\n\nAnswer with one JSON object and nothing else: no words around it, no fence. It follows this JSON Schema:\n";

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Chat chat;
    private final String name;
    private final boolean structured;

    private LangChain4jModel(Chat chat, String name, boolean structured) {
        this.chat = chat;
        this.name = name;
        this.structured = structured;
    }

    /** One way to send a request. */
    private interface Chat {
        ModelReply send(ChatRequest request) throws InterruptedException;
    }

    /** A client that gives its reply at once, within three minutes. */
    public static LangChain4jModel of(ChatModel model) {
        return of(model, LIMIT);
    }

    /**
     * A client that gives its reply at once.
     *
     * @param limit how long a whole reply may take; clients have limits of their own, which often end with the headers
     */
    public static LangChain4jModel of(ChatModel model, Duration limit) {
        Objects.requireNonNull(model, "model");
        String name = model.defaultRequestParameters().modelName();
        return new LangChain4jModel(
                request -> Deadline.within(limit, () -> waited(model, request)),
                named(name),
                structured(model.supportedCapabilities()));
    }

    /**
     * A client that gives its reply piece by piece. What came before a connection was cut, or before the time was over, is
     * a truncated reply, not a lost one.
     *
     * @param limit how long a whole reply may take
     */
    public static LangChain4jModel streaming(StreamingChatModel model, Duration limit) {
        Objects.requireNonNull(model, "model");
        String name = model.defaultRequestParameters().modelName();
        return new LangChain4jModel(
                request -> new Stream(request).run(model, limit),
                named(name),
                structured(model.supportedCapabilities()));
    }

    /** The same model under another name, such as one with the provider's. */
    public LangChain4jModel named(String name, boolean structuredOutput) {
        return new LangChain4jModel(chat, name, structuredOutput);
    }

    private static String named(@Nullable String name) {
        return name == null || name.isBlank() ? "unnamed" : name;
    }

    private static boolean structured(Set<Capability> capabilities) {
        return capabilities.contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ModelReply complete(ModelRequest request) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped before the model was asked");
        }
        return chat.send(chatRequest(request));
    }

    private ChatRequest chatRequest(ModelRequest request) {
        DefaultChatRequestParameters.Builder<?> parameters = DefaultChatRequestParameters.builder()
                .temperature(request.temperature())
                .maxOutputTokens(request.maxOutputTokens());
        String instructions = request.instructions();
        if (request.schema().isPresent() && structured) {
            parameters.responseFormat(ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(JsonSchema.builder()
                            .name("reply")
                            .rootElement(JsonRawSchema.from(request.schema().get()))
                            .build())
                    .build());
        } else if (request.schema().isPresent()) {
            instructions += AS_TEXT + request.schema().get();
        }
        return ChatRequest.builder()
                .messages(SystemMessage.from(instructions), UserMessage.from(request.input()))
                .parameters(parameters.build())
                .build();
    }

    private static ModelReply waited(ChatModel model, ChatRequest request) throws InterruptedException {
        try {
            return reply(request, model.chat(request));
        } catch (RuntimeException e) {
            return Outcomes.of(e, Clock.systemUTC());
        }
    }

    /** A reply by how it ended. */
    static ModelReply reply(ChatRequest request, ChatResponse response) {
        String text = response.aiMessage() == null || response.aiMessage().text() == null
                ? ""
                : response.aiMessage().text();
        TokenUsage usage = response.tokenUsage();
        long in = usage == null || usage.inputTokenCount() == null ? estimate(request) : usage.inputTokenCount();
        long out = usage == null || usage.outputTokenCount() == null
                ? TokenCount.estimate(text)
                : usage.outputTokenCount();
        FinishReason finish = response.finishReason();
        if (finish == FinishReason.CONTENT_FILTER) {
            return new ModelReply.Refused("The provider's filter stopped the reply.");
        }
        return finish == FinishReason.LENGTH
                ? new ModelReply.Truncated(text, in, out)
                : new ModelReply.Complete(text, in, out);
    }

    /** The tokens of a request, when the provider does not count them. */
    static long estimate(ChatRequest request) {
        return request.messages().stream()
                .mapToLong(m -> TokenCount.estimate(m.toString()))
                .sum();
    }
}
