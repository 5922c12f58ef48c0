package io.quarkiverse.datadog.llmobs.runtime.evaluator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkiverse.datadog.llmobs.evaluator.Evaluator;
import io.quarkiverse.datadog.llmobs.evaluator.EvaluatorScope;
import io.quarkiverse.datadog.llmobs.evaluator.judge.OtherContent;
import io.quarkiverse.datadog.llmobs.evaluator.judge.ParsingType;
import io.quarkiverse.datadog.llmobs.evaluator.judge.ProviderName;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.runtime.json.document.TestDocuments;

/**
 * The documents of evaluators.
 */
class EvaluatorDocumentsTest {

    private static final Type EVALUATOR = new TypeReference<Document<Resource<Evaluator>>>() {
    }.getType();

    @SuppressWarnings("unchecked")
    private static Evaluator read(String attributes) {
        Document<?> document = TestDocuments.reader().read(EVALUATOR, "application/vnd.api+json", """
                {"data":{"id":"e","type":"evaluator_config","attributes":%s}}""".formatted(attributes)
                .getBytes(StandardCharsets.UTF_8));
        return ((Resource<Evaluator>) document.data()).attributes();
    }

    @Test
    void whatWasReadIsSentBackWithAllUnknownMembersAndDigits() throws JsonProcessingException {
        String attributes = """
                {"category":"c","priority":[1],
                 "target":{"application_name":"bot","enabled":true,"sampling_percentage":12.50,"team":"qa","eval_scope":"turn"},
                 "llm_provider":{"integration_provider":"acme","model_name":"m","bedrock":{"endpoint":"x"}},
                 "llm_judge_config":{"inference_params":{"temperature":0.10,"seed":7},"parsing_type":"xml",
                   "prompt_template":[{"role":"user","contents":[{"type":"image","value":{"url":"u"}}],"cached":true}],
                   "output_schema":{"default":null},"assessment_criteria":{"pass_values":["a"],"strict":true},"version":2}}""";
        Evaluator evaluator = read(attributes);
        assertEquals(EvaluatorScope.of("turn"), evaluator.target().evalScope());
        assertEquals(ProviderName.of("acme"), evaluator.llmProvider().integrationProvider());
        assertEquals(ParsingType.of("xml"), evaluator.llmJudgeConfig().parsingType());
        assertEquals(List.of(new OtherContent(Map.of("type", "image", "value", Map.of("url", "u")))),
                evaluator.llmJudgeConfig().promptTemplate().get(0).contents());
        byte[] written = TestDocuments.WRITER.bytes(Document.of("evaluator_config", evaluator.definition()));
        assertEquals(TestDocuments.json().readTree(attributes),
                TestDocuments.json().readTree(new String(written, StandardCharsets.UTF_8)).at("/data/attributes"));
    }

    @Test
    void whatAnEvaluatorLacksBreaksNoRead() {
        Evaluator evaluator = read("""
                {"target":"bot","created_at":"soon","llm_judge_config":{"prompt_template":"Judge","inference_params":[]}}""");
        assertNull(evaluator.target());
        assertNull(evaluator.createdAt());
        assertEquals(Map.of("target", "bot", "created_at", "soon"), evaluator.other());
        assertEquals(Map.of("prompt_template", "Judge", "inference_params", List.of()), evaluator.llmJudgeConfig().other());
        assertThrows(IllegalArgumentException.class, evaluator::definition);
    }
}
