package io.quarkiverse.datadog.llmobs.evaluator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import io.quarkiverse.datadog.llmobs.evaluator.judge.InferenceParameters;
import io.quarkiverse.datadog.llmobs.evaluator.judge.JudgeMessage;
import io.quarkiverse.datadog.llmobs.evaluator.judge.LlmJudge;
import io.quarkiverse.datadog.llmobs.evaluator.judge.MessageContent;

/**
 * Definitions that the service would reject are rejected before they are sent.
 */
class EvaluatorDefinitionTest {

    private static final EvaluatorTarget BOT = EvaluatorTarget.of("bot");

    private static String rejected(Executable definition) {
        return assertThrows(IllegalArgumentException.class, definition).getMessage();
    }

    @Test
    void aTargetHasAnApplicationAndIsEnabledOrNot() {
        assertEquals("The target of an evaluator must not be null", rejected(() -> EvaluatorDefinition.of(null)));
        assertEquals("The application name of an evaluator's target must not be blank, but was \" \"",
                rejected(() -> EvaluatorDefinition.of(EvaluatorTarget.of(" "))));
        assertEquals("An evaluator's target must say whether it is enabled; use enabled(true) or enabled(false)",
                rejected(() -> EvaluatorDefinition.of(new EvaluatorTarget("bot", null, null, null, null, null, null, null))));
    }

    @Test
    void aSamplingPercentageIsGreaterThan0AndAtMost100() {
        for (Number share : List.<Number> of(0, -1, 100.1, 101L, new BigDecimal("100.00001"), Double.NaN,
                Double.POSITIVE_INFINITY)) {
            assertEquals("The sampling percentage of an evaluator must be greater than 0 and at most 100, but was " + share
                    + "; leave it out for the default of the service, or disable the evaluator to judge nothing",
                    rejected(() -> EvaluatorDefinition.of(BOT.sampling(share))));
        }
        for (Number share : List.<Number> of(100, 0.001, new BigDecimal("1E-30"))) {
            assertEquals(share.toString(),
                    EvaluatorDefinition.of(BOT.sampling(share)).target().samplingPercentage().toString());
        }
    }

    @Test
    void aJudgeHasInferenceParametersAndMessagesWithRoles() {
        EvaluatorDefinition definition = EvaluatorDefinition.of(BOT);
        assertEquals("The inference parameters of an evaluator's judge must not be null; use "
                + "InferenceParameters.defaults() for those of the model",
                rejected(() -> definition.withJudge(LlmJudge.of().withInferenceParams(null))));
        assertEquals("The role of promptTemplate[1] of an evaluator's judge must not be blank, but was null",
                rejected(() -> definition.withJudge(LlmJudge.of(JudgeMessage.user("a"), JudgeMessage.of(null, "b")))));
        assertEquals("promptTemplate[0] of an evaluator's judge must not be null",
                rejected(() -> definition.withJudge(new LlmJudge(InferenceParameters.defaults(),
                        Arrays.asList((JudgeMessage) null), null, null, null, null, null, null, null, null, null))));
    }

    @Test
    void aMessageHasNoNullAmongItsContents() {
        EvaluatorDefinition definition = EvaluatorDefinition.of(BOT);
        JudgeMessage message = new JudgeMessage("user", null, Arrays.asList(MessageContent.text("a"), null), null);
        assertEquals("contents[1] of promptTemplate[0] of an evaluator's judge must not be null",
                rejected(() -> definition.withJudge(LlmJudge.of(message))));
        assertEquals("The text in contents[0] of promptTemplate[0] of an evaluator's judge must not be null",
                rejected(() -> definition.withJudge(LlmJudge.of(JudgeMessage.of("user", MessageContent.text(null))))));
    }
}
