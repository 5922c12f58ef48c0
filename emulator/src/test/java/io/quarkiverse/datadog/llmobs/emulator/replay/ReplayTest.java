package io.quarkiverse.datadog.llmobs.emulator.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** Sends the recorded requests, and compares the shape of the responses with the recorded ones. */
class ReplayTest {

    private static final Path OF_THE_CLIENT = Path.of("..", "runtime", "src", "test", "resources" + Recording.RESOURCE);

    @TestFactory
    Stream<DynamicTest> everyRecordedRequestGetsAResponseOfTheRecordedShape() {
        return Recording.all().stream()
                .map(recording -> DynamicTest.dynamicTest(recording.toString(), () -> replay(recording)));
    }

    /** The same requests with one optional member less: a member that is in a recording because it was sent must be absent. */
    @TestFactory
    Stream<DynamicTest> aMemberThatIsNotSentDoesNotComeBack() {
        return Recording.all().stream()
                .filter(recording -> recording.sent().isObject() && recording.response().isObject() && !updates(recording))
                .flatMap(recording -> optionalMembers(recording).stream().map(member -> DynamicTest.dynamicTest(
                        recording.path() + " without " + member, () -> replayWithout(member, recording))));
    }

    /** So that a recording that is added for one of them is replayed by both. */
    @Test
    void theClientReplaysTheSameRecordings() throws IOException {
        try (InputStream own = Recording.class.getResourceAsStream(Recording.RESOURCE)) {
            assertArrayEquals(Files.readAllBytes(OF_THE_CLIENT), own.readAllBytes());
        }
        assertEquals(43, Recording.all().stream().distinct().count());
    }

    private static void replay(Recording recording) {
        try (LlmObservabilityEmulator emulator = recording.start()) {
            new RecordedState(recording, emulator).create();
            TestClient.Response response = recording.sendTo(emulator);
            assertEquals(recording.status(), response.status(), response::text);
            assertEquals(recording.contentType(), response.contentType());
            assertEquals(JsonShape.of(recording.response()),
                    JsonShape.of(response.text().isEmpty() ? NullNode.instance : response.json()));
            emulator.requests().forEach(RunningEmulator::checkContract);
        }
    }

    /** What an update leaves out stays as it is. */
    private static boolean updates(Recording recording) {
        return !recording.sent().path("update_records").isEmpty();
    }

    private static Set<String> optionalMembers(Recording recording) {
        Set<String> members = new TreeSet<>();
        objects(recording).forEach(object -> object.fieldNames().forEachRemaining(members::add));
        // a status is the only change of an update
        members.removeAll(Set.of("name", "project_id", "input", "records", "status", "dataset_ids"));
        return members;
    }

    /** The attributes of a request, or those of its records. */
    private static List<JsonNode> objects(Recording recording) {
        List<JsonNode> objects = new ArrayList<>();
        recording.sent().path("records").forEach(objects::add);
        recording.sent().path("insert_records").forEach(objects::add);
        return objects.isEmpty() ? List.of(recording.sent()) : objects;
    }

    private static void replayWithout(String member, Recording recording) {
        Recording shorter = new Recording(recording.json().deepCopy());
        objects(shorter).forEach(object -> ((ObjectNode) object).remove(member));
        Map<String, String> expected = JsonShape.of(recording.response());
        // A description has no absent form in any recording, and a version that is left out is the current one.
        boolean staysInAllRecordings = Set.of("description", "dataset_version").contains(member);
        if (!staysInAllRecordings) {
            expected.keySet().removeIf(path -> path.matches("/data(/\\d+)?/attributes/" + member + "(/.*)?"));
        }
        if (member.equals("dataset_id")) {
            expected.remove("/data/attributes/dataset_version");
        }
        try (LlmObservabilityEmulator emulator = recording.start()) {
            new RecordedState(recording, emulator).create();
            assertEquals(expected, JsonShape.of(shorter.sendTo(emulator).json()));
        }
    }
}
