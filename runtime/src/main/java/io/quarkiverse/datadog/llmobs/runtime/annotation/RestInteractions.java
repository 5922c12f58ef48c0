package io.quarkiverse.datadog.llmobs.runtime.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interaction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.InteractionEvent;
import io.quarkiverse.datadog.llmobs.annotation.interaction.NewInteractions;
import io.quarkiverse.datadog.llmobs.annotation.interaction.QueuedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.ReactiveInteractions;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.QueueInteractionsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.AddedInteractions;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.AnnotatedInteractions;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.InteractionDeletion;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.InteractionEvents;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.smallrye.mutiny.Uni;

/**
 * Interactions of a queue, over the MicroProfile interface.
 */
record RestInteractions(String queueId, Api<QueueInteractionsApi> queue) implements ReactiveInteractions {

    private static final String INTERACTIONS = "interactions";

    @Override
    public Uni<List<QueuedInteraction>> add(List<Interaction> interactions) {
        NewInteractions added = new NewInteractions(InteractionChecks.added(interactions));
        return queue.part(api -> api.addInteractions(queueId, Document.of(INTERACTIONS, added)),
                AddedInteractions::interactions);
    }

    @Override
    public Uni<Void> delete(Collection<String> interactionIds) {
        InteractionDeletion deletion = new InteractionDeletion(InteractionChecks.ids("interaction id", interactionIds));
        return queue.done(api -> api.deleteInteractions(queueId, Document.of(INTERACTIONS, deletion)));
    }

    @Override
    public ReactivePaged<AnnotatedInteraction> list() {
        return queue.onePage(api -> api.getAnnotatedInteractions(queueId), AnnotatedInteractions::annotatedInteractions);
    }

    @Override
    public Uni<Optional<AnnotatedInteraction>> find(String interactionId) {
        return get(interactionId).map(Optional::of).onFailure(NotFoundException.class).recoverWithItem(Optional::empty);
    }

    /** The page of events that comes with it is not needed, so it is as small as can be. */
    @Override
    public Uni<AnnotatedInteraction> get(String interactionId) {
        return queue.part(api -> api.getAnnotatedInteraction(queueId, interactionId, 1, null),
                InteractionEvents::annotatedInteraction);
    }

    @Override
    public ReactivePaged<InteractionEvent> events(String interactionId) {
        Arguments.pathId("interaction_id", interactionId);
        return queue.paged(
                (api, page) -> api.getAnnotatedInteraction(queueId, interactionId, page.size(), page.cursor()),
                InteractionEvents::events, InteractionEvents::nextCursor);
    }
}
