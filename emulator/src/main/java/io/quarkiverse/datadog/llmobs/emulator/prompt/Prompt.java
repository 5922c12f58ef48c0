package io.quarkiverse.datadog.llmobs.emulator.prompt;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;
import io.quarkiverse.datadog.llmobs.emulator.store.Uuids;

/**
 * A prompt with its versions, of which it has at least one. Its name in the catalog is the id that the caller has chosen. Safe
 * for use from any thread.
 */
public final class Prompt implements Catalog.Item {

    /** What the API shows of a prompt. Title and description may be null; only a deleted one has that time. */
    record View(String id, String promptId, String title, String description, PromptVersion latest, long created,
            Long deleted) {
    }

    private final String id;
    private final String promptId;
    private final long created;
    /** The version n is at index n - 1. */
    private final List<PromptVersion> versions = new ArrayList<>();
    private String title;
    private String description;
    private Long deleted;

    Prompt(String promptId, String title, String description, List<NewVersion> versions, long created) {
        this.id = Uuids.ofVersion5(promptId).toString();
        this.promptId = promptId;
        this.title = title;
        this.description = description;
        this.created = created;
        versions.forEach(version -> add(version, created));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return promptId;
    }

    synchronized View view() {
        return new View(id, promptId, title, description, latest(), created, deleted);
    }

    synchronized boolean isDeleted() {
        return deleted != null;
    }

    /** Newest first. */
    synchronized List<PromptVersion> versions() {
        List<PromptVersion> newestFirst = new ArrayList<>();
        for (int i = versions.size() - 1; i >= 0; i--) {
            newestFirst.add(versions.get(i));
        }
        return newestFirst;
    }

    /** Null if there is none with this number. */
    synchronized PromptVersion version(long number) {
        return number < 1 || number > versions.size() ? null : versions.get((int) number - 1);
    }

    synchronized PromptVersion latest() {
        return versions.get(versions.size() - 1);
    }

    /** The version with this label, or the latest if none has any label. Null if there are other labels only. */
    synchronized PromptVersion labelled(String label) {
        if (versions.stream().allMatch(version -> version.content().labels().isEmpty())) {
            return latest();
        }
        return versions.stream().filter(version -> version.content().labels().contains(label)).findFirst().orElse(null);
    }

    /** Changes what is not null. */
    synchronized void change(String newTitle, String newDescription) {
        title = newTitle == null ? title : newTitle;
        description = newDescription == null ? description : newDescription;
    }

    /** A prompt that has been deleted before stays as it was deleted. */
    synchronized void delete(long now) {
        deleted = deleted == null ? Long.valueOf(now) : deleted;
    }

    /** Adds a version. A config that was left out is that of the latest one. */
    synchronized PromptVersion add(NewVersion sent, long now) {
        ObjectNode config = sent.config() != null ? sent.config() : versions.isEmpty() ? Json.object() : latest().config();
        NewVersion content = new NewVersion(sent.composition(), config, sent.description(), sent.labels(), sent.userVersion());
        versions.replaceAll(version -> version.without(content.labels()));
        versions.add(new PromptVersion(promptId, id, versions.size() + 1, content, now));
        return latest();
    }

    /** Changes what is not null. A label belongs to one version: it is taken from the one that had it. */
    synchronized PromptVersion change(PromptVersion version, String newDescription, List<String> labels) {
        if (labels != null) {
            versions.replaceAll(other -> other.without(labels));
        }
        int index = version.number() - 1;
        versions.set(index, versions.get(index).with(newDescription, labels));
        return versions.get(index);
    }
}
