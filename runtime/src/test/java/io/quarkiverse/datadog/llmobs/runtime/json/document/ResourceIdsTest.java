package io.quarkiverse.datadog.llmobs.runtime.json.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.SearchResults;

/**
 * The attributes of a resource know its id if they have a component for it.
 */
class ResourceIdsTest {

    @SuppressWarnings("unchecked")
    private static <A> Resource<A> read(Type type, String json) {
        return (Resource<A>) TestDocuments.reader().read(type, "application/json", json.getBytes(StandardCharsets.UTF_8))
                .data();
    }

    private static Resource<Project> project(String json) {
        return read(new TypeReference<Document<Resource<Project>>>() {
        }.getType(), json);
    }

    private static Resource<SearchResults> results(String json) {
        return read(new TypeReference<Document<Resource<SearchResults>>>() {
        }.getType(), json);
    }

    @Test
    void attributesHaveTheIdOfTheirResource() {
        Resource<Project> project = project("""
                {"data":{"id":"p","type":"projects","attributes":{"id":null,"name":"n"}}}""");
        assertEquals("p", project.id());
        assertEquals("p", project.attributes().id());
    }

    @Test
    void attributesKeepAnIdOfTheirOwn() {
        Resource<Project> project = project("""
                {"data":{"id":"resource","type":"projects","attributes":{"id":"attributes"}}}""");
        assertEquals("resource", project.id());
        assertEquals("attributes", project.attributes().id());
    }

    @Test
    void theIdIsNoUnknownMemberOfAttributesWithoutAComponentForIt() {
        Resource<SearchResults> results = results("""
                {"data":{"id":"r","type":"experimentation","attributes":{"projects":[],"drafts":[{"id":"d"}]}}}""");
        assertEquals("r", results.id());
        assertEquals(Map.of("drafts", List.of(Map.of("id", "d"))), results.attributes().other());
    }

    @Test
    void anUnknownIdOfTheAttributesIsKept() {
        Resource<SearchResults> results = results("""
                {"data":{"id":"r","type":"experimentation","attributes":{"id":"a"}}}""");
        assertEquals(Map.of("id", "a"), results.attributes().other());
    }
}
