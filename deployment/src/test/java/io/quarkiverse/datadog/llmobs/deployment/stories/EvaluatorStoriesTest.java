package io.quarkiverse.datadog.llmobs.deployment.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.evaluator.Evaluator;
import io.quarkiverse.datadog.llmobs.evaluator.EvaluatorDefinition;
import io.quarkiverse.datadog.llmobs.evaluator.EvaluatorTarget;
import io.quarkiverse.datadog.llmobs.evaluator.Evaluators;
import io.quarkiverse.datadog.llmobs.evaluator.judge.AssessmentCriteria;
import io.quarkiverse.datadog.llmobs.evaluator.judge.JudgeMessage;
import io.quarkiverse.datadog.llmobs.evaluator.judge.LlmJudge;
import io.quarkiverse.datadog.llmobs.evaluator.judge.LlmProvider;
import io.quarkiverse.datadog.llmobs.evaluator.judge.MessageContent;
import io.quarkiverse.datadog.llmobs.evaluator.judge.ParsingType;
import io.quarkiverse.datadog.llmobs.evaluator.judge.ProviderName;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Creates, reads, changes and deletes evaluators of the Dev Service.
 */
class EvaluatorStoriesTest {

    private static final EvaluatorDefinition TONE = EvaluatorDefinition.of(EvaluatorTarget.of("bot").sampling(12.5))
            .withProvider(LlmProvider.of(ProviderName.VERTEX_AI, "account", "small").withVertexAi("p", "europe-west1"))
            .withJudge(LlmJudge.of(JudgeMessage.system("Judge the tone."),
                    JudgeMessage.of("user", MessageContent.text("{{span_output}}"), MessageContent.toolCall("c", "add", "{}"),
                            MessageContent.toolResult("c", "add", "3")))
                    .withOutputSchema(Map.of("type", "boolean")).withAssessmentCriteria(AssessmentCriteria.when(true)));

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication();

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    @Test
    void anEvaluatorIsCreatedReadChangedAndDeleted() {
        Evaluators evaluators = llmobs.evaluators();
        evaluators.update("tone of voice/1", TONE);
        Evaluator created = evaluators.get("tone of voice/1");
        assertEquals(TONE, created.definition());
        assertEquals("tone of voice/1", created.id());
        assertEquals("emulator@example.com", created.createdBy().email());
        assertEquals(ParsingType.STRUCTURED_OUTPUT, created.llmJudgeConfig().parsingType());

        EvaluatorDefinition disabled = created.definition().withTarget(created.target().enabled(false)).withCategory("quality");
        evaluators.update(created.evalName(), disabled);
        Evaluator changed = evaluators.list().stream().filter(one -> one.id().equals(created.id())).findFirst().orElseThrow();
        assertEquals(disabled, changed.definition());
        assertEquals(created.createdAt(), changed.createdAt());

        evaluators.delete(created.evalName());
        assertTrue(evaluators.find(created.evalName()).isEmpty());
        assertThrows(NotFoundException.class, () -> evaluators.get(created.evalName()));
        assertThrows(NotFoundException.class, () -> evaluators.delete(created.evalName()));
    }

    @Test
    void theReactiveTwinDoesTheSame() {
        reactive.evaluators().update("reactive", TONE).await().indefinitely();
        assertEquals(List.of(TONE), reactive.evaluators().list().stream().filter(one -> one.evalName().equals("reactive"))
                .map(Evaluator::definition).collect().asList().await().indefinitely());
        assertEquals(TONE, reactive.evaluators().find("reactive").await().indefinitely().orElseThrow().definition());
        reactive.evaluators().delete("reactive").await().indefinitely();
        assertTrue(reactive.evaluators().find("reactive").await().indefinitely().isEmpty());
    }
}
