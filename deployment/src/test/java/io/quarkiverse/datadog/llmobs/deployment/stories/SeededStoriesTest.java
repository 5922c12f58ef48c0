package io.quarkiverse.datadog.llmobs.deployment.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.integration.IntegrationAccount;
import io.quarkiverse.datadog.llmobs.integration.IntegrationModel;
import io.quarkiverse.datadog.llmobs.integration.IntegrationName;
import io.quarkiverse.datadog.llmobs.integration.Integrations;
import io.quarkiverse.datadog.llmobs.integration.inference.Inference;
import io.quarkiverse.datadog.llmobs.integration.inference.NewInference;
import io.quarkiverse.datadog.llmobs.integration.inference.Sampling;
import io.quarkiverse.datadog.llmobs.integration.message.Message;
import io.quarkiverse.datadog.llmobs.integration.message.MessagePart;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.pattern.ClusteredPoint;
import io.quarkiverse.datadog.llmobs.pattern.NewPatternConfig;
import io.quarkiverse.datadog.llmobs.pattern.PatternConfig;
import io.quarkiverse.datadog.llmobs.pattern.Patterns;
import io.quarkiverse.datadog.llmobs.pattern.RunTopics;
import io.quarkiverse.datadog.llmobs.pattern.StartedRun;
import io.quarkiverse.datadog.llmobs.pattern.Topic;
import io.quarkiverse.datadog.llmobs.pattern.TopicQuery;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What a user does with the groups that the emulator serves from its seed. All requests and responses are valid against the
 * description.
 */
class SeededStoriesTest {

    private static final String SEED = """
            {"projects": [], "patterns": [
                {"id": "seeded", "name": "support", "evp_query": "*", "hierarchy_depth": 2, "num_records": 10,
                 "sampling_ratio": 1, "runs": [{"id": "run-1", "topics": [
                    {"id": "returns", "name": "Returns"},
                    {"id": "refunds", "name": "Refunds", "parent_topic_id": "returns", "points": [
                        {"span_id": "1", "input": "one", "metrics": {"total_tokens": 12}}, {"span_id": "2", "input": "two"},
                        {"span_id": "3", "input": "three"}]}]}]}],
             "integration_accounts": [{"integration": "openai", "account_id": "account-1", "account_name": "Production",
                "models": [
                {"model_id": "gpt-4o", "json_schema": true, "inference": {"content": "Paris", "input_tokens": 20}},
                {"model_id": "small", "has_access": false, "inference": {
                    "error": {"type": "denied", "message": "no access"}}}]}]}""";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = StoryEmulators.ofTheLiveForm(SEED).application();

    @Inject
    LlmObservability llmobs;

    @Test
    void aConfigurationOfPatternsIsReplacedAsAWhole() {
        Patterns patterns = llmobs.patterns();
        NewPatternConfig support = NewPatternConfig.of("replaced", "@ml_app:support-bot", 1000).withTemplate("by product");
        PatternConfig created = patterns.create(support);
        assertEquals("by product", created.template());
        PatternConfig replaced = patterns.replace(created.id(), NewPatternConfig.of("replaced", "*", 10));
        assertEquals(created.id(), replaced.id());
        assertNull(replaced.template());
        assertEquals(List.of(10), patterns.list().stream().filter(config -> "replaced".equals(config.name()))
                .map(PatternConfig::numRecords).toList());
        assertThrows(NotFoundException.class, () -> patterns.replace("none", support));
    }

    @Test
    void aConfigurationWithAnIdIsNotCreated() {
        NewPatternConfig config = NewPatternConfig.of("n", "*", 1).withConfigId("c");
        String message = assertThrows(IllegalArgumentException.class, () -> llmobs.patterns().create(config)).getMessage();
        assertTrue(message.contains("\"c\"; use replace(…)"), message);
    }

    @Test
    void theLatestConfigurationIsTheOneThatWasWrittenLast() {
        Patterns patterns = llmobs.patterns();
        PatternConfig first = patterns.create(NewPatternConfig.of("first", "*", 1));
        PatternConfig second = patterns.create(NewPatternConfig.of("second", "*", 1));
        assertEquals(second.id(), patterns.getLatest().id());
        patterns.replace(first.id(), NewPatternConfig.of("first", "*", 2));
        assertEquals(first.id(), patterns.findLatest().orElseThrow().id());
    }

