package io.quarkiverse.datadog.llmobs.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

    private static final String RIGHT = """
            {"data":[{"id":"1","type":"projects","attributes":{"author":{"id":"a"},"created_at":"2026-08-13T19:39:31Z",\
            "name":"n","updated_at":"2026-08-13T19:39:31.1Z"}}],"meta":{"after":""}}""";
    private static final String RECORD = """
            {"data":[{"id":"r","type":"datasets","attributes":{"author":{"id":"a"},"canonical_id":"c",\
            "created_at":"2026-08-13T19:39:31Z","dataset_id":"d","input":[[null]],"updated_at":"2026-08-13T19:39:31Z"}}],\
            "meta":{"after":""}}""";

    @Test
    void aValidResponseHasNoViolations() {
        assertEquals(List.of(), projects(200, "application/vnd.api+json", RIGHT));
        assertEquals(List.of(), projects(200, "application/json", RIGHT));
    }

    @Test
    void aWrongMemberIsCaught() {
        assertFalse(projects(200, "application/vnd.api+json", RIGHT.replace("\"n\"", "1")).isEmpty());
    }

    @Test
    void aMissingMemberIsCaught() {
        assertFalse(projects(200, "application/vnd.api+json", RIGHT.replace("""
                "name":"n",""", "")).isEmpty());
    }

    @Test
    void anUnknownMemberOfAResponseIsReported() {
        assertFalse(projects(200, "application/vnd.api+json", RIGHT.replace("\"name\"", """
                "nam":1,"name\"""")).isEmpty());
    }

    @Test
    void aWrongTypeIsCaught() {
        assertFalse(projects(200, "application/vnd.api+json", RIGHT.replace("\"projects\"", "\"project\"")).isEmpty());
    }

    @Test
    void aWrongMediaTypeIsCaught() {
        assertFalse(projects(200, "text/html", RIGHT).isEmpty());
    }

    @Test
    void anUnknownStatusIsCaught() {
        assertFalse(projects(418, "application/vnd.api+json", """
                {"errors":[]}""").isEmpty());
    }

    @Test
    void missingKeysAreCaught() {
        assertFalse(Contract.violations("GET", "/api/v2/llm-obs/v1/projects", null, Map.of(), "", 200,
                Map.of("content-type", List.of("application/vnd.api+json")), RIGHT).isEmpty());
    }

    @Test
    void recordsMayBeNestedAndHoldAnyJson() {
        assertEquals(List.of(), records(RECORD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "input":[[null]],
            "dataset_id":"d",
            "type":"datasets",""")
    void recordsWithoutARequiredMemberAreCaught(String member) {
        assertFalse(records(RECORD.replace(member, "")).isEmpty());
    }

    @Test
    void onlyParametersThatTheServerTakesSeveralTimesMayBeRepeated() {
        assertEquals(List.of(), experiments("filter%5Bid%5D=a&filter%5Bid%5D=b"));
        assertFalse(experiments("filter%5Bname%5D=a&filter%5Bname%5D=b").isEmpty());
    }

    @Test
    void onlyAResponseThatWasRecordedWithoutABodyMayHaveNone() {
        assertEquals(List.of(), update("/api/v2/llm-obs/v1/experiments/e", "experiments"));
        assertFalse(update("/api/v2/llm-obs/v1/projects/p", "projects").isEmpty());
    }

    @Test
    void anEmulatedRequestWithoutNameIsCaught() {
        assertFalse(Contract.violations("POST", "/api/v2/llm-obs/v1/projects", null,
                Map.of("dd-api-key", List.of("***"), "dd-application-key", List.of("***"), "content-type",
                        List.of("application/json")),
                """
                        {"data":{"type":"projects","attributes":{}}}""", 503, Map.of(), "").isEmpty());
    }

    @Test
    void anOperationThatThePublishedDescriptionLacksIsValidatedToo() {
        String evaluation = """
                {"data":{"type":"evaluation_metric","attributes":{"metrics":[{"event_kind":"evaluation","label":"l",\
                "metric_type":"score","score_value":1,"ml_app":"m","timestamp_ms":1,\
                "join_on":{"tag":{"key":"k","value":"v"}}}]}}}""";
        assertEquals(List.of(), submitted(evaluation));
        assertFalse(submitted(evaluation.replace("\"l\"", "\"a.b\"")).isEmpty());
        assertFalse(submitted(evaluation.replace(",\"timestamp_ms\":1", "")).isEmpty());
        assertFalse(submitted(evaluation.replace("{\"tag\"", "{\"span\":{\"span_id\":\"s\",\"trace_id\":\"t\"},\"tag\""))
                .isEmpty());
    }

    private static List<String> submitted(String body) {
        return Contract.violations("POST", "/api/intake/llm-obs/v2/eval-metric", null,
                Map.of("dd-api-key", List.of("***"), "content-type", List.of("application/json")), body, 202,
                Map.of("content-type", List.of("application/vnd.api+json")), """
                        {"data":{"id":"1","type":"evaluation_metric","attributes":{"metrics":[]}}}""");
    }

    private static List<String> experiments(String query) {
        return Contract.violations("GET", "/api/v2/llm-obs/v1/experiments", query,
                Map.of("dd-api-key", List.of("***"), "dd-application-key", List.of("***")), "", 200,
                Map.of("content-type", List.of("application/vnd.api+json")), """
                        {"data":[],"meta":{"after":""}}""");
    }

    private static List<String> update(String path, String type) {
        return Contract.violations("PATCH", path, null,
                Map.of("dd-api-key", List.of("***"), "dd-application-key", List.of("***"), "content-type",
                        List.of("application/json")),
                """
                        {"data":{"type":"%s","attributes":{"name":"n"}}}""".formatted(type), 200,
                Map.of("content-type", List.of("application/vnd.api+json")), "");
    }

    private static List<String> projects(int status, String contentType, String body) {
        return violations("/api/v2/llm-obs/v1/projects", status, contentType, body);
    }

    private static List<String> records(String body) {
        return violations("/api/v2/llm-obs/v1/p/datasets/d/records", 200, "application/vnd.api+json", body);
    }

    private static List<String> violations(String path, int status, String contentType, String body) {
        return Contract.violations("GET", path, "page%5Blimit%5D=1",
                Map.of("dd-api-key", List.of("***"), "dd-application-key", List.of("***")), "", status,
                Map.of("content-type", List.of(contentType)), body);
    }
}
