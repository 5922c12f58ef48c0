package io.quarkiverse.datadog.llmobs.dataset.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.runtime.json.document.TestDocuments;

/**
 * Each part of a record can be kept, replaced and, except the input, removed.
 */
class RecordChangesTest {

    private static final RecordChanges NONE = RecordChanges.of("r");

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(NONE, """
                        {"id":"r"}"""),
                Arguments.of(NONE.withInput(Map.of("q", 1)).withExpectedOutput(List.of(2)), """
                        {"id":"r","input":{"q":1},"expected_output":[2]}"""),
                Arguments.of(NONE.withExpectedOutput(2).withoutExpectedOutput(), """
                        {"id":"r","expected_output":""}"""),
                Arguments.of(NONE.withoutExpectedOutput().withExpectedOutput(false), """
                        {"id":"r","expected_output":false}"""),
                Arguments.of(NONE.withMetadata(Map.of("k", "v")), """
                        {"id":"r","metadata":{"k":"v"}}"""),
                Arguments.of(NONE.withMetadata(Map.of("k", "v")).withoutMetadata(), """
                        {"id":"r","metadata":{}}"""),
                Arguments.of(NONE.addTags("a:1").removeTags("b:1", "c:1").addTags("d:1"), """
                        {"id":"r","tag_operations":{"add":["a:1","d:1"],"remove":["b:1","c:1"]}}"""),
                Arguments.of(NONE.withTags("a:1", "b:1"), """
                        {"id":"r","tag_operations":{"set":["a:1","b:1"]}}"""),
                Arguments.of(NONE.withTags("a:1").withTags(List.of()), """
                        {"id":"r","tag_operations":{"set":[]}}"""),
                Arguments.of(NONE.addTags().removeTags(), """
                        {"id":"r"}"""));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsLeftOutIsNotSent(RecordChanges changes, String json) throws IOException {
        BatchUpdate batch = BatchUpdate.empty().updating(List.of(changes));
        assertEquals(json, new ObjectMapper().readTree(TestDocuments.WRITER.bytes(Document.of("datasets", "d", batch)))
                .at("/data/attributes/update_records/0").toString());
    }

    @Test
    void aNullIsRejectedWithWhatToCallInstead() {
        assertRejected(() -> NONE.withInput(null), "input of record 'r'", "delete the record");
        assertRejected(() -> NONE.withExpectedOutput(null), "expected output of record 'r'", "withoutExpectedOutput()");
        assertRejected(() -> NONE.withMetadata(null), "metadata of record 'r'", "withoutMetadata()");
        assertRejected(() -> NONE.withTags((List<String>) null), "tags of record 'r'", "an empty list removes them");
        assertRejected(() -> NONE.withTags(Arrays.asList("a:1", null)), "to set must not be null", "[a:1, null]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  " })
    void aBlankIdIsRejected(String id) {
        assertRejected(() -> RecordChanges.of(id), "The id of a record must not be blank");
    }

    @Test
    void tagsAreEitherSetOrAddedAndRemoved() {
        for (Executable contradiction : List.<Executable> of(() -> NONE.withTags("a:1").addTags("b:1"),
                () -> NONE.addTags("b:1").withTags("a:1"))) {
            assertRejected(contradiction, "set is [a:1], add is [b:1] and remove is null", "leave out the one or the other");
        }
        assertRejected(() -> NONE.removeTags("b:1").withTags(), "set is [], add is null and remove is [b:1]");
        assertRejected(() -> NONE.addTags("a:1").removeTags("b:1", "a:1"), "'a:1'", "both added and removed");
    }

    @Test
    void changesAndBatchesAreImmutable() {
        Map<String, Object> metadata = new HashMap<>(Map.of("k", "v"));
        RecordChanges changes = NONE.withMetadata(metadata);
        metadata.clear();
        assertEquals(Map.of("k", "v"), changes.metadata());
        BatchUpdate batch = BatchUpdate.empty().deleting(List.of("a"));
        BatchUpdate more = batch.deleting(List.of("b")).updating(List.of(changes)).inserting(List.of(NewRecord.of(1)));
        assertEquals(List.of("a"), batch.deleteRecords());
        assertEquals(new BatchUpdate(List.of(NewRecord.of(1)), List.of(changes), List.of("a", "b"), null, null, null), more);
        assertThrows(UnsupportedOperationException.class, () -> more.deleteRecords().add("c"));
        assertEquals(List.of("nightly"), batch.withTags("nightly").deleting(List.of("b")).withNewVersion(false).tags());
    }

    @Test
    void aBatchWithoutAListIsRejected() {
        assertRejected(() -> BatchUpdate.empty().inserting(null), "The records to insert must not be null");
        assertRejected(() -> BatchUpdate.empty().updating(null), "The changes to records must not be null");
        assertRejected(() -> BatchUpdate.empty().deleting(null), "The ids of records to delete must not be null");
    }

    private static void assertRejected(Executable call, String... parts) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }
}
