package io.quarkiverse.datadog.llmobs.runtime.dev;

import java.util.Collection;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.runtime.config.KeyMask;

/**
 * The keys that a configuration contains. It is immutable.
 */
final class ConfiguredSecrets {

    private final Set<String> keys;
    private final KeyMask mask;

    ConfiguredSecrets(Collection<String> keys) {
        this.keys = Set.copyOf(keys);
        this.mask = new KeyMask(this.keys);
    }

    /** Whether the text is a key, even a short one, or contains a key or a part of one; false for null. */
    boolean areIn(String text) {
        return text != null && (keys.contains(text) || !mask.applyTo(text).equals(text));
    }
}
