package io.quarkiverse.datadog.llmobs.runtime.annotation;

import java.util.Collection;
import java.util.List;

import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interaction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.NewInteractions;
import io.quarkiverse.datadog.llmobs.annotation.interaction.QueuedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.ReactiveInteractions;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.QueueInteractionsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.InteractionDeletion;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
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
                response -> InnerPages.present("interactions", response.interactions()));
    }

    @Override
    public Uni<Void> delete(Collection<String> interactionIds) {
        InteractionDeletion deletion = new InteractionDeletion(InteractionChecks.ids("interaction id", interactionIds));
        return queue.done(api -> api.deleteInteractions(queueId, Document.of(INTERACTIONS, deletion)));
    }

    @Override
    public ReactivePaged<AnnotatedInteraction> list() {
        return InnerPages.single(() -> queue.part(api -> api.getAnnotatedInteractions(queueId),
                response -> InnerPages.page("annotated_interactions", response.annotatedInteractions(), null)));
    }
}
