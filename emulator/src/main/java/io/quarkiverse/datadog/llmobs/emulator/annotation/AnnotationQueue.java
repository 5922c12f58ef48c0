package io.quarkiverse.datadog.llmobs.emulator.annotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * An annotation queue with its interactions. Safe for use from any thread.
 */
public final class AnnotationQueue implements Catalog.Item {

    /** What the API shows of a queue. Description and labels may be null. */
    record View(String id, String projectId, String name, String description, Labels labels, Access access, long created,
            long modified) {
    }

    /** An interaction, and whether the queue had it before. */
    record Added(Interaction interaction, boolean existed) {
    }

    private View view;
    private boolean deleted;
    private final Map<String, Interaction> interactions = new LinkedHashMap<>();
    /** The ids of interactions that were there once. */
    private final Set<String> removed = new HashSet<>();

    public AnnotationQueue(String id, String projectId, String name, String description, Labels labels, long now) {
        this(new View(id, projectId, name, description, labels, Access.OPEN, now, now));
    }

    AnnotationQueue(View view) {
        this.view = view;
    }

    @Override
    public synchronized String id() {
        return view.id();
    }

    /** Several queues may have one name, so they are catalogued by their ids. */
    @Override
    public String name() {
        return id();
    }

    synchronized View view() {
        return view;
    }

    synchronized boolean isDeleted() {
        return deleted;
    }

    synchronized void delete() {
        deleted = true;
    }

    /** Changes what is not null. */
    synchronized View change(String name, String description, Labels labels, UnaryOperator<Access> access, long now) {
        view = new View(view.id(), view.projectId(), name == null ? view.name() : name,
                description == null ? view.description() : description, labels == null ? view.labels() : labels,
                access.apply(view.access()), view.created(), now);
        return view;
    }

    /** All interactions, in the order in which they were added. */
    synchronized List<Interaction> interactions() {
        return new ArrayList<>(interactions.values());
    }

    /** Null if there is none with this id. */
    synchronized Interaction interaction(String id) {
        return interactions.get(id);
    }

    /** Adds those that are not there yet. */
    synchronized List<Added> add(List<NewInteraction> contents, long now) {
        List<Added> added = new ArrayList<>();
        for (NewInteraction content : contents) {
            Interaction known = interactions.values().stream().filter(one -> one.hasContent(content)).findFirst().orElse(null);
            added.add(new Added(known != null ? known : add(UUID.randomUUID().toString(), content, List.of(), now),
                    known != null));
        }
        return added;
    }

    /** Adds one that has an id and events. */
    public synchronized Interaction add(String id, NewInteraction content, List<JsonNode> events, long now) {
        Interaction interaction = new Interaction(id, content, events, now, null);
        interactions.put(id, interaction);
        return interaction;
    }

    /** Removes all, or none if one of them never existed; then it returns false. */
    synchronized boolean remove(List<String> ids) {
        if (!ids.stream().allMatch(id -> interactions.containsKey(id) || removed.contains(id))) {
            return false;
        }
        interactions.keySet().removeAll(ids);
        removed.addAll(ids);
        return true;
    }

    /** Writes the annotation of an interaction, which keeps its id; null if there is no such interaction. */
    synchronized Annotation annotate(String interactionId, LabelValues answers, long now) {
        Interaction interaction = interactions.get(interactionId);
        if (interaction == null) {
            return null;
        }
        Annotation before = interaction.annotation();
        Annotation annotation = new Annotation(before == null ? UUID.randomUUID().toString() : before.id(), interactionId,
                answers.values(), before == null ? now : before.created(), now);
        interactions.put(interactionId, interaction.with(annotation));
        return annotation;
    }

    /** Deletes an annotation; false if there is none with this id. */
    synchronized boolean deleteAnnotation(String id) {
        for (Interaction interaction : interactions.values()) {
            if (interaction.annotation() != null && interaction.annotation().id().equals(id)) {
                interactions.put(interaction.id(), interaction.with(null));
                return true;
            }
        }
        return false;
    }
}
