package io.quarkiverse.datadog.llmobs.runtime.annotation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import io.quarkiverse.datadog.llmobs.annotation.block.ContentBlock;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interaction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.OtherInteraction;
import io.quarkiverse.datadog.llmobs.annotation.label.AnnotationSchema;
import io.quarkiverse.datadog.llmobs.annotation.label.BooleanLabel;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.annotation.label.OtherLabel;

/**
 * Labels and interactions that the service would reject are rejected before they are sent.
 */
class AnnotationChecksTest {

    private static String rejected(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    private static String rejected(LabelSchema... labels) {
        return rejected(() -> LabelChecks.labels(AnnotationSchema.of(Arrays.asList(labels))));
    }

    @Test
    void labelsNeedDifferentNamesOfCertainCharacters() {
        assertEquals("The name of a label must not be blank, but was null", rejected(LabelSchema.score(null)));
        assertEquals("The name of a label must have letters, digits, '_' and '-' only, but was \"a b\"",
                rejected(LabelSchema.score("a b")));
        assertEquals("The name of a label must not contain an unpaired surrogate, which UTF-8 cannot express",
                rejected(LabelSchema.score("\ud83d")));
        assertEquals("The label name 'a' occurs twice; a queue needs labels with different names",
                rejected(LabelSchema.score("a"), LabelSchema.text("a")));
        assertEquals("The label must not be null", rejected((LabelSchema) null));
    }

    @Test
    void labelsThatAllowNoValueAreRejected() {
        assertEquals("The label 'a' must have at least one value to choose from, but has none",
                rejected(LabelSchema.categorical("a")));
        assertEquals("The value 'x' of label 'a' occurs twice; leave out one of them",
                rejected(LabelSchema.categorical("a", "x", "x")));
        assertEquals("The values of label 'a' must not be empty, but are [, x]",
                rejected(LabelSchema.categorical("a", "", "x")));
        assertEquals("The bounds of label 'a' allow no value: min is 2.0 and max is 1.0",
                rejected(LabelSchema.score("a").between(2, 1)));
        assertEquals("The label 'a' is an assessment, so it must have one as well; use asAssessment()",
                rejected(new BooleanLabel("a", true, null, null)));
    }

    @Test
    void labelsThatTheServiceMayKnowAreSent() {
        assertDoesNotThrow(() -> LabelChecks.labels(null));
        assertDoesNotThrow(() -> LabelChecks.labels(AnnotationSchema.of(new OtherLabel(Map.of("name", "a b")),
                new OtherLabel(List.of()), LabelSchema.score("A-z_9").between(1, 1),
                LabelSchema.trueOrFalse("b").asAssessment())));
    }

    private static String rejectedInteraction(Interaction... interactions) {
        return rejected(() -> InteractionChecks.added(Arrays.asList(interactions)));
    }

    @Test
    void interactionsNeedContent() {
        assertEquals("The list of interactions must not be null", rejected(() -> InteractionChecks.added(null)));
        assertEquals("The list of interactions must not be empty; it needs one or more", rejectedInteraction());
        assertEquals("The interaction in the list must not be null", rejectedInteraction((Interaction) null));
        assertEquals("The content id of an interaction must not be blank, but was \"\"",
                rejectedInteraction(Interaction.trace("")));
        assertEquals("An interaction that displays content must have at least one block",
                rejectedInteraction(Interaction.display()));
        assertEquals("The code of a frontend block must not be empty, but was \"\"",
                rejectedInteraction(Interaction.display(ContentBlock.frontend(""))));
    }

    @Test
    void anInteractionOccursOnce() {
        assertEquals(List.of(Interaction.trace("a"), Interaction.session("a")),
                InteractionChecks.added(List.of(Interaction.trace("a"), Interaction.session("a"))));
        assertEquals("The interaction " + Interaction.trace("a") + " occurs twice in the list; leave out one of them",
                rejectedInteraction(Interaction.trace("a"), Interaction.trace("a")));
        assertDoesNotThrow(() -> InteractionChecks.added(List.of(new OtherInteraction(Map.of("type", "agent")))));
    }

    @Test
    void idsAreSentOnce() {
        assertEquals(List.of("a", "b"), InteractionChecks.ids("content id", List.of("a", "b", "a")));
        assertEquals("A content id must not be blank, but was \" \"",
                rejected(() -> InteractionChecks.ids("content id", List.of(" "))));
        assertEquals("The collection of content ids must not be empty; it needs one or more",
                rejected(() -> InteractionChecks.ids("content id", List.of())));
    }
}
