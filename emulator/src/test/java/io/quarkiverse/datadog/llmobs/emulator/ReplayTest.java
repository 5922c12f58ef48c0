package io.quarkiverse.datadog.llmobs.emulator;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Sends the recorded requests, and compares the shape of the responses with the recorded ones. */
class ReplayTest {

    @TestFactory
    Stream<DynamicTest> everyRecordedRequestGetsAResponseOfTheRecordedShape() throws IOException {
        return recordings().map(recorded -> DynamicTest.dynamicTest(
                recorded.path("method").asText() + " " + recorded.path("path").asText(), () -> replay(recorded)));
    }

    /** The same requests with one optional member less: a member that is in a recording because it was sent must be absent. */
    @TestFactory
    Stream<DynamicTest> aMemberThatIsNotSentDoesNotComeBack() throws IOException {
        return recordings()
                .filter(recorded -> recorded.get("request_body").isObject() && recorded.get("response_body").isObject()
                        && !updates(recorded))
                .flatMap(recorded -> optionalMembers(recorded).stream().map(member -> DynamicTest.dynamicTest(
                        recorded.path("path").asText() + " without " + member, () -> replayWithout(member, recorded))));
    }

    @Test
    void everyEmulatedOperationThatWasRecordedIsReplayed() throws IOException {
        assertEquals(9, recordings()
                .map(r -> r.path("method").asText() + r.path("path").asText().replaceAll("[0-9a-f-]{36}", "")).distinct()
                .count(),
                "create projects, create and update experiments, push events, create and list datasets, append, list and batch "
                        + "update records");
    }

    /** What an update leaves out stays as it is. */
    private static boolean updates(JsonNode request) {
        return !request.at("/request_body/data/attributes/update_records").isEmpty();
    }

    private static Set<String> optionalMembers(JsonNode recorded) {
        Set<String> members = new TreeSet<>();
        sent(recorded).forEach(object -> object.fieldNames().forEachRemaining(members::add));
        // a status is the only change of an update
        members.removeAll(Set.of("name", "project_id", "input", "records", "status"));
        return members;
    }

    /** The attributes of a request, or those of its records. */
    private static List<JsonNode> sent(JsonNode request) {
        JsonNode attributes = request.at("/request_body/data/attributes");
        List<JsonNode> objects = new ArrayList<>();
        attributes.path("records").forEach(objects::add);
        attributes.path("insert_records").forEach(objects::add);
        return objects.isEmpty() ? List.of(attributes) : objects;
    }

    private static void replayWithout(String member, JsonNode recorded) throws IOException {
        JsonNode shorter = recorded.deepCopy();
        sent(shorter).forEach(object -> ((ObjectNode) object).remove(member));
        Map<String, String> expected = shape(recorded.get("response_body"));
        // A description has no absent form in any recording, and a version that is left out is the current one.
        boolean staysInAllRecordings = Set.of("description", "dataset_version").contains(member);
        if (!staysInAllRecordings) {
            expected.keySet().removeIf(path -> path.matches("/data(/\\d+)?/attributes/" + member + "(/.*)?"));
        }
        if (member.equals("dataset_id")) {
            expected.remove("/data/attributes/dataset_version");
        }
        try (LlmObservabilityEmulator emulator = start(recorded)) {
            TestClient.Response response = send(shorter, prepare(recorded, emulator, TestClient.of(emulator)), emulator);
            assertEquals(expected, shape(response.json()));
        }
    }

    private static TestClient.Response send(JsonNode request, String path, LlmObservabilityEmulator emulator) {
        JsonNode body = request.get("request_body");
        String query = request.path("raw_query").asText();
        return TestClient.of(emulator).send(request.path("method").asText(),
                path + (query.isEmpty() ? "" : "?" + brackets(query)), body.isNull() ? null : body.toString());
    }

    private static void replay(JsonNode recorded) throws IOException {
        try (LlmObservabilityEmulator emulator = start(recorded)) {
            TestClient.Response response = send(recorded, prepare(recorded, emulator, TestClient.of(emulator)), emulator);
            assertEquals(recorded.path("status").asInt(), response.status());
            assertEquals(recorded.at("/response_headers/content-type").asText(), response.contentType());
            assertEquals(shape(recorded.get("response_body")),
                    shape(response.text().isEmpty() ? NullNode.instance : response.json()));
            emulator.requests().forEach(RunningEmulator::checkContract);
        }
    }

