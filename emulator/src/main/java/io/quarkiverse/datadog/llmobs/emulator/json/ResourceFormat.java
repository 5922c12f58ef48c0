package io.quarkiverse.datadog.llmobs.emulator.json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.Profile;

/**
 * How a resource is written as JSON. Most resources have the published form only; a resource that was recorded differently
 * from the live service overrides {@link #live}.
 *
 * @param <T> what the emulator knows of the resource
 */
public interface ResourceFormat<T> {

    /** The form of the published description: nothing but described members, and all required ones. */
    ObjectNode published(T item, ResponseKind kind);

    /** The form recorded from the live service, members in the order of the recordings. */
    default ObjectNode live(T item, ResponseKind kind) {
        return published(item, kind);
    }

    /** The form of a profile. */
    default ObjectNode write(T item, ResponseKind kind, Profile profile) {
        return profile == Profile.LIVE ? live(item, kind) : published(item, kind);
    }
}
