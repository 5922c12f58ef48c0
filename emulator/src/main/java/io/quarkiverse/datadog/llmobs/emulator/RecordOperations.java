package io.quarkiverse.datadog.llmobs.emulator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** Records of a dataset: list and append. */
record RecordOperations(Emulation emulation) {

    Answer list(Call call) {
        Dataset dataset = emulation.world().datasetToRead(call);
        String list = "records of " + dataset.id();
        Cursor cursor = emulation.pages().cursor(call, list);
        int version = version(call, dataset.records().version(), cursor);
        Predicate<StoredRecord> filter = filter(call.queries("filter[tags]"));
        return emulation.pages().answer(call, list, version,
                (before, limit) -> dataset.records().page(version, filter, before, limit),
                record -> emulation.shapes().listed(record, dataset.id()));
    }

    Answer append(Call call) {
        Project project = emulation.world().projectToWrite(call.projectId());
        Dataset dataset = emulation.world().datasetToWrite(project, call.datasetId());
        // The description says "records", every recording says "datasets".
        Attributes attributes = Attributes.of(call.body(), "datasets", "records");
        attributes.required("records");
        List<NewRecord> batch = RecordsRequest.read(attributes);
        List<StoredRecord> answered = dataset.append(batch, attributes.flag("deduplicate", true), emulation.now());
        return Answer.json(emulation.shapes().created(Moment.CREATED), emulation.shapes().mediaType(),
                Shapes.data(emulation.shapes().appended(answered, dataset.id())));
    }

    /** The version that a walk began with is the version of all its pages. */
    private static int version(Call call, int current, Cursor cursor) {
        Integer asked = Numbers.version(call.query("filter[version]"), current == 0 ? 0 : 1, current);
        if (cursor != null && asked != null && asked != cursor.version()) {
            throw Cursor.invalid();
        }
        if (cursor != null) {
            return cursor.version();
        }
        if (asked != null) {
            return asked;
        }
        return call.visibleVersion(current);
    }

    /** Any of the tags is enough. */
    private static Predicate<StoredRecord> filter(List<String> tags) {
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
            throw new IllegalStateException("the emulator wrote tags that it can not read", e);
        }
    }
}
