package io.quarkiverse.datadog.llmobs.emulator;

import static io.quarkiverse.datadog.llmobs.emulator.Client.API;
import static io.quarkiverse.datadog.llmobs.emulator.Client.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectsTest {

    private static final String PROJECTS = API + "/projects";

    @RegisterExtension
    final Running running = Running.withDefaults();

    @Test
    void aNewProjectIsAnsweredWith200AndNanoseconds() {
        Client.Reply reply = running.client.post(PROJECTS, document("projects", "{\"name\":\"n\",\"description\":\"\"}"));
        assertEquals(200, reply.status());
        assertEquals("application/vnd.api+json", reply.contentType());
        assertEquals(List.of("author", "created_at", "name", "updated_at"), Client.names(reply.attributes()));
        assertEquals("2026-08-13T19:39:31.418984498Z", reply.attributes().path("created_at").asText());
    }

    @Test
    void anExistingProjectIsAnsweredUnchanged() {
        String id = running.client.project("n");
        Client.Reply again = running.client.post(PROJECTS, document("projects", "{\"name\":\"n\",\"description\":\"other\"}"));
        assertEquals(id, again.id());
        assertFalse(again.attributes().has("description"));
        assertEquals("2026-08-13T19:39:31.418984Z", again.attributes().path("created_at").asText());
    }

    @Test
    void listsAreNewestFirstWithMicroseconds() {
        String old = running.client.project("old");
        String young = running.client.project("young");
        Client.Reply list = running.client.get(PROJECTS);
        assertEquals(young, list.data().path(0).path("id").asText());
        assertEquals(old, list.data().path(1).path("id").asText());
        assertEquals("2026-08-13T19:39:31.418984Z", list.data().at("/0/attributes/created_at").asText());
        assertEquals("", list.json().at("/meta/after").textValue());
    }

    @Test
    void filtersAreExact() {
        String id = running.client.project("Exact & true");
        running.client.project("exact & true");
        assertEquals(List.of(id), running.client.walk(PROJECTS + "?filter%5Bname%5D=Exact+%26%20true").ids());
        assertEquals(List.of(id), running.client.walk(PROJECTS + "?filter%5Bid%5D=" + id).ids());
        assertEquals(List.of(), running.client.walk(PROJECTS + "?filter%5Bname%5D=Exact").ids());
        assertEquals(List.of(), running.client.walk(PROJECTS + "?filter%5Bname%5D=other&filter%5Bid%5D=" + id).ids());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "[]", "{\"data\":[]}", "{\"data\":{\"type\":\"projects\"}}",
            "{\"data\":{\"attributes\":{\"name\":\"n\"}}}",
            "{\"data\":{\"type\":\"datasets\",\"attributes\":{\"name\":\"n\"}}}",
            "{\"data\":{\"type\":\"projects\",\"attributes\":{}}}",
            "{\"data\":{\"type\":\"projects\",\"attributes\":{\"name\":\" \"}}}",
            "{\"data\":{\"type\":\"projects\",\"attributes\":{\"name\":1}}}",
            "{\"data\":{\"type\":\"projects\",\"attributes\":{\"name\":\"n\",\"description\":1}}} ", "{} {}" })
    void aWrongBodyIsRefusedWithADetail(String body) {
        Client.Reply reply = running.client.post(PROJECTS, body);
        assertEquals(400, reply.status());
        assertEquals("Generic Error", reply.json().at("/errors/0/title").asText());
        assertFalse(reply.detail().isBlank());
    }

    @Test
    void unknownMembersAreIgnored() {
        assertEquals(200, running.client.post(PROJECTS, "{\"data\":{\"id\":\"x\",\"type\":\"projects\",\"attributes\":"
                + "{\"name\":\"n\",\"colour\":\"red\"}},\"meta\":{}}").status());
    }
}
