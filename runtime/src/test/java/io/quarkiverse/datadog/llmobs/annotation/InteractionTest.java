package io.quarkiverse.datadog.llmobs.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.annotation.block.ContentBlock;
import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interaction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.InteractionType;
import io.quarkiverse.datadog.llmobs.annotation.interaction.OtherInteraction;

class InteractionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anInteractionIsWrittenAndReadByItsType() throws Exception {
        for (Map.Entry<Interaction, String> one : Map.of(
                Interaction.trace("t"), """
                        {"type":"trace","content_id":"t"}""",
                Interaction.experimentTrace("e"), """
                        {"type":"experiment_trace","content_id":"e"}""",
                Interaction.session("s"), """
                        {"type":"session","content_id":"s"}""",
                Interaction.display(ContentBlock.text("a")), """
                        {"type":"display_block","display_block":[{"type":"text","content":"a"}]}""").entrySet()) {
            assertEquals(one.getValue(), JSON.writeValueAsString(one.getKey()));
            assertEquals(one.getKey(), JSON.readValue(one.getValue(), Interaction.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { """
            {"type":"agent","content_id":"a","step":3}""", """
            {"content_id":"a"}""", "[]" })
    void anInteractionOfAnUnknownTypeKeepsItsJson(String json) throws Exception {
        Interaction interaction = JSON.readValue(json, Interaction.class);
        assertInstanceOf(OtherInteraction.class, interaction);
        assertEquals(JSON.readTree(json), JSON.valueToTree(interaction));
    }

    @ParameterizedTest
    @ValueSource(strings = { """
            {"type":"trace","content_id":7,"span":"s"}""", """
            {"type":"display_block","display_block":{},"title":"t"}""" })
    void unknownAndUnexpectedMembersAreKept(String json) throws Exception {
        assertEquals(JSON.readTree(json), JSON.valueToTree(JSON.readValue(json, Interaction.class)));
    }

    @Test
    void anAnnotatedInteractionCanBeAddedToAnotherQueue() {
        assertEquals(Interaction.session("s"), annotated(InteractionType.SESSION, "s", null).interaction());
        assertEquals(Interaction.display(ContentBlock.text("a")),
                annotated(InteractionType.DISPLAY_BLOCK, "hash", List.of(ContentBlock.text("a"))).interaction());
        assertEquals(Map.of("type", "agent", "content_id", "a"),
                annotated(InteractionType.of("agent"), "a", null).interaction().json());
    }

    private static AnnotatedInteraction annotated(InteractionType type, String contentId, List<ContentBlock> blocks) {
        return new AnnotatedInteraction("i", type, contentId, blocks, null, null, null, null, null, null, null);
    }
}
