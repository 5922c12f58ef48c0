package io.quarkiverse.datadog.llmobs.emulator.annotation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.store.Uuids;

/**
 * An interaction in a request or a seed.
 *
 * @param contentId the id of the trace or session; of content one that is derived from it
 * @param blocks the content; null for a trace or session
 */
public record NewInteraction(String type, String contentId, ArrayNode blocks) {

    private static final String DISPLAYED = "display_block";
    private static final Set<String> RECORDED = Set.of("trace", "experiment_trace", "session");

    /** @throws io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException if there is none, or one is invalid */
    static List<NewInteraction> read(JsonMembers attributes) {
        List<NewInteraction> interactions = new ArrayList<>();
        attributes.objects("interactions").forEach(interaction -> interactions.add(readOne(interaction)));
        if (interactions.isEmpty()) {
            throw attributes.invalid("interactions", "is required");
        }
        return interactions;
    }

    /** @throws io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException if it is invalid */
    public static NewInteraction readOne(JsonMembers interaction) {
        String type = interaction.requiredText("type");
        if (RECORDED.contains(type)) {
            return new NewInteraction(type, interaction.requiredText("content_id"), null);
        }
        if (!type.equals(DISPLAYED)) {
            throw interaction.invalid("type",
                    "is \"" + type + "\"; known are display_block, experiment_trace, session and trace");
        }
        if (interaction.get("content_id") != null) {
            throw interaction.invalid("content_id", "must be left out for content; it is derived from it");
        }
        ArrayNode blocks = Blocks.read(interaction);
        return new NewInteraction(type, hash(blocks), blocks);
    }

    private static String hash(JsonNode blocks) {
        return Uuids.ofVersion5(new String(Json.bytes(blocks), StandardCharsets.UTF_8)).toString().replace("-", "");
    }
}
