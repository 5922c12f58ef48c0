package io.quarkiverse.datadog.llmobs.evaluator.judge;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A model as a judge: what it is asked, and how its response becomes a result. What is null is not sent.
 *
 * @param inferenceParams how the model generates its response; required when it is sent
 * @param promptTemplate the messages to the model
 * @param parsingType how the response becomes a result
 * @param outputSchema the JSON schema of the response
 * @param assessmentCriteria when a result passes
 * @param targetQuery the query that selects the value to judge
 * @param contextQuery the query that selects further context for the judge
 * @param userSpecifiedJsonPostProcessingFunction a function that is applied to the JSON of the response
 * @param lastUsedLibraryPromptTemplateName the template of the library that was selected last
 * @param modifiedLibraryPromptTemplate whether that template was edited
 * @param other members that this version does not know, never null
 */
public record LlmJudge(InferenceParameters inferenceParams, List<JudgeMessage> promptTemplate, ParsingType parsingType,
        Map<String, Object> outputSchema, AssessmentCriteria assessmentCriteria, String targetQuery, String contextQuery,
        String userSpecifiedJsonPostProcessingFunction, String lastUsedLibraryPromptTemplateName,
        Boolean modifiedLibraryPromptTemplate, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public LlmJudge {
        promptTemplate = Values.copy(promptTemplate);
        outputSchema = Values.copy(outputSchema);
        other = Values.copyOrEmpty(other);
    }

    /** A judge that is asked by these messages, with the defaults of its model. */
    public static LlmJudge of(JudgeMessage... promptTemplate) {
        return new LlmJudge(InferenceParameters.defaults(), List.of(promptTemplate), null, null, null, null, null, null, null,
                null, null);
    }

    public LlmJudge withInferenceParams(InferenceParameters inferenceParams) {
        return new LlmJudge(inferenceParams, promptTemplate, parsingType, outputSchema, assessmentCriteria, targetQuery,
                contextQuery, userSpecifiedJsonPostProcessingFunction, lastUsedLibraryPromptTemplateName,
                modifiedLibraryPromptTemplate, other);
    }

    /** With a response of structured output. */
    public LlmJudge withOutputSchema(Map<String, Object> outputSchema) {
        return new LlmJudge(inferenceParams, promptTemplate, ParsingType.STRUCTURED_OUTPUT, outputSchema, assessmentCriteria,
                targetQuery, contextQuery, userSpecifiedJsonPostProcessingFunction, lastUsedLibraryPromptTemplateName,
                modifiedLibraryPromptTemplate, other);
    }

    public LlmJudge withParsingType(ParsingType parsingType) {
        return new LlmJudge(inferenceParams, promptTemplate, parsingType, outputSchema, assessmentCriteria, targetQuery,
                contextQuery, userSpecifiedJsonPostProcessingFunction, lastUsedLibraryPromptTemplateName,
                modifiedLibraryPromptTemplate, other);
    }

    public LlmJudge withAssessmentCriteria(AssessmentCriteria assessmentCriteria) {
        return new LlmJudge(inferenceParams, promptTemplate, parsingType, outputSchema, assessmentCriteria, targetQuery,
                contextQuery, userSpecifiedJsonPostProcessingFunction, lastUsedLibraryPromptTemplateName,
                modifiedLibraryPromptTemplate, other);
    }
}
