package io.quarkiverse.datadog.llmobs.emulator.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.pattern.Configs;
import io.quarkiverse.datadog.llmobs.emulator.pattern.NewConfig;
import io.quarkiverse.datadog.llmobs.emulator.pattern.NewRun;
import io.quarkiverse.datadog.llmobs.emulator.store.Uuids;

/**
 * A configuration of patterns in a seed.
 *
 * @param id its id, or one that is derived from its name
 * @param runs its runs, oldest first
 */
public record SeedConfig(String id, NewConfig content, List<NewRun> runs) {

    private static final Set<String> CONFIG = Set.of("id", "name", "evp_query", "scope", "hierarchy_depth", "num_records",
            "sampling_ratio", "template", "integration_provider", "account_id", "model_name", "runs");

    /** The configurations of a seed; none if it has no such member. */
    static List<SeedConfig> read(JsonMembers root) {
        Set<String> ids = new HashSet<>();
        Set<String> topicIds = new HashSet<>();
        List<SeedConfig> configs = new ArrayList<>();
        for (JsonNode item : root.items("patterns")) {
            JsonMembers config = SeedReader.known(item, "$.patterns[" + configs.size() + "]", CONFIG);
            NewConfig content = NewConfig.read(config);
            String id = config.get("id") != null ? config.requiredText("id")
                    : Uuids.of("patterns/" + content.name()).toString();
            if (!ids.add(id)) {
                throw config.invalid("id", "occurs twice; it is derived from the name if it is left out");
            }
            configs.add(new SeedConfig(id, content, SeedRun.read(config, id, topicIds)));
        }
        return configs;
    }

    void check(Configs state, String origin) {
        if (state.isTaken(id)) {
            throw new IllegalArgumentException(
                    origin + ": pattern configuration \"" + id + "\" exists already; choose another id, or reset first");
        }
        runs.stream().flatMap(run -> run.topics().stream()).filter(topic -> state.runs().isTopicTaken(topic.id())).findFirst()
                .ifPresent(topic -> {
                    throw new IllegalArgumentException(
                            origin + ": topic \"" + topic.id() + "\" exists already; choose another id, or reset first");
                });
    }

    void addTo(Configs state, long now) {
        state.add(id, content, runs, now);
    }
}
