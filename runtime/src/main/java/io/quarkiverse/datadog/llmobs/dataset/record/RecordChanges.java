package io.quarkiverse.datadog.llmobs.dataset.record;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Changes to one record. What is null is not sent and stays as it is, and so does what JSON writes as null. An input cannot be
 * removed.
 *
 * @param id the id of the record, not blank
 * @param input the new input, any JSON; null keeps it
 * @param expectedOutput the new expected output, any JSON; {@code ""} removes it, null keeps it
 * @param metadata the new metadata as a whole; an empty map removes it, null keeps it
 * @param tagOperations changes to the tags; null keeps them
 */
public record RecordChanges(String id, Object input, Object expectedOutput, Map<String, Object> metadata,
        TagOperations tagOperations) {

    private static final TagOperations KEPT = new TagOperations(null, null, null);

    public RecordChanges {
        Values.required("The id of a record", id);
        metadata = Values.copy(metadata);
        tagOperations = KEPT.equals(tagOperations) ? null : tagOperations;
    }

    /** No changes yet. They must hold one before they can be sent. */
    public static RecordChanges of(String id) {
        return new RecordChanges(id, null, null, null, null);
    }

    /** @param input any JSON, not null: a record always has an input */
    public RecordChanges withInput(Object input) {
        if (input == null) {
            throw new IllegalArgumentException("The new input of record '" + id
                    + "' must not be null: an input cannot be removed. Leave it out to keep it, or delete the record");
        }
        return new RecordChanges(id, input, expectedOutput, metadata, tagOperations);
    }

    /** @param expectedOutput any JSON, not null */
    public RecordChanges withExpectedOutput(Object expectedOutput) {
        if (expectedOutput == null) {
            throw new IllegalArgumentException("The new expected output of record '" + id
                    + "' must not be null; withoutExpectedOutput() removes it, and leaving it out keeps it");
        }
        return new RecordChanges(id, input, expectedOutput, metadata, tagOperations);
    }

    /** Removes the expected output. The service keeps an empty text in its place, because null means no change. */
    public RecordChanges withoutExpectedOutput() {
        return new RecordChanges(id, input, "", metadata, tagOperations);
    }

    /** @param metadata the new metadata as a whole, not null */
    public RecordChanges withMetadata(Map<String, Object> metadata) {
        if (metadata == null) {
            throw new IllegalArgumentException("The new metadata of record '" + id
                    + "' must not be null; withoutMetadata() removes it, and leaving it out keeps it");
        }
        return new RecordChanges(id, input, expectedOutput, metadata, tagOperations);
    }

    /** Removes the metadata. The service keeps an empty object in its place, because null means no change. */
    public RecordChanges withoutMetadata() {
        return new RecordChanges(id, input, expectedOutput, Map.of(), tagOperations);
    }

    /** Adds tags to those that the record has; not together with {@link #withTags(List)}. */
    public RecordChanges addTags(String... tags) {
        TagOperations known = known();
        return with(new TagOperations(joined(known.add(), tags), known.remove(), known.set()));
    }

    /** Removes tags from those that the record has; not together with {@link #withTags(List)}. */
    public RecordChanges removeTags(String... tags) {
        TagOperations known = known();
        return with(new TagOperations(known.add(), joined(known.remove(), tags), known.set()));
    }

    /** Replaces all tags; an empty list removes them. Not together with tags that are added or removed. */
    public RecordChanges withTags(List<String> tags) {
        if (tags == null) {
            throw new IllegalArgumentException("The new tags of record '" + id
                    + "' must not be null; an empty list removes them, and leaving them out keeps them");
        }
        return with(new TagOperations(known().add(), known().remove(), tags));
    }

    /** The same as {@link #withTags(List)}. */
    public RecordChanges withTags(String... tags) {
        return withTags(List.of(tags));
    }

    private RecordChanges with(TagOperations operations) {
        return new RecordChanges(id, input, expectedOutput, metadata, operations);
    }

    private TagOperations known() {
        return tagOperations == null ? KEPT : tagOperations;
    }

    private static List<String> joined(List<String> tags, String... more) {
        return Stream.concat(Values.copyOrEmpty(tags).stream(), Stream.of(more)).toList();
    }
}
