package io.quarkiverse.datadog.llmobs.deployment.annotation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueueChanges;
import io.quarkiverse.datadog.llmobs.annotation.NewAnnotation;
import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.InteractionEvent;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.annotation.label.NewLabelValue;
import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.ForbiddenException;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What is sent for annotation queues, and what comes of unusual responses.
 */
class AnnotationsOnTheWireTest {

    static final Wire WIRE = Wire.start();
    private static final String QUEUES = "/api/v2/llm-obs/v1/annotation-queues";
    private static final String FOUND = "/api/v2/llm-obs/v1/annotated-interactions";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Inject
    LlmObservability llmobs;

    @BeforeEach
    void reset() {
        WIRE.reset();
    }

    private static String url(int request) {
        return WIRE.requests().get(request).getUrl();
    }

    @Test
    void aQueueIsLookedUpByItsId() {
        WIRE.stubFor(any(urlPathEqualTo(QUEUES)).withQueryParam("queueIds", equalTo("q")).willReturn(Wire.json(200, """
                {"data": [{"id": "p", "type": "queues", "attributes": {"name": "other"}},
                          {"id": "q", "type": "queues", "attributes": {"name": "this"}}]}""")));
        assertEquals("this", llmobs.annotationQueues().get("q").name());
        WIRE.stubFor(any(urlPathEqualTo(QUEUES)).withQueryParam("queueIds", equalTo("r")).willReturn(Wire.json(200, """
                {"data": []}""")));
        NotFoundException failure = assertThrows(NotFoundException.class, () -> llmobs.annotationQueues().get("r"));
        assertTrue(failure.getMessage().contains("there is no annotation queue r"), failure.getMessage());
    }

    @Test
    void anUpdateWithoutABodyIsReadBack() {
        WIRE.stubFor(any(urlPathEqualTo(QUEUES + "/q")).willReturn(aResponse().withStatus(204)));
        WIRE.stubFor(any(urlPathEqualTo(QUEUES)).withQueryParam("queueIds", equalTo("q")).willReturn(Wire.json(200, """
                {"data": [{"id": "q", "type": "queues", "attributes": {"name": "this"}}]}""")));
        assertEquals("this", llmobs.annotationQueues().update("q", AnnotationQueueChanges.name("this")).name());
    }

    @Test
    void labelsThatWereReplacedWithoutABodyAreReadBack() {
        WIRE.respond(aResponse().withStatus(204), Wire.json(200, """
                {"data": {"id": "q", "type": "queues", "attributes": {"annotation_schema": {"label_schemas": [
                    {"id": "l", "name": "n", "type": "text"}]}}}}"""));
        assertEquals(List.of(LabelSchema.text("n").withId("l")),
                llmobs.annotationQueues().updateLabels("q", List.of(LabelSchema.text("n"))));
        assertEquals(2, WIRE.count());
    }

    @Test
    void aResponseWithoutLabelsIsAFailure() {
        WIRE.respond(Wire.json(200, """
                {"data": {"id": "q", "type": "queues", "attributes": {"name": "n"}}}"""));
        assertThrows(UnexpectedResponseException.class, () -> llmobs.annotationQueues().labels("q"));
    }

    @Test
    void theListOfInteractionsHasOnePage() {
        assertThrows(IllegalArgumentException.class,
                () -> llmobs.annotationQueues().interactions("q").list().from(Cursor.of("c")).firstPage());
        assertEquals(0, WIRE.count());
        WIRE.respond(Wire.json(200, """
                {"data": {"id": "q", "type": "annotated_interactions", "attributes": {"annotated_interactions": [null]}}}"""));
        assertEquals(List.of(), llmobs.annotationQueues().interactions("q").list().stream().toList());
        WIRE.respond(Wire.json(200, """
                {"data": {"id": "q", "type": "annotated_interactions", "attributes": {}}}"""));
        assertEquals(List.of(), llmobs.annotationQueues().interactions("q").list().stream().toList());
    }

    private static String events(String id, String next) {
        return """
                {"data": {"id": "i", "type": "annotated_interactions", "attributes": {
                    "annotated_interaction": {"id": "i", "type": "trace"}, "interaction_type": "trace",
                    "events": [{"id": "%s", "type": "span"}]%s}}}""".formatted(id, next);
    }

    @Test
    void eventsArePagedByACursorInsideTheResource() {
        WIRE.respond(Wire.json(200, events("1", """
                , "next_cursor": "a+/=" """)), Wire.json(200, events("2", """
                , "next_cursor": "b" """)), Wire.json(200, events("3", """
                , "next_cursor": "" """)));
        assertEquals(List.of("1", "2", "3"), llmobs.annotationQueues().interactions("q").events("i").withPageSize(1).stream()
                .map(InteractionEvent::id).toList());
        String path = QUEUES + "/q/annotated-interactions/i?limit=1";
        assertEquals(List.of(path, path + "&cursor=a%2B%2F%3D", path + "&cursor=b"), List.of(url(0), url(1), url(2)));
    }

