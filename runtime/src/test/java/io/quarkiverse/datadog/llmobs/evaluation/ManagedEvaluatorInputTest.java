package io.quarkiverse.datadog.llmobs.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;

/**
 * Puts the members of a context together.
 */
class ManagedEvaluatorInputTest {

    @Test
    void theMembersOfMetaStandTogether() {
        assertEquals(Map.of("span_input", "q", "span_output", "a", "span_id", "1", "trace_id", "2", "locale", "de", "meta",
                Map.of("expected_output", "b", "metadata", Map.of("k", 1))),
                ManagedEvaluatorInput.of("q", "a").withMetadata(Map.of("k", 1)).withExpectedOutput("b").withSpan("1", "2")
                        .with("locale", "de").context());
    }
}
