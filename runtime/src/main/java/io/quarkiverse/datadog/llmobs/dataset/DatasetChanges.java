package io.quarkiverse.datadog.llmobs.dataset;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * What to change of a dataset. What is null is not sent and stays as it is; an empty description or empty metadata erases.
 * <p>
 * Changes to a dataset do not make a new version of it.
 *
 * @param name the new name, not blank; null keeps the name
 * @param description the new description; {@code ""} erases, null keeps
 * @param metadata the new metadata as a whole; an empty map erases, null keeps
 */
public record DatasetChanges(String name, String description, Map<String, Object> metadata) {

    public DatasetChanges {
        if (name != null) {
            Values.required("The new name of a dataset", name);
        }
        if (name == null && description == null && metadata == null) {
            throw new IllegalArgumentException(
                    "Changes to a dataset must hold a name, a description or metadata; null means that nothing changes");
        }
        metadata = Values.copy(metadata);
    }

    public static DatasetChanges name(String name) {
        return new DatasetChanges(Values.required("The new name of a dataset", name), null, null);
    }

    public static DatasetChanges description(String description) {
        return new DatasetChanges(null, description, null);
    }

    public static DatasetChanges metadata(Map<String, Object> metadata) {
        return new DatasetChanges(null, null, metadata);
    }

    public DatasetChanges withName(String name) {
        return new DatasetChanges(name, description, metadata);
    }

    public DatasetChanges withDescription(String description) {
        return new DatasetChanges(name, description, metadata);
    }

    public DatasetChanges withMetadata(Map<String, Object> metadata) {
        return new DatasetChanges(name, description, metadata);
    }
}
