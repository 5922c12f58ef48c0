package io.quarkiverse.datadog.llmobs.emulator.annotation;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Interactions as JSON.
 */
final class InteractionFormat {

    private InteractionFormat() {
    }

    /** In the response to the request that adds it. */
    static ObjectNode added(AnnotationQueue.Added added) {
        ObjectNode members = Json.object().put("already_existed", added.existed());
        putContent(added.interaction(), added.existed() ? ResponseKind.LISTED : ResponseKind.CREATED, members);
        return members;
    }

    /** As published: content has no timestamps. */
    private static void putContent(Interaction interaction, ResponseKind kind, ObjectNode members) {
        NewInteraction content = interaction.content();
        members.put("content_id", content.contentId());
        if (content.blocks() != null) {
            members.set("display_block", content.blocks());
        } else {
            putTimestamps(interaction, kind, members);
        }
        members.put("id", interaction.id());
        members.put("type", content.type());
    }

    private static void putTimestamps(Interaction interaction, ResponseKind kind, ObjectNode members) {
        members.put("created_at", kind.timestamp(interaction.created()));
        members.put("modified_at", kind.timestamp(interaction.created()));
    }
}
