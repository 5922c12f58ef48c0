package io.quarkiverse.datadog.llmobs.dataset;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Changes to a dataset. What is null is not sent and stays as it is; an empty description or empty metadata removes it.
 * <p>
 * They do not create a new version.
 *
 * @param name the new name, not blank; null keeps the name
 * @param description the new description; {@code ""} removes it, null keeps it
 * @param metadata the new metadata as a whole; an empty map removes it, null keeps it
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
