package io.quarkiverse.datadog.llmobs.deployment.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationError;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueue;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueueChanges;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueueQuery;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueues;
import io.quarkiverse.datadog.llmobs.annotation.DeletedAnnotations;
import io.quarkiverse.datadog.llmobs.annotation.NewAnnotation;
import io.quarkiverse.datadog.llmobs.annotation.NewAnnotationQueue;
import io.quarkiverse.datadog.llmobs.annotation.UpsertedAnnotations;
import io.quarkiverse.datadog.llmobs.annotation.WrittenAnnotation;
import io.quarkiverse.datadog.llmobs.annotation.block.ContentBlock;
import io.quarkiverse.datadog.llmobs.annotation.interaction.AnnotatedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interaction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.InteractionEvent;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interactions;
import io.quarkiverse.datadog.llmobs.annotation.interaction.QueuedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.annotation.label.NewLabelValue;
import io.quarkiverse.datadog.llmobs.annotation.label.ScoreLabel;
import io.quarkiverse.datadog.llmobs.deployment.stories.StoryEmulators;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What a user does with annotation queues, from one operation to the next. One client uses an emulator of the live service, the
 * other one an emulator of the API description; all requests and responses are valid against the description.
 */
class AnnotationStoriesTest {

    private static final String SEED = """
            {"projects":[{"id":"p","name":"seeded","annotation_queues":[{"id":"q","name":"seeded","interactions":[
              {"id":"i","type":"trace","content_id":"t","events":[{"id":"1","type":"span","attributes":{"a":1}},
                {"id":"2","type":"span"},{"id":"3","type":"log"}]}]}]}]}""";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = StoryEmulators.ofBothForms(SEED).application()
            .overrideConfigKey("quarkus.datadog-llmobs.project-id", "p");

    @Inject
    LlmObservability liveClient;

    @Inject
    @LlmObservabilityClient("published")
    LlmObservability publishedClient;

    private LlmObservability client(String form) {
        return form.equals("live") ? liveClient : publishedClient;
    }

    private AnnotationQueues queues(String form) {
        return client(form).annotationQueues();
    }

