package io.quarkiverse.datadog.llmobs.emulator.replay;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** Requests as the Python SDK of Datadog sends them: it sends null and empty values, and members without a description. */
class PythonRequestsTest {

    private static final String API = "/api/unstable/llm-obs/v1";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withoutContract();
    private String project;
    private String dataset;

    @BeforeEach
    void createDataset() {
        project = running.client.project("p");
        dataset = running.client.post(API + "/" + project + "/datasets", document("datasets", """
                {"name":"d","description":""}""")).id();
    }

    private JsonNode batch(String insert, String update, String delete) {
        TestClient.Response response = running.client.post(API + "/datasets/" + dataset + "/batch_update", """
                {"data":{"type":"datasets","id":"%s","attributes":
                  {"insert_records":[%s],"update_records":[%s],"delete_records":[%s]}}}"""
                .formatted(dataset, insert, update, delete));
        assertEquals(200, response.status(), response::text);
        return response.data();
    }

    @Test
    void anEmptyDescriptionIsKeptByADatasetOnly() {
        assertFalse(running.client.post(API + "/projects", document("projects", """
                {"name":"q","description":""}""")).attributes().has("description"));
        assertEquals("", running.client.get(API + "/" + project + "/datasets?filter%5Bname%5D=d").data()
                .at("/0/attributes/description").textValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "expected_output":null,"metadata":null | created_at input tags updated_at version
            "expected_output":"","metadata":{}     | created_at expected_output input metadata tags updated_at version
            "expected_output":0,"metadata":{"a":null} | created_at expected_output input metadata tags updated_at version""")
    void nullIsAbsentAndEmptyValuesStay(String members, String names) {
        JsonNode attributes = batch("""
                {"input":{"prompt":"a"},%s}""".formatted(members), "", "").at("/0/attributes");
        assertEquals(names, String.join(" ", TestClient.names(attributes).stream()
                .filter(name -> !List.of("author", "canonical_id", "dataset_id", "ttl").contains(name)).toList()));
    }

    @Test
    void anUpdateWithNullChangesNothingAndWithEmptyValuesErases() {
        batch("""
                {"id":"r","input":"a","expected_output":"b","metadata":{"c":1},"tags":["t:1"]}""", "", "");
        assertEquals(0, batch("", """
                {"id":"r","input":null,"expected_output":null,"metadata":null}""", "").size());
        JsonNode erased = batch("", """
                {"id":"r","input":null,"expected_output":"","metadata":{},"tag_operations":{"set":[]}}""", "").path(0);
        assertEquals("r a  {} [] 2", erased.path("id").asText() + " " + erased.at("/attributes/input").asText() + " "
                + erased.at("/attributes/expected_output").asText() + " " + erased.at("/attributes/metadata") + " "
                + erased.at("/attributes/tags") + " " + erased.at("/attributes/version"));
        assertEquals(3, batch("", "", "\"r\"").at("/0/attributes/version").intValue());
    }

    @ParameterizedTest
    @CsvSource({ "True,200", "False,200", "true,200", "yes,400" })
    void aFlagMayHaveACapitalLetter(String flag, int status) {
        String query = "?filter%5Bproject_id%5D=" + project + "&include%5Buser_data%5D=" + flag;
        assertEquals(status, running.client.get(API + "/experiments" + query).status());
    }

    @Test
    void contentThatExistsIsNotInTheResponse() {
        String record = """
                {"input":{"prompt":"a"},"expected_output":null,"metadata":null}""";
        assertEquals(1, batch(record, "", "").size());
        assertEquals("[]", batch(record, "", "").toString());
    }

    @Test
    void anExperimentOnVersionZeroHasItsEmptyConfiguration() {
        JsonNode attributes = running.client.post(API + "/experiments", document("experiments", """
                {"name":"e","description":"","dataset_id":"%s","project_id":"%s","dataset_version":0,"config":{},
                 "metadata":{"tags":[]},"ensure_unique":true,"run_count":1}""".formatted(dataset, project))).attributes();
        assertEquals("{} 0 e", attributes.path("config") + " " + attributes.path("dataset_version") + " "
                + attributes.path("experiment").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "metric_source":"custom","span_id":"123","trace_id":"456"  | "metric_type":"score","score_value":0
            "metric_source":"custom","span_id":"6c2d23bc3d60c142","trace_id":"6a8374da000000006c2d23bc3d60c142" \
            | "metric_type":"categorical","categorical_value":"yes"
            "metric_source":"summary","span_id":"","trace_id":""      | "metric_type":"boolean","boolean_value":true
            "metric_source":"custom","span_id":"1","trace_id":"2"      | "metric_type":"json","json_value":{"a":[1]}""")
    void eventsHaveAScopeAndTagsOfTheirOwn(String span, String value) {
        running.emulator.seed("""
                {"projects":[{"name":"other","experiments":[{"id":"e","name":"e"}]}]}""");
        TestClient.Response response = running.client.post(API + "/experiments/e/events",
                document("experiments",
                        """
                                {"scope":"experiments","tags":["ddtrace.version:1.2.3","experiment_id:e"],"metrics":[{%s,%s,"timestamp_ms":%d,
                                  "label":"l","error":null,"tags":[],"experiment_id":"e","reasoning":null,"assessment":null,"metadata":null}]}"""
                                .formatted(span, value, RunningEmulator.NOW.toEpochMilli())));
        assertEquals(202, response.status(), response::text);
        assertEquals("", response.text());
    }
}