    @Test
    void aDeletedConfigurationIsGone() {
        Patterns patterns = llmobs.patterns();
        PatternConfig config = patterns.create(NewPatternConfig.of("deleted", "*", 1));
        patterns.delete(config.id());
        assertTrue(patterns.list().stream().noneMatch(listed -> listed.id().equals(config.id())));
        assertThrows(NotFoundException.class, () -> patterns.replace(config.id(), NewPatternConfig.of("n", "*", 1)));
        assertThrows(NotFoundException.class, () -> patterns.delete("none"));
    }

    @Test
    void aRunIsStartedAndItsTopicsAreRead() {
        Patterns patterns = llmobs.patterns();
        StartedRun started = patterns.start("seeded");
        assertEquals("completed", patterns.progress("seeded").status());
        assertEquals(started.runId(), patterns.progress("seeded").id());
        assertTrue(patterns.runs("seeded").stream().anyMatch(run -> run.id().equals(started.runId())));
        RunTopics found = patterns.topics("seeded");
        assertEquals(started.runId(), found.runId());
        assertEquals(List.of("Returns", "Refunds"), found.topics().stream().map(Topic::name).toList());
        assertEquals(found.topics().get(0).id(), found.topics().get(1).parentTopicId());
        assertThrows(NotFoundException.class, () -> patterns.topics("seeded", "none"));
    }

    @Test
    void topicsAreReadWithTheirSpans() {
        RunTopics run = llmobs.patterns().topicsWithPoints(TopicQuery.ofConfig("seeded").withRunId("run-1").withMetrics());
        assertEquals(List.of(), run.topics().get(0).clusterPoints());
        assertEquals(12, run.topics().get(1).clusterPoints().get(0).totalTokens());
        assertNull(run.topics().get(1).clusterPoints().get(1).totalTokens());
    }

    @Test
    void pointsAreListedPageByPageAndFromAnyOfThem() {
        Paged<ClusteredPoint> points = llmobs.patterns().points("returns").withPageSize(2);
        assertEquals(List.of("one", "two", "three"), points.stream().map(ClusteredPoint::input).toList());
        Cursor second = points.firstPage().next().orElseThrow();
        assertEquals(List.of("three"), points.from(second).stream().map(ClusteredPoint::input).toList());
        assertEquals("refunds", points.firstPage().items().get(0).topicId());
        assertThrows(NotFoundException.class, () -> llmobs.patterns().points("none").firstPage());
    }

    @Test
    void accountsAreListedByProvider() {
        assertEquals(List.of("Production"), llmobs.integrations().accounts(IntegrationName.OPENAI).stream()
                .map(IntegrationAccount::accountName).toList());
        assertEquals(List.of(), llmobs.integrations().accounts(IntegrationName.ANTHROPIC));
        assertThrows(BadRequestException.class, () -> llmobs.integrations().accounts(IntegrationName.of("unknown")));
    }

    @Test
    void modelsAreListedByAccount() {
        List<IntegrationModel> models = llmobs.integrations().models(IntegrationName.OPENAI, "account-1");
        assertEquals(List.of("gpt-4o", "small"), models.stream().map(IntegrationModel::modelId).toList());
        assertEquals(List.of(true, false), models.stream().map(IntegrationModel::hasAccess).toList());
        assertThrows(BadRequestException.class, () -> llmobs.integrations().models(IntegrationName.OPENAI, "none"));
    }

    @Test
    void aModelRespondsOrItsProviderReportsAnError() {
        Integrations integrations = llmobs.integrations();
        Message question = Message.of("user", MessagePart.text("The capital of France?"));
        Inference inference = integrations.infer(IntegrationName.OPENAI, "account-1",
                NewInference.of("gpt-4o", question).withSampling(Sampling.ofModel().withTemperature(0.5)));
        assertEquals("Paris", inference.response().content());
        assertEquals(20, inference.response().totalTokens());
        assertEquals(List.of(question), inference.messages());
        assertEquals(0.5, inference.temperature());
        assertNull(inference.errorResponse());
        assertEquals("no access", integrations.infer(IntegrationName.OPENAI, "account-1", NewInference.of("small", question))
                .errorResponse().message());
        assertThrows(BadRequestException.class,
                () -> integrations.infer(IntegrationName.OPENAI, "account-1", NewInference.of("none", question)));
    }
}