    private static <T> List<String> ids(Iterable<T> items, Function<T, String> id) {
        List<String> ids = new ArrayList<>();
        items.forEach(item -> ids.add(id.apply(item)));
        return ids;
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void queuesAreListedAndFound(String form) {
        AnnotationQueues queues = queues(form);
        assertTrue(ids(queues.list(), AnnotationQueue::id).contains("q"));
        assertEquals(List.of("q"), ids(queues.list(AnnotationQueueQuery.withIds("q", "none")), AnnotationQueue::id));
        assertTrue(ids(queues.list(AnnotationQueueQuery.inProject("p")), AnnotationQueue::id).contains("q"));
        assertEquals(List.of(), ids(queues.list(AnnotationQueueQuery.inProject("none")), AnnotationQueue::id));
        assertEquals("seeded", queues.get("q").name());
        assertTrue(queues.find("none").isEmpty());
        assertThrows(NotFoundException.class, () -> queues.get("none"));
    }

    private static NewAnnotationQueue reviews() {
        return NewAnnotationQueue.named("reviews").inProject("p").withDescription("weekly").withLabels(
                LabelSchema.score("quality").between(1, 5).integers().withReasoning(),
                LabelSchema.categorical("tone", "friendly", "cold"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void aQueueIsCreatedInAProject(String form) {
        String project = client(form).projects().create(NewProject.named("other")).id();
        AnnotationQueue queue = queues(form).create(reviews().inProject(project));
        assertEquals("reviews weekly " + project, queue.name() + " " + queue.description() + " " + queue.projectId());
        ScoreLabel quality = assertInstanceOf(ScoreLabel.class, queue.labels().get(0));
        assertEquals(LabelSchema.score("quality").between(1, 5).integers().withReasoning().withId(quality.id()), quality);
        assertEquals(queue.labels(), queues(form).get(queue.id()).labels());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void aQueueIsCreatedInTheConfiguredProject(String form) {
        NewAnnotationQueue queue = NewAnnotationQueue.named("plain");
        if (form.equals("live")) {
            assertEquals("p", queues(form).create(queue).projectId());
            assertEquals(List.of(), queues(form).create(queue).labels());
        } else {
            // this client has no project
            assertThrows(IllegalStateException.class, () -> queues(form).create(queue));
        }
        assertThrows(IllegalArgumentException.class, () -> queues(form).create(queue.inProject("p")
                .withLabels(LabelSchema.text("a b"))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void aQueueIsUpdated(String form) {
        AnnotationQueue queue = queues(form).create(reviews());
        AnnotationQueue renamed = queues(form).update(queue.id(), AnnotationQueueChanges.name("renamed"));
        assertEquals("renamed weekly", renamed.name() + " " + renamed.description());
        assertEquals(queue.labels(), renamed.labels());
        AnnotationQueue emptied = queues(form).update(queue.id(), AnnotationQueueChanges.description("").withLabels());
        assertEquals("renamed", emptied.name());
        assertEquals("", emptied.description());
        assertEquals(List.of(), emptied.labels());
        assertThrows(NotFoundException.class, () -> queues(form).update("none", AnnotationQueueChanges.name("n")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void aQueueIsDeletedOnceOrAgain(String form) {
        String id = queues(form).create(reviews()).id();
        queues(form).delete(id);
        queues(form).delete(id);
        assertTrue(queues(form).find(id).isEmpty());
        assertThrows(NotFoundException.class, () -> queues(form).delete("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void labelsAreRead(String form) {
        AnnotationQueue queue = queues(form).create(reviews());
        assertEquals(queue.labels(), queues(form).labels(queue.id()));
        assertEquals(List.of(), queues(form).labels("q"));
        assertThrows(NotFoundException.class, () -> queues(form).labels("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void labelsAreReplaced(String form) {
        AnnotationQueue queue = queues(form).create(reviews());
        LabelSchema quality = queue.labels().get(0);
        List<LabelSchema> saved = queues(form).updateLabels(queue.id(), List.of(quality, LabelSchema.text("remark")));
        assertEquals(quality, saved.get(0));
        assertEquals(LabelSchema.text("remark").withId(saved.get(1).id()), saved.get(1));
        assertEquals(saved, queues(form).labels(queue.id()));
        assertEquals(List.of(), queues(form).updateLabels(queue.id(), List.of()));
        assertThrows(NotFoundException.class, () -> queues(form).updateLabels("none", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void interactionsAreAddedOnce(String form) {
        Interactions interactions = queues(form).interactions(queues(form).create(reviews()).id());
        List<Interaction> contents = List.of(Interaction.trace("t"), Interaction.session("t"),
                Interaction.display(ContentBlock.markdown("*a*"), ContentBlock.json(Map.of("a", List.of(1)))));
        List<QueuedInteraction> added = interactions.add(contents);
        assertEquals(List.of(false, false, false), added.stream().map(QueuedInteraction::alreadyExisted).toList());
        assertEquals("t", added.get(1).contentId());
        assertEquals(List.of(ContentBlock.markdown("*a*"), ContentBlock.json(Map.of("a", List.of(1)))),
                added.get(2).displayBlock());
        List<QueuedInteraction> again = interactions.add(contents);
        assertEquals(List.of(true, true, true), again.stream().map(QueuedInteraction::alreadyExisted).toList());
        assertEquals(added.stream().map(QueuedInteraction::id).toList(), again.stream().map(QueuedInteraction::id).toList());
        assertThrows(NotFoundException.class, () -> queues(form).interactions("none").add(contents));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void interactionsAreRemoved(String form) {
        Interactions interactions = queues(form).interactions(queues(form).create(reviews()).id());
        String id = interactions.add(List.of(Interaction.trace("t"))).get(0).id();
        interactions.delete(List.of(id, id));
        interactions.delete(List.of(id));
        assertFalse(interactions.add(List.of(Interaction.trace("t"))).get(0).alreadyExisted());
        assertThrows(NotFoundException.class, () -> interactions.delete(List.of("none")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void interactionsAreListed(String form) {
        Interactions interactions = queues(form).interactions(queues(form).create(reviews()).id());
        assertEquals(List.of(), interactions.list().stream().toList());
        interactions.add(List.of(Interaction.trace("a"), Interaction.display(ContentBlock.text("b"))));
        List<AnnotatedInteraction> listed = interactions.list().withPageSize(1).stream().toList();
        assertEquals(List.of(Interaction.trace("a"), Interaction.display(ContentBlock.text("b"))),
                listed.stream().map(AnnotatedInteraction::interaction).toList());
        assertEquals(List.of(), listed.get(0).annotations());
        assertThrows(NotFoundException.class, () -> queues(form).interactions("none").list().firstPage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void anInteractionIsReadWithItsEvents(String form) {
        Interactions interactions = queues(form).interactions("q");
        assertEquals("t", interactions.get("i").contentId());
        assertEquals(interactions.get("i"), interactions.find("i").orElseThrow());
        assertTrue(interactions.find("none").isEmpty());
        assertThrows(NotFoundException.class, () -> interactions.get("none"));
        for (int size : new int[] { 1, 2, 3, 4 }) {
            assertEquals(List.of("1", "2", "3"), ids(interactions.events("i").withPageSize(size), InteractionEvent::id));
        }
        assertEquals(new InteractionEvent("1", "span", Map.of("a", 1), null),
                interactions.events("i").firstPage().items().get(0));
        assertThrows(NotFoundException.class, () -> interactions.events("none").firstPage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void interactionsAreFoundInAllQueues(String form) {
        AnnotationQueue first = queues(form).create(NewAnnotationQueue.named("first").inProject("p"));
        AnnotationQueue second = queues(form).create(NewAnnotationQueue.named("second").inProject("p"));
        queues(form).interactions(first.id()).add(List.of(Interaction.trace("everywhere"), Interaction.trace("once")));
        queues(form).interactions(second.id()).add(List.of(Interaction.session("everywhere"), Interaction.trace("else")));
        for (int size : new int[] { 1, 2, 3, 4 }) {
            List<AnnotatedInteraction> found = queues(form).interactionsOf(List.of("everywhere", "once")).withPageSize(size)
                    .stream().toList();
            assertEquals(List.of("first everywhere", "first once", "second everywhere"),
                    found.stream().map(one -> one.queueName() + " " + one.contentId()).sorted().toList());
            assertTrue(found.stream().allMatch(one -> one.queueId() != null && one.createdAt() != null));
        }
        assertEquals(List.of(), queues(form).interactionsOf(List.of("nowhere")).stream().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void whatIsNotWrittenIsPartOfTheResult(String form) {
        AnnotationQueue queue = queues(form).create(reviews());
        String quality = queue.labels().get(0).id();
        String tone = queue.labels().get(1).id();
        List<QueuedInteraction> added = queues(form).interactions(queue.id())
                .add(List.of(Interaction.trace("a"), Interaction.trace("b")));
        UpsertedAnnotations result = queues(form).annotations(queue.id()).upsert(List.of(
                NewAnnotation.of(added.get(0).id(), NewLabelValue.score(quality, 4).withReasoning("short"),
                        NewLabelValue.text(tone, "friendly")),
                NewAnnotation.of(added.get(1).id(), NewLabelValue.score(quality, 4.5)),
                NewAnnotation.of("none", NewLabelValue.texts(tone, "cold"))));
        assertEquals(List.of(added.get(0).id()),
                result.annotations().stream().map(WrittenAnnotation::interactionId).toList());
        assertEquals("quality", result.annotations().get(0).labelValues().get(0).nameWhenSaved());
        assertTrue(result.hasErrors());
        assertEquals(List.of(added.get(1).id(), "none"), result.errors().stream().map(AnnotationError::interactionId).toList());
        assertEquals("interaction not found", result.errors().get(1).error());

        UpsertedAnnotations again = queues(form).annotations(queue.id())
                .upsert(List.of(NewAnnotation.of(added.get(0).id(), NewLabelValue.score(quality, 5))));
        assertFalse(again.hasErrors());
        assertEquals(result.annotations().get(0).id(), again.annotations().get(0).id());
        assertEquals(5, again.annotations().get(0).labelValues().get(0).value());
        List<AnnotatedInteraction> listed = queues(form).interactions(queue.id()).list().stream().toList();
        assertEquals(List.of(1, 0), listed.stream().map(one -> one.annotations().size()).toList());
        assertThrows(NotFoundException.class, () -> queues(form).annotations("none")
                .upsert(List.of(NewAnnotation.of("i", NewLabelValue.score("l", 1)))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void whatIsNotDeletedIsPartOfTheResult(String form) {
        AnnotationQueue queue = queues(form).create(reviews());
        String interaction = queues(form).interactions(queue.id()).add(List.of(Interaction.trace("a"))).get(0).id();
        String annotation = queues(form).annotations(queue.id()).upsert(List.of(
                NewAnnotation.of(interaction, NewLabelValue.score(queue.labels().get(0).id(), 1)))).annotations().get(0).id();
        DeletedAnnotations result = queues(form).annotations(queue.id()).delete(List.of(annotation, "none", annotation));
        assertEquals(List.of(annotation), result.annotationIds());
        assertEquals(List.of("none"), result.errors().stream().map(AnnotationError::annotationId).toList());
        assertTrue(result.hasErrors());
        assertEquals(List.of(), queues(form).interactions(queue.id()).get(interaction).annotations());
        assertThrows(NotFoundException.class, () -> queues(form).annotations("none").delete(List.of("a")));
    }
}
