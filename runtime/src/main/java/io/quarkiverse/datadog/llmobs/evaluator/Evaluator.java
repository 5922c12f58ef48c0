package io.quarkiverse.datadog.llmobs.evaluator;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.evaluator.judge.LlmJudge;
import io.quarkiverse.datadog.llmobs.evaluator.judge.LlmProvider;
import io.quarkiverse.datadog.llmobs.value.Author;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A custom evaluator. Its operations are unstable: see the package.
 *
 * @param id the id, which is the name
 * @param evalName the name, which the caller has chosen
 * @param category the category
 * @param target what it judges
 * @param llmProvider the model that it asks
 * @param llmJudgeConfig what the model is asked, and how its response becomes a result
 * @param createdBy the user who created it; the service sends the e-mail address only
 * @param lastUpdatedBy the user who changed it last; the service sends the e-mail address only
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param other members that this version does not know, never null
 */
public record Evaluator(String id, String evalName, String category, EvaluatorTarget target, LlmProvider llmProvider,
        LlmJudge llmJudgeConfig, Author createdBy, Author lastUpdatedBy, Instant createdAt, Instant updatedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Evaluator {
        other = Values.copyOrEmpty(other);
    }

    /**
     * What this evaluator is, to be changed and sent back as a whole.
     *
     * @throws IllegalArgumentException when the service did not send what a definition needs
     */
    public EvaluatorDefinition definition() {
        return new EvaluatorDefinition(target, category, llmProvider, llmJudgeConfig, other);
    }
}
