package io.quarkiverse.datadog.llmobs.it.faults.chaos.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueue;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueueChanges;
import io.quarkiverse.datadog.llmobs.annotation.NewAnnotationQueue;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;

/**
 * Creates, changes, deletes and reads the annotation queues of one caller, and knows what they may be. Used by one thread.
 */
public final class QueueCalls {

    private static final String LABEL = "quality";

    private final LlmObservability llmobs;
    private final String caller;
    private final Differences misread;
    private final List<KnownQueue> known = new ArrayList<>();

    /** @param misread where what is read in between differs from what was reported */
    public QueueCalls(LlmObservability llmobs, String caller, Differences misread) {
        this.llmobs = llmobs;
        this.caller = caller;
        this.misread = misread;
    }

    /** Makes any of the calls. */
    public Outcome next(String projectId, int number, SplittableRandom random) {
        List<KnownQueue> there = known.stream().filter(KnownQueue::isThere).toList();
        if (there.isEmpty()) {
            return create(projectId, number);
        }
        KnownQueue queue = there.get(random.nextInt(there.size()));
        return switch (random.nextInt(20)) {
            case 0 -> create(projectId, number);
            case 1 -> describe(queue, number);
            case 2 -> random.nextInt(4) == 0 ? delete(queue) : list(queue);
            case 3 -> labels(queue);
            case 4 -> describeLabel(queue, number);
            case 5 -> list(queue);
            default -> new InteractionCalls(llmobs, queue, misread).next(number, random);
        };
    }

    private static LabelSchema label(String description) {
        return LabelSchema.score(LABEL).withId(LABEL).withDescription(description);
    }

    private Outcome create(String projectId, int number) {
        KnownQueue queue = new KnownQueue(caller + "-a" + number, caller);
        known.add(queue);
        queue.created = Outcome.ofOnce(() -> queue.id = llmobs.annotationQueues().create(NewAnnotationQueue.named(queue.name)
                .inProject(projectId).withDescription(caller).withLabels(label(caller))).id());
        return queue.created;
    }

    private Outcome list(KnownQueue queue) {
        return Outcome.ofRetried(() -> queue.compare(llmobs.annotationQueues().list().stream().toList(), misread));
    }

    private Outcome describe(KnownQueue queue, int number) {
        String description = caller + " says " + number;
        Outcome outcome = Outcome.ofRetried(
                () -> llmobs.annotationQueues().update(queue.id, AnnotationQueueChanges.description(description)));
        outcome.applyTo(queue.descriptions, description);
        return outcome;
    }

    private Outcome delete(KnownQueue queue) {
        queue.deleted = Outcome.ofRetried(() -> llmobs.annotationQueues().delete(queue.id));
        return queue.deleted;
    }

    private Outcome labels(KnownQueue queue) {
        return Outcome.ofRetried(() -> queue.compareLabels(llmobs.annotationQueues().labels(queue.id), misread));
    }

    private Outcome describeLabel(KnownQueue queue, int number) {
        String description = caller + " says " + number;
        Outcome outcome = Outcome.ofRetried(
                () -> llmobs.annotationQueues().updateLabels(queue.id, List.of(label(description))));
        outcome.applyTo(queue.labelDescriptions, description);
        return outcome;
    }

    /** Compares what the server has in the end. */
    public void compare(LlmObservability clean, Differences differences) {
        List<AnnotationQueue> listed = clean.annotationQueues().list().stream().toList();
        for (KnownQueue queue : known) {
            queue.compare(listed, differences);
            if (queue.isThere()) {
                new InteractionCalls(clean, queue, differences).compare();
            }
        }
    }
}
