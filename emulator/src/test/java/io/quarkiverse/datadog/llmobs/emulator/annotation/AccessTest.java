package io.quarkiverse.datadog.llmobs.emulator.annotation;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.annotation.QueueCalls.QUEUES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** The rules of access. */
class AccessTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    @Test
    void rulesAreShownOnceThereAreSome() {
        QueueCalls calls = new QueueCalls(running);
        String id = calls.create("""
                ,"restrict_to_reviewers":true""").id();
        JsonNode shown = running.client.get(QUEUES).data().at("/0/attributes");
        assertEquals("true true false []", shown.path("can_manage_access") + " " + shown.path("restrict_to_reviewers") + " "
                + shown.path("restrict_to_assignees") + " " + shown.path("reviewer_emails"));
        JsonNode changed = running.client.patch(QUEUES + "/" + id, document(QueueCalls.QUEUE, """
                {"restrict_to_reviewers":false,"restrict_to_assignees":true,"reviewer_emails":["a@example.com"]}"""))
                .attributes();
        assertEquals("false true [\"a@example.com\"]", changed.path("restrict_to_reviewers") + " "
                + changed.path("restrict_to_assignees") + " " + changed.path("reviewer_emails"));
        assertEquals(200, running.client.patch(QUEUES + "/" + id, document(QueueCalls.QUEUE, """
                {"restrict_to_assignees":true}""")).status());
    }

    @Test
    void thePublishedFormShowsThemAlsoIfThereAreNone() {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(Profile.PUBLISHED))) {
            emulator.seed("""
                    {"projects":[{"name":"p","annotation_queues":[{"id":"q","name":"n","interactions":[
                      {"type":"trace","content_id":"a"},{"type":"display_block","display_block":[{"type":"text","content":"b"}]}
                    ]}]}]}""");
            TestClient client = TestClient.of(emulator);
            JsonNode shown = client.get(QUEUES).data().at("/0/attributes");
            assertEquals("true false false []", shown.path("can_manage_access") + " " + shown.path("restrict_to_reviewers")
                    + " " + shown.path("restrict_to_assignees") + " " + shown.path("reviewer_emails"));
            JsonNode interactions = client.get(QUEUES + "/q/annotated-interactions").attributes()
                    .path("annotated_interactions");
            assertEquals(List.of("true", "true"), interactions.findValuesAsText("can_annotate"));
            emulator.requests().forEach(RunningEmulator::checkContract);
        }
    }

    private String queue(String members) {
        String queue = QUEUES + "/" + new QueueCalls(running).create(members + """
                ,"annotation_schema":{"label_schemas":%s}""".formatted(QueueCalls.LABELS)).id();
        new QueueCalls(running).trace(queue, "t");
        return queue;
    }

    private boolean canAnnotate(String queue) {
        JsonNode found = running.client.get(queue + "/annotated-interactions").attributes()
                .at("/annotated_interactions/0/can_annotate");
        assertTrue(found.isBoolean());
        return found.booleanValue();
    }

    @Test
    void interactionsSayWhetherTheUserMayAnnotate() {
        assertFalse(canAnnotate(queue("""
                ,"restrict_to_reviewers":true,"reviewer_emails":["a@example.com"]""")));
        assertTrue(canAnnotate(queue("""
                ,"restrict_to_reviewers":true,"reviewer_emails":["emulator@example.com"]""")));
        assertTrue(canAnnotate(queue("""
                ,"reviewer_emails":["a@example.com"]""")));
        assertFalse(canAnnotate(queue("""
                ,"restrict_to_assignees":true""")));
    }

    @Test
    void annotationsThatAreAllRefusedAreForbiddenAndSomeAreErrors() {
        String queue = queue("""
                ,"restrict_to_reviewers":true""");
        String annotation = """
                {"interaction_id":"%s","label_values":[{"label_schema_id":"t","value":"v"}]}""";
        String refused = annotation.formatted(new QueueCalls(running).trace(queue, "t"));
        assertEquals(403, new QueueCalls(running).annotate(queue, refused).status());
        TestClient.Response response = new QueueCalls(running).annotate(queue, refused + "," + annotation.formatted("none"));
        assertEquals(200, response.status());
        assertEquals("permission_denied", response.attributes().at("/errors/0/code").asText());
        assertFalse(response.attributes().at("/errors/1").has("code"));
        assertEquals(0, response.attributes().path("annotations").size());
    }
}