    /** At the time of the recording: some requests depend on it. */
    private static LlmObservabilityEmulator start(JsonNode recorded) {
        Instant date = Instant.from(
                DateTimeFormatter.RFC_1123_DATE_TIME.parse(recorded.at("/response_headers/date").asText()));
        return LlmObservabilityEmulator.start(EmulatorOptions.defaults().withClock(Clock.fixed(date, ZoneOffset.UTC)));
    }

    /** Creates what the recorded request refers to, with the recorded ids. */
    private static String prepare(JsonNode recorded, LlmObservabilityEmulator emulator, TestClient client) {
        String path = recorded.path("path").asText();
        String[] segments = path.split("/");
        JsonNode sent = recorded.path("request_body").at("/data/attributes");
        if (path.endsWith("/experiments")) {
            seed(emulator, sent.path("project_id").asText(), sent.path("dataset_id").asText(), "name");
            client.append(API + "/" + sent.path("project_id").asText() + "/datasets/" + sent.path("dataset_id").asText(),
                    """
                            {"input":1}""");
        } else if (path.matches(".*/experiments/[^/]+(/events)?")) {
            emulator.seed("""
                    {"projects":[{"name":"p","experiments":[{"id":"%s","name":"e"}]}]}""".formatted(segments[6]));
        } else if (path.endsWith("/records")) {
            seed(emulator, segments[5], segments[7], "name");
            if (recorded.path("method").asText().equals("GET")) {
                List<String> records = new ArrayList<>();
                recorded.at("/response_body/data").forEach(record -> records.add(record.path("attributes").toString()));
                client.append(API + "/" + segments[5] + "/datasets/" + segments[7], records.toArray(String[]::new));
            }
        } else if (path.endsWith("/batch_update")) {
            seed(emulator, segments[5], segments[7], "name");
            client.append(API + "/" + segments[5] + "/datasets/" + segments[7], before(recorded));
        } else if (path.endsWith("/datasets") && recorded.path("method").asText().equals("GET")) {
            JsonNode dataset = recorded.at("/response_body/data/0");
            seed(emulator, segments[5], dataset.path("id").asText(), dataset.at("/attributes/name").asText());
            client.append(path + "/" + dataset.path("id").asText(), """
                    {"input":1}""");
        } else if (path.endsWith("/datasets")) {
            emulator.seed("""
                    {"projects":[{"id":"%s","name":"p"}]}""".formatted(segments[5]));
        }
        return path;
    }

    /** The records that a batch update changes, before it. */
    private static String[] before(JsonNode recorded) {
        List<String> records = new ArrayList<>();
        recorded.at("/request_body/data/attributes/update_records").forEach(update -> records.add("""
                {"id":"%s","input":"before"}""".formatted(update.path("id").asText())));
        recorded.at("/request_body/data/attributes/delete_records").forEach(id -> recorded.at("/response_body/data")
                .forEach(record -> {
                    if (record.path("id").equals(id)) {
                        records.add(((ObjectNode) record.path("attributes")).deepCopy().set("id", id).toString());
                    }
                }));
        return records.toArray(String[]::new);
    }

    private static void seed(LlmObservabilityEmulator emulator, String project, String dataset, String name) {
        emulator.seed("""
                {"projects":[{"id":"%s","name":"p","datasets":[{"id":"%s","name":"%s","description":"d"}]}]}"""
                .formatted(project, dataset, name));
    }

    /** The JDK client rejects raw brackets. */
    private static String brackets(String query) {
        return query.replace("[", "%5B").replace("]", "%5D");
    }

    /** Member names and JSON types by path; array items are numbered, so that counts are compared too. */
    private static Map<String, String> shape(JsonNode node) {
        Map<String, String> shape = new TreeMap<>();
        collect(node, "", shape);
        return shape;
    }

    private static void collect(JsonNode node, String path, Map<String, String> shape) {
        shape.put(path, node.getNodeType().name());
        // What the caller sent comes back verbatim: its names and their order do not come from the service.
        if (path.endsWith("/input") || path.endsWith("/expected_output")) {
            return;
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "/" + i, shape);
            }
        }
        node.fields().forEachRemaining(field -> collect(field.getValue(), path + "/" + field.getKey(), shape));
    }

    private static Stream<JsonNode> recordings() throws IOException {
        try (InputStream in = ReplayTest.class.getResourceAsStream("/recorded/exchanges.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(TestClient::parse).toList().stream();
        }
    }
}
