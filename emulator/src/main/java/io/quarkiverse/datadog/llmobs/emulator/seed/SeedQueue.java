package io.quarkiverse.datadog.llmobs.emulator.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.annotation.AnnotationQueue;
import io.quarkiverse.datadog.llmobs.emulator.annotation.AnnotationQueues;
import io.quarkiverse.datadog.llmobs.emulator.annotation.Labels;
import io.quarkiverse.datadog.llmobs.emulator.annotation.NewInteraction;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.project.Project;
import io.quarkiverse.datadog.llmobs.emulator.store.Uuids;

/**
 * An annotation queue of a seed.
 *
 * @param id null to derive it from the project and the name
 * @param labels null for none
 */
public record SeedQueue(String id, String name, String description, Labels labels, List<SeedInteraction> interactions) {

    private static final Set<String> QUEUE = Set.of("id", "name", "description", "labels", "interactions");
    private static final Set<String> INTERACTION = Set.of("id", "type", "content_id", "display_block", "events");
    private static final Set<String> EVENT = Set.of("id", "type", "attributes");

    /** @param id null to derive it from the queue and the content */
    record SeedInteraction(String id, NewInteraction content, List<JsonNode> events) {
    }

    /**
     * The queues of a project of a seed; none if it has no such member.
     *
     * @param ids those of all projects, because the paths of queues do not name a project
     */
    static List<SeedQueue> read(JsonMembers project, Set<String> ids) {
        Set<String> names = new HashSet<>();
        List<SeedQueue> queues = new ArrayList<>();
        for (JsonNode item : project.items("annotation_queues")) {
            JsonMembers queue = SeedReader.known(item, project.place() + ".annotation_queues[" + queues.size() + "]", QUEUE);
            SeedReader.unique(queue, names, ids);
            String place = project.place() + queue.requiredText("name");
            queues.add(new SeedQueue(SeedReader.id(queue), queue.requiredText("name"), queue.text("description"),
                    queue.get("labels") == null ? null
                            : Labels.read(queue, "labels", name -> Uuids.of(place + "/labels/" + name).toString()),
                    interactions(queue)));
        }
        return queues;
    }

    private static List<SeedInteraction> interactions(JsonMembers queue) {
        Set<String> ids = new HashSet<>();
        List<SeedInteraction> interactions = new ArrayList<>();
        for (JsonMembers interaction : queue.objects("interactions")) {
            interaction.withOnly(INTERACTION, "a seed");
            String id = SeedReader.id(interaction);
            NewInteraction content = NewInteraction.readOne(interaction);
            if (id != null && !ids.add("id " + id)) {
                throw interaction.invalid("id", "occurs twice");
            }
            if (!ids.add("content " + content.type() + content.contentId())) {
                throw interaction.invalid("type", "and content occur twice");
            }
            interactions.add(new SeedInteraction(id, content, events(interaction)));
        }
        return interactions;
    }

    private static List<JsonNode> events(JsonMembers interaction) {
        List<JsonNode> events = new ArrayList<>();
        for (JsonMembers event : interaction.objects("events")) {
            event.withOnly(EVENT, "a seed");
            ObjectNode read = Json.object();
            read.set("attributes", event.get("attributes") == null ? Json.object() : event.object("attributes"));
            events.add(read.put("id", event.requiredText("id")).put("type", event.requiredText("type")));
        }
        return events;
    }

    void check(AnnotationQueues state, String origin) {
        if (id != null && state.known(id) != null) {
            throw new IllegalArgumentException(
                    origin + ": annotation queue \"" + name + "\" has the id of one that exists or was"
                            + " deleted; choose another id, or reset first");
        }
    }

    void addTo(Project project, AnnotationQueues state, long now) {
        AnnotationQueue queue = new AnnotationQueue(idIn(project, state), project.id(), name, description, labels, now);
        for (SeedInteraction interaction : interactions) {
            NewInteraction content = interaction.content();
            queue.add(interaction.id() != null ? interaction.id()
                    : Uuids.of(queue.id() + "/" + content.type() + "/" + content.contentId()).toString(), content,
                    interaction.events(), now);
        }
        AnnotationQueues.of(project).add(queue);
    }

    /** A seed that is added again makes another queue, because several may have one name. */
    private String idIn(Project project, AnnotationQueues state) {
        if (id != null) {
            return id;
        }
        String derived = Uuids.of(project.id() + "/annotation-queues/" + name).toString();
        return state.known(derived) == null ? derived : UUID.randomUUID().toString();
    }
}
