package io.quarkiverse.datadog.llmobs.runtime.config.names;

import static io.smallrye.config.ConfigValue.CONFIG_SOURCE_COMPARATOR;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

import io.smallrye.config.ConfigValue;

/**
 * Compares the values of two spellings of a key as the configuration compares the values of one: between two profiles the
 * profile decides, and otherwise the source. In one source a profile takes precedence.
 *
 * @param profiles the active profiles; a later one takes precedence
 */
record Precedence(List<String> profiles) implements Comparator<ConfigValue>, Serializable {

    @Override
    public int compare(ConfigValue one, ConfigValue other) {
        int byProfile = Integer.compare(profile(one), profile(other));
        if (profile(one) >= 0 && profile(other) >= 0 && byProfile != 0) {
            return byProfile;
        }
        int bySource = CONFIG_SOURCE_COMPARATOR.compare(one, other);
        return bySource != 0 ? bySource : byProfile;
    }

    private int profile(ConfigValue value) {
        return profiles.indexOf(value.getProfile());
    }
}
