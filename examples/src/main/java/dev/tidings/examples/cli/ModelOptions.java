// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.tidings.core.port.SpendBook;
import dev.tidings.core.store.FileReplyCache;
import dev.tidings.core.store.FileSpendBook;
import dev.tidings.core.store.InMemorySpendBook;
import dev.tidings.enrich.Gate;
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
import dev.tidings.enrich.verify.OfflineVerifier;
import dev.tidings.examples.ScriptedReplies;
import dev.tidings.pipeline.AggregatorBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
                    "Ask a model at this OpenAI-compatible address, such as http://127.0.0.1:11434/v1; or 'scripted':"
                            + " replies to the example newsroom that were written by hand.")
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

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            description = "The most tokens of this run, sent and received. Default: 1000000")
    @Nullable
    Long maxTokens;

    @Option(names = "--max-dollars", paramLabel = "N", description = "The most dollars of a day; needs --prices.")
    @Nullable
    BigDecimal maxDollars;

    @Option(
            names = "--publishers",
            paramLabel = "N",
            description = "Ask only about stories of N publishers. Default: 1")
    int publishers = 1;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "How many stories a run enriches, and how many calls it makes, at a time. Default: 4")
    int atOnce = 4;

    @Option(names = "--dry-run", description = "Ask nobody: say what the model would be asked for at most.")
    boolean dryRun;

    private boolean whole;

    /**
     * The two that ask one model, out of one budget.
     *
     * @param enricher proposes
     * @param opinion about translations, when it is wanted
     */
    record Asking(LlmEnricher enricher, Optional<LlmSecondOpinion> opinion) {
        Gate gate() {
            Gate gate = Gate.with(OfflineVerifier.create());
            return opinion.map(gate::asking).orElse(gate);
        }
    }

    /** Whether a model, or what stands for one, is to be asked or to be reckoned with. */
    boolean given() {
        return model != null;
    }

    /** Whether replies come from a file. */
    boolean scripted() {
        return SCRIPTED.equals(model);
    }

    /** What a comparison calls the model. */
    String label() {
        return (scripted() ? SCRIPTED : name) + (prompt == null ? "" : " " + prompt.getFileName());
    }

    /** The same but for the name of the model, or the instructions. */
    ModelOptions against(@Nullable String otherName, @Nullable Path otherPrompt) {
        ModelOptions other = new ModelOptions();
        other.model = model;
        other.name = otherName == null ? name : otherName;
        other.small = small;
        other.keyVariable = keyVariable;
        other.plainJson = plainJson;
        other.opinion = opinion;
        other.prompt = otherPrompt == null ? prompt : otherPrompt;
        other.replies = replies;
        other.spending = spending;
        other.prices = prices;
        other.maxCalls = maxCalls;
        other.maxTokens = maxTokens;
        other.maxDollars = maxDollars;
        other.publishers = publishers;
        other.atOnce = atOnce;
        return other;
    }

    /** Has the limits hold for all runs of the command together. */
    void limitWhole() {
        whole = true;
    }

    /** What asks the model. */
    Asking asking() throws IOException {
        ModelAccess access = access();
        LlmEnricher.Builder enricher = LlmEnricher.builder(access).policy(EnrichPolicy.publishers(publishers));
        if (prompt != null) {
            String version = String.valueOf(prompt.getFileName()).replaceAll("\\.txt$", "");
            enricher.prompts(PromptSet.of(version, Files.readString(prompt)));
        }
        return new Asking(
                enricher.build(), opinion || scripted() ? Optional.of(LlmSecondOpinion.of(access)) : Optional.empty());
    }

    /** Refuses a dry run of nothing, before anybody is asked for anything. */
    void check() {
        if (dryRun && !given()) {
            throw new IllegalArgumentException("--dry-run needs --model: without a model nothing costs anything");
        }
    }

    /** Has an aggregator ask the model, unless there is none or nobody is to be asked. */
    void apply(AggregatorBuilder builder) throws IOException {
        if (given() && !dryRun) {
            Asking asking = asking();
            builder.enricher(asking.enricher()).insightsAtOnce(atOnce);
            asking.opinion().ifPresent(builder::secondOpinion);
        }
    }

    private ModelAccess access() throws IOException {
        ModelAccess.Builder access = ModelAccess.builder(scripted() ? new ScriptedReplies() : client(name))
                .atOnce(atOnce);
        if (small != null) {
            access.smaller(client(small));
        }
        if (replies != null) {
            access.cache(new FileReplyCache(replies));
        }
        SpendBook book = spending == null ? new InMemorySpendBook() : new FileSpendBook(spending);
        access.spendBook(
                whole
                        ? new WholeCommand(
                                book,
                                maxCalls,
                                maxTokens == null ? Budget.standard().perRun().tokens() : maxTokens,
                                LocalDate.now(ZoneOffset.UTC))
                        : book);
        if (prices != null) {
            access.pricing(Pricing.table(Files.readString(prices)));
        }
        Budget.Builder budget = Budget.builder().callsPerRun(maxCalls);
        if (maxTokens != null) {
            budget.tokensPerRun(maxTokens);
        }
        if (maxDollars != null) {
            budget.moneyPerDay(maxDollars);
        }
        return access.budget(budget.build()).build();
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
