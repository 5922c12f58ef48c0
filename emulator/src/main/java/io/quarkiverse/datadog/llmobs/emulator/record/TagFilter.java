package io.quarkiverse.datadog.llmobs.emulator.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.store.StoredRecord;

/**
 * Accepts records that have any of the tags of a request.
 */
final class TagFilter {

    private TagFilter() {
    }

    /** Without tags, a filter that accepts all records. */
    static Predicate<StoredRecord> of(List<String> tags) {
        if (tags.isEmpty()) {
            return record -> true;
        }
        Set<String> wanted = new HashSet<>(tags);
        return record -> record.hasTags() && hasAny(record.tags(), wanted);
    }

    private static boolean hasAny(byte[] tags, Set<String> wanted) {
        try {
            for (JsonNode tag : Json.parse(tags)) {
                if (wanted.contains(tag.textValue())) {
                    return true;
                }
            }
            return false;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the emulator wrote tags that it cannot read", e);
        }
    }
}
