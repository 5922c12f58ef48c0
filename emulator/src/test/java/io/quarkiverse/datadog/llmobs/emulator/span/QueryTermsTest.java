package io.quarkiverse.datadog.llmobs.emulator.span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.TestClient;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;

class QueryTermsTest {

    private static final Span SPAN = new Span("s", 0, (ObjectNode) TestClient.parse("""
            {"span_id":"s","trace_id":"t","name":"look up","span_kind":"tool","ml_app":"bot","status":"ok",
             "tags":["env:prod","version:1.2"]}"""));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ml_app:bot | true
            @ml_app:bot | true
            ml_app:"bot" | true
            ml_app:other | false
            name:"look up" | true
            span_name:"look up" | true
            span_kind:tool status:ok | true
            span_kind:tool   status:error | false
            env:prod | true
            env:test | false
            version:1.2 @status:ok | true
            session_id:5 | false""")
    void aSpanMeetsAllTerms(String query, boolean expected) {
        assertEquals(expected, QueryTerms.parse(query).test(SPAN));
    }

    @ParameterizedTest
    @ValueSource(strings = { "word", "ml_app:bot OR ml_app:shop", "(ml_app:bot)", "ml_app:b*", "ml_app:", "-env:prod",
            "ml_app:\"bot", "ml_app:bot,env:prod\"", ":bot" })
    void whatTheEmulatorDoesNotKnowIsRejected(String query) {
        ApiException rejected = assertThrows(ApiException.class, () -> QueryTerms.parse(query));
        assertEquals(400, rejected.status());
        assertTrue(rejected.getMessage().contains("terms field:value"), rejected.getMessage());
    }
}
