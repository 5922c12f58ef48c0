package io.quarkiverse.datadog.llmobs.evaluator;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.evaluator.judge.LlmJudge;
import io.quarkiverse.datadog.llmobs.evaluator.judge.LlmProvider;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * What an evaluator is to be, as a whole: what is null is not sent, and then an evaluator that exists loses it. Its operations
 * are unstable: see the package.
 *
 * @param target what it judges, with an application name and whether it is enabled
 * @param category the category, or null
 * @param llmProvider the model that it asks, or null
 * @param llmJudgeConfig what the model is asked, and how its response becomes a result; or null
 * @param other members that this version does not know, never null
 */
public record EvaluatorDefinition(EvaluatorTarget target, String category, LlmProvider llmProvider,
        LlmJudge llmJudgeConfig, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public EvaluatorDefinition {
        DefinitionCheck.target(target);
        DefinitionCheck.judge(llmJudgeConfig);
        other = Values.copyOrEmpty(other);
    }

    public static EvaluatorDefinition of(EvaluatorTarget target) {
        return new EvaluatorDefinition(target, null, null, null, null);
    }

    public EvaluatorDefinition withTarget(EvaluatorTarget target) {
        return new EvaluatorDefinition(target, category, llmProvider, llmJudgeConfig, other);
    }

    public EvaluatorDefinition withCategory(String category) {
        return new EvaluatorDefinition(target, category, llmProvider, llmJudgeConfig, other);
    }

    public EvaluatorDefinition withProvider(LlmProvider llmProvider) {
        return new EvaluatorDefinition(target, category, llmProvider, llmJudgeConfig, other);
    }

    public EvaluatorDefinition withJudge(LlmJudge llmJudgeConfig) {
        return new EvaluatorDefinition(target, category, llmProvider, llmJudgeConfig, other);
    }
}
