package io.quarkiverse.datadog.llmobs.emulator.project;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class ProjectsTest {

    private static final String PROJECTS = API + "/projects";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    @Test
    void aNewProjectHasStatus200AndNanoseconds() {
        TestClient.Response response = running.client.post(PROJECTS, document("projects", """
                {"name":"n","description":""}"""));
        assertEquals(200, response.status());
        assertEquals("application/vnd.api+json", response.contentType());
        assertEquals(List.of("author", "created_at", "name", "updated_at"), TestClient.names(response.attributes()));
        assertEquals("2026-08-13T19:39:31.418984498Z", response.attributes().path("created_at").asText());
    }

    @Test
    void anExistingProjectIsReturnedUnchanged() {
        String id = running.client.project("n");
        TestClient.Response again = running.client.post(PROJECTS, document("projects", """
                {"name":"n","description":"other"}"""));
        assertEquals(id, again.id());
        assertFalse(again.attributes().has("description"));
        assertEquals("2026-08-13T19:39:31.418984Z", again.attributes().path("created_at").asText());
    }

    @Test
    void listsAreNewestFirstWithMicroseconds() {
        String old = running.client.project("old");
        String young = running.client.project("young");
        TestClient.Response list = running.client.get(PROJECTS);
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
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``
            {
            []
            {"data":[]}
            {"data":{"type":"projects"}}
            {"data":{"attributes":{"name":"n"}}}
            {"data":{"type":"datasets","attributes":{"name":"n"}}}
            {"data":{"type":"projects","attributes":{}}}
            {"data":{"type":"projects","attributes":{"name":" "}}}
            {"data":{"type":"projects","attributes":{"name":1}}}
            {"data":{"type":"projects","attributes":{"name":"n","description":1}}}
            {} {}""")
    void anInvalidBodyIsRejectedWithADetail(String body) {
        TestClient.Response response = running.client.post(PROJECTS, body);
        assertEquals(400, response.status());
        assertEquals("Generic Error", response.json().at("/errors/0/title").asText());
        assertFalse(response.detail().isBlank());
    }

    @Test
    void anUpdateChangesWhatIsSentAndKeepsTheRest() {
        String id = running.client.post(PROJECTS, document("projects", """
                {"name":"n","description":"x"}""")).id();
        TestClient.Response response = running.client.patch(PROJECTS + "/" + id, document("projects", """
                {"name":"m"}"""));
        assertEquals(200, response.status());
        assertEquals(id, response.id());
        assertEquals("m", response.attributes().path("name").asText());
        assertEquals("x", response.attributes().path("description").asText());
        assertEquals("2026-08-13T19:39:31.418984498Z", response.attributes().path("updated_at").asText());
        assertEquals(List.of(id), running.client.walk(PROJECTS + "?filter%5Bname%5D=m").ids());
        assertEquals(List.of(), running.client.walk(PROJECTS + "?filter%5Bname%5D=n").ids());
    }

    @Test
    void anEmptyDescriptionRemovesIt() {
        String id = running.client.post(PROJECTS, document("projects", """
                {"name":"n","description":"x"}""")).id();
        TestClient.Response response = running.client.patch(PROJECTS + "/" + id, document("projects", """
                {"description":""}"""));
        assertFalse(response.attributes().has("description"));
        assertEquals("n", response.attributes().path("name").asText());
    }

    @Test
    void anUpdateKeepsTheDatasetsOfTheProject() {
        String id = running.client.project("n");
        String dataset = running.client.createDataset(id, "d").id();
        running.client.patch(PROJECTS + "/" + id, document("projects", """
                {"name":"m"}"""));
        assertEquals(List.of(dataset), running.client.walk(API + "/" + id + "/datasets").ids());
    }

    @Test
    void aNameThatIsTakenIsRejectedAndAFormerNameIsFree() {
        String id = running.client.project("n");
        String other = running.client.project("m");
        String body = document("projects", """
                {"name":"m"}""");
        TestClient.Response taken = running.client.patch(PROJECTS + "/" + id, body);
        assertEquals(400, taken.status());
        assertEquals("project with name 'm' already exists", taken.detail());
        assertEquals(200, running.client.patch(PROJECTS + "/" + other, body).status());
        running.client.patch(PROJECTS + "/" + other, document("projects", """
                {"name":"free"}"""));
        assertEquals(200, running.client.patch(PROJECTS + "/" + id, body).status());
        assertNotEquals(id, running.client.project("n"));
    }

    @Test
    void anUpdateOfAnUnknownProjectSaysSo() {
        TestClient.Response response = running.client.patch(PROJECTS + "/none", document("projects", """
                {"name":"m"}"""));
        assertEquals(404, response.status());
        assertEquals("project not found", response.detail());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"name":null}
            {"name":""}
            {"description":1}""")
    void anUpdateWithoutAChangeIsRejected(String attributes) {
        String id = running.client.project("n");
        assertEquals(400, running.client.patch(PROJECTS + "/" + id, document("projects", attributes)).status());
    }

    @Test
    void unknownMembersAreIgnored() {
        assertEquals(200, running.client.post(PROJECTS, """
                {"data":{"id":"x","type":"projects","attributes":{"name":"n","colour":"red"}},"meta":{}}""").status());
    }
}
