package io.quarkiverse.datadog.llmobs.it.faults.chaos.annotation;

import java.util.List;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.annotation.DeletedAnnotations;
import io.quarkiverse.datadog.llmobs.annotation.NewAnnotation;
import io.quarkiverse.datadog.llmobs.annotation.UpsertedAnnotations;
import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interaction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interactions;
import io.quarkiverse.datadog.llmobs.annotation.label.NewLabelValue;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;

/**
 * Adds, annotates, removes and reads the interactions of one queue.
 *
 * @param misread where what is read differs from what was reported
 */
record InteractionCalls(LlmObservability llmobs, KnownQueue queue, Differences misread) {

    Outcome next(int number, SplittableRandom random) {
        List<KnownInteraction> there = queue.interactions.stream().filter(KnownInteraction::isThere).toList();
        if (there.isEmpty()) {
            return add(new KnownInteraction("trace-" + number));
        }
        KnownInteraction interaction = there.get(random.nextInt(there.size()));
        return switch (random.nextInt(10)) {
            case 0 -> add(new KnownInteraction("trace-" + number));
            case 1 -> delete(interaction);
            case 2 -> list();
            case 3 -> get(interaction);
            case 4 -> events(interaction);
            case 5 -> find(interaction);
            case 6, 7 -> annotate(interaction, number);
            case 8 -> deleteAnnotation(interaction);
            default -> add(interaction);
        };
    }

    private Interactions interactions() {
        return llmobs.annotationQueues().interactions(queue.id);
    }

    private Outcome add(KnownInteraction interaction) {
        if (!queue.interactions.contains(interaction)) {
            queue.interactions.add(interaction);
        }
        Outcome outcome = Outcome.ofRetried(
                () -> interaction.id = interactions().add(List.of(Interaction.trace(interaction.contentId))).get(0).id());
        outcome.applyTo(interaction.there, true);
        return outcome;
    }

    private Outcome delete(KnownInteraction interaction) {
        Outcome outcome = Outcome.ofRetried(() -> interactions().delete(List.of(interaction.id)));
        outcome.applyTo(interaction.there, false);
        if (outcome != Outcome.NOT_EXECUTED) {
            // one that is added again has no annotation
            outcome.applyTo(interaction.scores, KnownInteraction.NONE);
            interaction.annotationId = null;
        }
        return outcome;
    }

    private Outcome list() {
        return Outcome.ofRetried(this::compare);
    }

    /** Compares what the server has now. */
    void compare() {
        List<AnnotatedInteraction> listed = interactions().list().stream().toList();
        queue.interactions.forEach(interaction -> interaction.compare(listed, misread));
    }

    private Outcome get(KnownInteraction interaction) {
        return Outcome.ofRetried(() -> interaction.compare(List.of(interactions().get(interaction.id)), misread));
    }

    private Outcome events(KnownInteraction interaction) {
        return Outcome.ofRetried(() -> {
            if (interactions().events(interaction.id).stream().count() != 0) {
                misread.lost("the lack of events of " + interaction.contentId);
            }
        });
    }

    private Outcome find(KnownInteraction interaction) {
        return Outcome.ofRetried(() -> interaction.compare(
                llmobs.annotationQueues().interactionsOf(List.of(interaction.contentId)).withPageSize(2).stream()
                        .filter(found -> queue.id.equals(found.queueId())).toList(),
                misread));
    }

    private Outcome annotate(KnownInteraction interaction, int number) {
        UpsertedAnnotations[] written = new UpsertedAnnotations[1];
        Outcome outcome = Outcome.ofRetried(() -> written[0] = llmobs.annotationQueues().annotations(queue.id)
                .upsert(List.of(NewAnnotation.of(interaction.id, NewLabelValue.score("quality", number)))));
        outcome.applyTo(interaction.scores, number);
        if (outcome == Outcome.DONE) {
            interaction.annotationId = written[0].annotations().get(0).id();
        }
        return outcome;
    }

    private Outcome deleteAnnotation(KnownInteraction interaction) {
        if (interaction.annotationId == null) {
            return list();
        }
        DeletedAnnotations[] result = new DeletedAnnotations[1];
        Outcome outcome = Outcome.ofRetried(() -> result[0] = llmobs.annotationQueues().annotations(queue.id)
                .delete(List.of(interaction.annotationId)));
        if (outcome == Outcome.DONE && result[0].annotationIds().size() + result[0].errors().size() != 1) {
            misread.lost("the result of deleting the annotation of " + interaction.contentId);
        }
        outcome.applyTo(interaction.scores, KnownInteraction.NONE);
        interaction.annotationId = null;
        return outcome;
    }
}
