package io.quarkiverse.datadog.llmobs.emulator.evaluator;

import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * Checks the model that judges.
 */
final class Judge {

    private Judge() {
    }

    static void check(JsonMembers judge) {
        judge.required("inference_params");
        JsonMembers params = new JsonMembers(judge.object("inference_params"), judge.place() + ".inference_params");
        List.of("temperature", "top_p", "frequency_penalty", "presence_penalty")
                .forEach(name -> EvaluatorContent.number(params, name));
        params.count("max_tokens");
        params.count("top_k");
        EvaluatorContent.oneOf(judge, "parsing_type", Set.of("structured_output", "json", "keyword_search"));
        judge.object("output_schema");
        List.of("context_query", "target_query", "user_specified_json_post_processing_function",
                "last_used_library_prompt_template_name").forEach(judge::text);
        judge.flag("modified_library_prompt_template", false);
        judge.objects("prompt_template").forEach(Judge::checkMessage);
        if (judge.object("assessment_criteria") != null) {
            checkCriteria(new JsonMembers(judge.object("assessment_criteria"), judge.place() + ".assessment_criteria"));
        }
    }

    private static void checkMessage(JsonMembers message) {
        message.requiredText("role");
        message.text("content");
        message.objects("contents").forEach(piece -> {
            piece.requiredText("type");
            piece.required("value");
            piece.object("value");
        });
    }

    private static void checkCriteria(JsonMembers criteria) {
        EvaluatorContent.number(criteria, "min_threshold");
        EvaluatorContent.number(criteria, "max_threshold");
        criteria.texts("pass_values");
        criteria.flag("pass_when", false);
    }
}
