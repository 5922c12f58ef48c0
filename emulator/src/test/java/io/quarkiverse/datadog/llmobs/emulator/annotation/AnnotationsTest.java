package io.quarkiverse.datadog.llmobs.emulator.annotation;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.annotation.QueueCalls.QUEUES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class AnnotationsTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private QueueCalls calls;
    private String queue;
    private String interaction;

    @BeforeEach
    void setUp() {
        calls = new QueueCalls(running);
        queue = calls.queue();
        interaction = calls.trace(queue, "t");
    }

    private TestClient.Response annotate(String values) {
        return calls.annotate(queue, """
                {"interaction_id":"%s","label_values":[%s]}""".formatted(interaction, values));
    }

    @Test
    void anAnnotationIsWrittenWithTheNamesAndTypesOfItsLabels() {
        TestClient.Response response = annotate("""
                {"label_schema_id":"s","value":4,"reasoning":"r"},{"label_schema_id":"b","value":true,"assessment":"pass"}""");
        assertEquals(200, response.status());
        assertEquals("annotations", response.data().path("type").asText());
        assertFalse(response.attributes().has("errors"));
        JsonNode annotation = response.attributes().at("/annotations/0");
        assertEquals(interaction, annotation.path("interaction_id").asText());
        assertEquals("""
                [{"label_schema_id":"s","name_when_saved":"quality","reasoning":"r","type":"score","value":4},\
                {"assessment":"pass","label_schema_id":"b","name_when_saved":"ok","type":"boolean","value":true}]""",
                annotation.path("label_values").toString());
        JsonNode read = running.client.get(queue + "/annotated-interactions").attributes()
                .at("/annotated_interactions/0/annotations");
        assertEquals(1, read.size());
        assertEquals("""
                {"s":{"name_when_saved":"quality","reasoning":"r","type":"score","value":4},\
                "b":{"assessment":"pass","name_when_saved":"ok","type":"boolean","value":true}}""",
                read.at("/0/label_values").toString());
    }

    @Test
    void anAnnotationIsReplacedAndKeepsItsId() {
        String id = annotate("""
                {"label_schema_id":"t","value":"one"}""").attributes().at("/annotations/0/id").asText();
        JsonNode again = annotate("""
                {"label_schema_id":"c","value":["a","b"]}""").attributes().at("/annotations/0");
        assertEquals(id, again.path("id").asText());
        assertEquals(1, again.path("label_values").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"label_schema_id":"x","value":1}      | label x not found
            {"label_schema_id":"s","value":"4"}    | the value of label quality is invalid
            {"label_schema_id":"s","value":0}      | the value of label quality is invalid
            {"label_schema_id":"s","value":6}      | the value of label quality is invalid
            {"label_schema_id":"s","value":4.5}    | the value of label quality is invalid
            {"label_schema_id":"c","value":"d"}    | the value of label tone is invalid
            {"label_schema_id":"c","value":[]}     | the value of label tone is invalid
            {"label_schema_id":"c","value":["a","a"]} | the value of label tone is invalid
            {"label_schema_id":"b","value":"true"} | the value of label ok is invalid
            {"label_schema_id":"t","value":""}     | the value of label remark is invalid
            {"label_schema_id":"t","value":"v","reasoning":"r"} | label remark has no reasoning
            {"label_schema_id":"s","value":4,"assessment":"fail"} | label quality has no assessment
            {"label_schema_id":"t","value":"v"},{"label_schema_id":"t","value":"w"} | label t has two values""")
    void aValueThatTheLabelDoesNotHaveIsAnErrorOfTheAnnotation(String values, String error) {
        TestClient.Response response = annotate(values);
        assertEquals(200, response.status());
        assertEquals(0, response.attributes().path("annotations").size());
        assertEquals(interaction, response.attributes().at("/errors/0/interaction_id").asText());
        assertEquals(error, response.attributes().at("/errors/0/error").asText());
    }

    @Test
    void aRequiredLabelMustHaveAValue() {
        queue = QUEUES + "/" + calls.create("""
                ,"annotation_schema":{"label_schemas":[{"id":"r","name":"r","type":"text","is_required":true},
                  {"id":"o","name":"o","type":"text"}]}""").id();
        interaction = calls.trace(queue, "t");
        assertEquals("label r is required", annotate("""
                {"label_schema_id":"o","value":"v"}""").attributes().at("/errors/0/error").asText());
        assertEquals(1, annotate("""
                {"label_schema_id":"r","value":"v"}""").attributes().path("annotations").size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "1", """
            {"label_values":[{"label_schema_id":"t","value":"v"}]}""", """
            {"interaction_id":"i"}""", """
            {"interaction_id":"i","label_values":[]}""", """
            {"interaction_id":"i","label_values":[{"value":"v"}]}""", """
            {"interaction_id":"i","label_values":[{"label_schema_id":"t"}]}""", """
            {"interaction_id":"i","label_values":[{"label_schema_id":"t","value":"v","assessment":"maybe"}]}""" })
    void aRequestOfAnotherFormChangesNothing(String annotation) {
        String good = """
                {"interaction_id":"%s","label_values":[{"label_schema_id":"t","value":"v"}]}""".formatted(interaction);
        assertEquals(400, calls.annotate(queue, annotation.isEmpty() ? "" : good + "," + annotation).status());
        assertEquals(0, running.client.get(queue + "/annotated-interactions").attributes()
                .at("/annotated_interactions/0/annotations").size());
    }

    @Test
    void anUnknownInteractionIsAnErrorAndAnUnknownQueueIsNotFound() {
        String unknown = """
                {"interaction_id":"none","label_values":[{"label_schema_id":"t","value":"v"}]}""";
        assertEquals("interaction not found", calls.annotate(queue, unknown).attributes().at("/errors/0/error").asText());
        assertEquals(404, calls.annotate(QUEUES + "/none", unknown).status());
    }

    @Test
    void whatIsNotThereIsAnErrorOfADeletion() {
        String id = annotate("""
                {"label_schema_id":"t","value":"v"}""").attributes().at("/annotations/0/id").asText();
        String request = document("annotations", """
                {"annotation_ids":["none","%s"]}""".formatted(id));
        TestClient.Response response = running.client.post(queue + "/annotations/delete", request);
        assertEquals(200, response.status());
        assertEquals("""
                {"annotation_ids":["%s"],"errors":[{"annotation_id":"none","error":"annotation not found"}]}""".formatted(id),
                response.attributes().toString());
        assertEquals(0, running.client.get(queue + "/annotated-interactions").attributes()
                .at("/annotated_interactions/0/annotations").size());
        assertEquals(2, running.client.post(queue + "/annotations/delete", request).attributes().path("errors").size());
        assertEquals(400, running.client.post(queue + "/annotations/delete", document("annotations", """
                {"annotation_ids":[]}""")).status());
        assertEquals(404, running.client.post(QUEUES + "/none/annotations/delete", request).status());
    }
}