    @Test
    void aFailureOfAPageOfEventsNamesItsCursor() {
        WIRE.respond(Wire.json(200, events("1", """
                , "next_cursor": "b" """)), Wire.json(500, ""));
        LlmObservabilityException failure = assertThrows(ServerException.class,
                () -> llmobs.annotationQueues().interactions("q").events("i").stream().toList());
        assertEquals("b", failure.cursor().orElseThrow());
        WIRE.respond(Wire.json(200, events("2", "")));
        assertEquals(List.of("2"), llmobs.annotationQueues().interactions("q").events("i").from(Cursor.of("b")).stream()
                .map(InteractionEvent::id).toList());
        assertTrue(url(0).endsWith("?cursor=b"), url(0));
    }

    @Test
    void aRepeatedCursorOfEventsIsAFailure() {
        WIRE.respond(Wire.json(200, events("1", """
                , "next_cursor": "a" """)));
        assertThrows(UnexpectedResponseException.class,
                () -> llmobs.annotationQueues().interactions("q").events("i").stream().toList());
    }

    @Test
    void anInteractionIsReadWithTheSmallestPageOfEvents() {
        WIRE.respond(Wire.json(200, events("1", """
                , "next_cursor": "a" """)));
        assertEquals("i", llmobs.annotationQueues().interactions("q").get("i").id());
        assertEquals(List.of(QUEUES + "/q/annotated-interactions/i?limit=1"), List.of(url(0)));
    }

    private static String found(String total, String... ids) {
        List<String> items = List.of(ids).stream().map("""
                {"id": "%s", "type": "trace"}"""::formatted).toList();
        return """
                {"data": {"id": "r", "type": "annotated_interactions_by_trace", "attributes": {
                    "annotated_interactions": [%s]%s}}}""".formatted(String.join(",", items), total);
    }

    @Test
    void interactionsAreFoundByTheirPositionWithAllIdsOnEachPage() {
        String total = """
                , "total_count": 5""";
        WIRE.respond(Wire.json(200, found(total, "1", "2")), Wire.json(200, found(total, "3", "4")),
                Wire.json(200, found(total, "5")));
        assertEquals(List.of("1", "2", "3", "4", "5"), llmobs.annotationQueues().interactionsOf(List.of("a", "b&c", "a"))
                .withPageSize(2).stream().map(AnnotatedInteraction::id).toList());
        String ids = FOUND + "?contentIds=a&contentIds=b%26c";
        assertEquals(List.of(ids + "&limit=2", ids + "&offset=2&limit=2", ids + "&offset=4&limit=2"),
                List.of(url(0), url(1), url(2)));
    }

    @Test
    void aPageThatIsShorterThanRequestedDoesNotEndTheListing() {
        String total = """
                , "total_count": 3""";
        WIRE.respond(Wire.json(200, found(total, "1")), Wire.json(200, found(total, "2", "3")));
        assertEquals(3, llmobs.annotationQueues().interactionsOf(List.of("a")).withPageSize(2).stream().count());
        assertTrue(url(1).contains("offset=1"), url(1));
    }

    @Test
    void aFailureOfAPageNamesItsPosition() {
        WIRE.respond(Wire.json(200, found("""
                , "total_count": 3""", "1", "2")), Wire.json(500, ""));
        LlmObservabilityException failure = assertThrows(ServerException.class,
                () -> llmobs.annotationQueues().interactionsOf(List.of("a")).stream().toList());
        assertEquals("2", failure.cursor().orElseThrow());
    }

    @Test
    void aListingWithoutATotalEndsAtAnEmptyPage() {
        WIRE.respond(Wire.json(200, found("", "1")), Wire.json(200, found("")));
        assertEquals(1, llmobs.annotationQueues().interactionsOf(List.of("a")).stream().count());
        assertEquals(2, WIRE.count());
    }

    @Test
    void annotationsThatAreAllRefusedAreAFailure() {
        WIRE.respond(Wire.json(403, """
                {"errors": [{"title": "Forbidden", "detail": "not a reviewer"}]}"""));
        List<NewAnnotation> annotations = List.of(NewAnnotation.of("i", NewLabelValue.score("l", 1)));
        ForbiddenException failure = assertThrows(ForbiddenException.class,
                () -> llmobs.annotationQueues().annotations("q").upsert(annotations));
        assertTrue(failure.getMessage().contains("not a reviewer"), failure.getMessage());
    }

    @Test
    void contradictoryAnnotationsAreRejected() {
        NewAnnotation one = NewAnnotation.of("i", NewLabelValue.score("l", 1));
        NewAnnotation twice = NewAnnotation.of("j", NewLabelValue.score("l", 1), NewLabelValue.score("l", 2));
        for (List<NewAnnotation> annotations : List.of(List.<NewAnnotation> of(), List.of(one, one), List.of(twice))) {
            assertThrows(IllegalArgumentException.class,
                    () -> llmobs.annotationQueues().annotations("q").upsert(annotations));
        }
        assertEquals(0, WIRE.count());
    }
}
