package io.quarkiverse.datadog.llmobs.emulator.prompt;

import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * Reads the labels of a version.
 */
final class Labels {

    private static final Set<String> KNOWN = Set.of("production", "development");

    private Labels() {
    }

    /** The labels, each once; none if they are absent. */
    static List<String> read(JsonMembers attributes) {
        List<String> labels = attributes.texts("labels");
        labels.stream().filter(label -> !KNOWN.contains(label)).findFirst().ifPresent(label -> {
            throw attributes.invalid("labels", "has the unknown label \"" + label + "\"; known are "
                    + KNOWN.stream().sorted().toList());
        });
        return labels.stream().distinct().toList();
    }
}
