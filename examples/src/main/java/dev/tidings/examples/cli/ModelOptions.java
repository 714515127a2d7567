// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.tidings.core.store.FileReplyCache;
import dev.tidings.core.store.FileSpendBook;
import dev.tidings.enrich.InsightModel;
import dev.tidings.enrich.llm.Budget;
import dev.tidings.enrich.llm.EnrichPolicy;
import dev.tidings.enrich.llm.LangChain4jModel;
import dev.tidings.enrich.llm.LlmEnricher;
import dev.tidings.enrich.llm.LlmSecondOpinion;
import dev.tidings.enrich.llm.ModelAccess;
import dev.tidings.enrich.llm.PoliteHttpBuilder;
import dev.tidings.enrich.llm.Pricing;
import dev.tidings.enrich.llm.PromptSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of all commands that may ask a model. */
final class ModelOptions {
    /** What {@code --model} says for replies that were written by hand. */
    static final String SCRIPTED = "scripted";

    @Option(
            names = "--model",
            paramLabel = "URL",
            description =
                    "Ask a model at this OpenAI-compatible address, such as http://127.0.0.1:11434/v1; for the demo"
                            + " also 'scripted': replies written by hand.")
    @Nullable
    String model;

    @Option(names = "--model-name", paramLabel = "NAME", description = "The model to ask for. Default: default")
    String name = "default";

    @Option(
            names = "--small-model",
            paramLabel = "NAME",
            description = "The model at the same address to ask when the first one does not answer.")
    @Nullable
    String small;

    @Option(
            names = "--api-key",
            paramLabel = "VARIABLE",
            description = "The environment variable that holds the key. Default: TIDINGS_API_KEY")
    String keyVariable = "TIDINGS_API_KEY";

    @Option(names = "--plain-json", description = "The server knows no JSON Schema: describe the reply in words.")
    boolean plainJson;

    @Option(names = "--opinion", description = "Have the model give a second opinion about translations, too.")
    boolean opinion;

    @Option(names = "--prompt", paramLabel = "FILE", description = "Instructions of your own; the name is the version.")
    @Nullable
    Path prompt;

    @Option(
            names = "--replies",
            paramLabel = "DIR",
            description = "Keep replies there: an unchanged rerun asks nobody.")
    @Nullable
    Path replies;

    @Option(names = "--spending", paramLabel = "FILE", description = "Count spending there, for all runs of a day.")
    @Nullable
    Path spending;

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "Prices: lines of MODEL, dollars per million tokens sent, and received.")
    @Nullable
    Path prices;

    @Option(names = "--max-calls", paramLabel = "N", description = "The most calls of this run. Default: 1000")
    long maxCalls = 1000;

    @Option(names = "--max-dollars", paramLabel = "N", description = "The most dollars of a day; needs --prices.")
    @Nullable
    BigDecimal maxDollars;

    @Option(
            names = "--publishers",
            paramLabel = "N",
            description = "Ask only about stories of N publishers. Default: 1")
    int publishers = 1;

    /** Whether a model at an address is to be asked. */
    boolean remote() {
        return model != null && !model.equals(SCRIPTED);
    }

    /** The way to the model. */
    ModelAccess access() throws IOException {
        ModelAccess.Builder access = ModelAccess.builder(client(name));
        if (small != null) {
            access.smaller(client(small));
        }
        if (replies != null) {
            access.cache(new FileReplyCache(replies));
        }
        if (spending != null) {
            access.spendBook(new FileSpendBook(spending));
        }
        if (prices != null) {
            access.pricing(Pricing.table(Files.readString(prices)));
        }
        Budget.Builder budget = Budget.builder().callsPerRun(maxCalls);
        if (maxDollars != null) {
            budget.moneyPerDay(maxDollars);
        }
        return access.budget(budget.build()).build();
    }

    /** The enricher. */
    LlmEnricher enricher(ModelAccess access) throws IOException {
        LlmEnricher.Builder enricher = LlmEnricher.builder(access).policy(EnrichPolicy.publishers(publishers));
        if (prompt != null) {
            String version = String.valueOf(prompt.getFileName()).replaceAll("\\.txt$", "");
            enricher.prompts(PromptSet.of(version, Files.readString(prompt)));
        }
        return enricher.build();
    }

    /** The second opinion, when it is wanted. */
    Optional<LlmSecondOpinion> opinion(ModelAccess access) {
        return opinion ? Optional.of(LlmSecondOpinion.of(access)) : Optional.empty();
    }

    private InsightModel client(String modelName) {
        String key = System.getenv(keyVariable);
        OpenAiChatModel.OpenAiChatModelBuilder client = OpenAiChatModel.builder()
                .baseUrl(model)
                .apiKey(key == null || key.isBlank() ? "none" : key)
                .modelName(modelName)
                .maxRetries(0)
                .timeout(Duration.ofMinutes(3))
                .httpClientBuilder(JdkHttpClient.builder()
                        .httpClientBuilder(new PoliteHttpBuilder().version(HttpClient.Version.HTTP_1_1)));
        if (!plainJson) {
            client.supportedCapabilities(Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA))
                    .strictJsonSchema(true);
        }
        return LangChain4jModel.of(client.build());
    }
}
