// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.tidings.enrich.InsightModel;
import dev.tidings.enrich.ModelReply;
import dev.tidings.enrich.ModelRequest;
import dev.tidings.testkit.contract.InsightModelContract;
import dev.tidings.testkit.http.ChatServer;
import dev.tidings.testkit.http.ChatServer.Turn;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The adapter with the real client of LangChain4j, against a server that speaks the protocol. */
class LangChain4jModelTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private final List<ChatServer> servers = new ArrayList<>();

    @AfterEach
    void close() {
        servers.forEach(ChatServer::close);
    }

    private ChatServer server(Turn... turns) throws Exception {
        ChatServer server = ChatServer.open(turns);
        servers.add(server);
        return server;
    }

    private static LangChain4jModel waiting(ChatServer server, boolean structured, Duration limit) {
        OpenAiChatModel client = OpenAiChatModel.builder()
                .baseUrl(server.url())
                .apiKey("none")
                .modelName("scripted")
                .maxRetries(0)
                .timeout(LIMIT)
                .supportedCapabilities(structured ? Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA) : Set.of())
                .strictJsonSchema(true)
                .httpClientBuilder(JdkHttpClient.builder()
                        .httpClientBuilder(new PoliteHttpBuilder().version(HttpClient.Version.HTTP_1_1)))
                .build();
        return LangChain4jModel.of(client, limit);
    }

    private static LangChain4jModel streaming(ChatServer server, Duration limit) {
        return LangChain4jModel.streaming(
                OpenAiStreamingChatModel.builder()
                        .baseUrl(server.url())
                        .apiKey("none")
                        .modelName("scripted")
                        .timeout(LIMIT)
                        .httpClientBuilder(JdkHttpClient.builder()
                                .httpClientBuilder(new PoliteHttpBuilder().version(HttpClient.Version.HTTP_1_1)))
                        .build(),
                limit);
    }

    private abstract class Contract extends InsightModelContract {
        abstract InsightModel model(ChatServer server);

        @Override
        protected InsightModel saying(String text) throws Exception {
            return model(server(ChatServer.says(text)));
        }

        @Override
        protected InsightModel truncating(String text) throws Exception {
            return model(server(new Turn.Says(text, "length")));
        }

        @Override
        protected InsightModel refusing() throws Exception {
            return model(server(new Turn.Says("", "content_filter")));
        }

        @Override
        protected InsightModel limiting(Duration time) throws Exception {
            return model(server(
                    new Turn.Fails(429, "Please try again in " + time.toSeconds() + "s.", "" + time.toSeconds())));
        }

        @Override
        protected InsightModel failing() throws Exception {
            return model(server(new Turn.Fails(503, "overloaded", "")));
        }

        @Override
        protected InsightModel forbidding() throws Exception {
            return model(server(new Turn.Fails(401, "no such key", "")));
        }

        @Override
        protected InsightModel hanging() throws Exception {
            return model(server(new Turn.Stalls("")));
        }
    }

    @Nested
    class Waiting extends Contract {
        @Override
        InsightModel model(ChatServer server) {
            return waiting(server, true, LIMIT);
        }
    }

    @Nested
    class Streaming extends Contract {
        @Override
        InsightModel model(ChatServer server) {
            return streaming(server, LIMIT);
        }
    }

    @Test
    void theSchemaGoesByTheProvidersOwnMeansWhereItHasThem() throws Exception {
        ChatServer server = server(ChatServer.says("{}"));
        waiting(server, true, LIMIT).complete(request());
        String body = server.bodies().get(0);
        assertTrue(body.replaceAll("\\s", "").contains("\"response_format\":{\"type\":\"json_schema\""), body);
        assertTrue(body.contains("additionalProperties"), body);
        assertFalse(body.contains("follows this JSON Schema"), body);
    }

    @Test
    void theSchemaStandsInTheInstructionsWhereTheProviderHasNone() throws Exception {
        ChatServer server = server(ChatServer.says("{}"));
        waiting(server, false, LIMIT).complete(request());
        String body = server.bodies().get(0);
        assertFalse(body.contains("response_format"), body);
        assertTrue(body.contains("follows this JSON Schema") && body.contains("additionalProperties"), body);
    }

    @Test
    void aHeaderWithTheTimeToComeBackCountsWithoutAnyWords() throws Exception {
        ModelReply reply = waiting(server(new Turn.Fails(429, "slow down", "7")), true, LIMIT)
                .complete(request());
        assertTrue(((ModelReply.RateLimited) reply).retryAt().isPresent(), reply.toString());
    }

    @Test
    void aBodyThatIsNoSuchDocumentIsNoReply() throws Exception {
        ModelReply reply =
                waiting(server(new Turn.Garbles("<html>")), true, LIMIT).complete(request());
        assertInstanceOf(ModelReply.Unavailable.class, reply);
    }

    @Test
    void aConnectionThatIsCutIsNoReply() throws Exception {
        ModelReply reply =
                waiting(server(new Turn.Cuts("{\"a\":1}", 3)), true, LIMIT).complete(request());
        assertTrue(assertInstanceOf(ModelReply.Unavailable.class, reply).retryable(), reply.toString());
    }

    @Test
    void aReplyThatDoesNotComeInTimeIsNone() throws Exception {
        ModelReply reply = waiting(server(new Turn.Stalls("")), true, Duration.ofMillis(300))
                .complete(request());
        assertTrue(assertInstanceOf(ModelReply.Unavailable.class, reply).retryable(), reply.toString());
    }

    @Test
    void whatAStreamGaveBeforeItWasCutIsATruncatedReply() throws Exception {
        ModelReply reply = streaming(server(new Turn.Cuts("{\"headline\": \"abc", 14)), LIMIT)
                .complete(request());
        assertEquals(
                "{\"headline\": \"",
                assertInstanceOf(ModelReply.Truncated.class, reply).text());
    }

    @Test
    void whatASlowStreamGaveInTimeIsATruncatedReply() throws Exception {
        ModelReply reply = streaming(server(new Turn.Stalls("{\"headline\"")), Duration.ofSeconds(2))
                .complete(request());
        assertEquals(
                "{\"headline\"",
                assertInstanceOf(ModelReply.Truncated.class, reply).text());
    }

    @Test
    void nobodyListeningIsNoReply() throws Exception {
        ChatServer gone = ChatServer.open();
        gone.close();
        assertInstanceOf(
                ModelReply.Unavailable.class, waiting(gone, true, LIMIT).complete(request()));
    }

    private static ModelRequest request() {
        return ModelRequest.builder()
                .instructions("Summarise.")
                .input("The dam opened.")
                .schema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}")
                .build();
    }
}
