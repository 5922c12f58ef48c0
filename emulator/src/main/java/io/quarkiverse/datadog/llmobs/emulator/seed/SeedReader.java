package io.quarkiverse.datadog.llmobs.emulator.seed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.record.NewRecords;
import io.quarkiverse.datadog.llmobs.emulator.store.GeneratedRecords;
import io.quarkiverse.datadog.llmobs.emulator.store.NewRecord;

/**
 * Reads the JSON of a seed. Unlike in requests, unknown members are rejected: a misspelt one would be ignored
 * without a message.
 */
public final class SeedReader {

    private static final Set<String> ROOT = Set.of("projects", "prompts", "patterns", "integration_accounts", "spans",
            "evaluators", "managed_evaluators");
    private static final Set<String> PROJECT = Set.of("id", "name", "description", "datasets", "experiments",
            "annotation_queues");
    private static final Set<String> DATASET = Set.of("id", "name", "description", "metadata", "records", "generated",
            "locked_by");
    private static final Set<String> EXPERIMENT = Set.of("id", "name", "dataset", "description", "config", "metadata");
    private static final Set<String> RECORD = Set.of("id", "input", "expected_output", "metadata", "tags");
    private static final Set<String> GENERATED = Set.of("records", "bytes_per_record");
    private static final Set<String> USER = Set.of("id", "name", "email", "handle", "icon");
    private static final int DEFAULT_ROW = 1000;

    private SeedReader() {
    }

    /**
     * @param origin names the seed in messages
     * @throws IllegalArgumentException that names the origin and the place and says what to do
     */
    public static SeedContent read(String json, String origin) {
        try {
            JsonMembers root = known(Json.parse(json.getBytes(StandardCharsets.UTF_8)), "$", ROOT);
            root.required("projects");
            Set<String> names = new HashSet<>();
            Set<String> experimentIds = new HashSet<>();
            Set<String> queueIds = new HashSet<>();
            List<SeedContent.SeedProject> projects = new ArrayList<>();
            for (JsonNode item : root.items("projects")) {
                JsonMembers project = known(item, "$.projects[" + projects.size() + "]", PROJECT);
                unique(project, names, names);
                projects.add(new SeedContent.SeedProject(id(project), project.requiredText("name"), project.text("description"),
                        datasets(project), experiments(project, experimentIds), SeedQueue.read(project, queueIds)));
            }
            return new SeedContent(projects, SeedPrompt.read(root), SeedConfig.read(root), SeedAccount.read(root),
                    SeedSpan.read(root), SeedEvaluator.read(root), SeedManagedEvaluators.read(root), origin);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(origin + " is not JSON: " + Json.describe(e) + "; correct it there", e);
        } catch (StackOverflowError e) {
            // The thread is the caller's, and so is the size of its stack.
            throw new IllegalArgumentException(origin + " is nested too deeply for the stack of this thread; flatten it", e);
        } catch (InvalidJsonException e) {
            throw new IllegalArgumentException(origin + ": " + e.getMessage() + "; correct it there", e);
        }
    }

    private static List<SeedContent.SeedDataset> datasets(JsonMembers project) {
        Set<String> names = new HashSet<>();
        List<SeedContent.SeedDataset> datasets = new ArrayList<>();
        for (JsonNode item : project.items("datasets")) {
            JsonMembers dataset = known(item, project.place() + ".datasets[" + datasets.size() + "]", DATASET);
            unique(dataset, names, names);
            GeneratedRecords generated = generated(dataset);
            datasets.add(new SeedContent.SeedDataset(id(dataset), dataset.requiredText("name"), dataset.text("description"),
                    dataset.object("metadata"), records(dataset, generated), generated, lockedBy(dataset)));
        }
        return datasets;
    }

    /** @param ids those of all projects, because the paths of experiments do not name a project */
    private static List<SeedExperiment> experiments(JsonMembers project, Set<String> ids) {
        Set<String> names = new HashSet<>();
        List<SeedExperiment> experiments = new ArrayList<>();
        for (JsonNode item : project.items("experiments")) {
            JsonMembers experiment = known(item, project.place() + ".experiments[" + experiments.size() + "]", EXPERIMENT);
            unique(experiment, names, ids);
            experiments.add(new SeedExperiment(id(experiment), experiment.requiredText("name"), experiment.text("dataset"),
                    experiment.text("description"), experiment.object("config"), experiment.object("metadata")));
        }
        return experiments;
    }

    private static List<NewRecord> records(JsonMembers dataset, GeneratedRecords generated) {
        int index = 0;
        for (JsonNode item : dataset.items("records")) {
            known(item, dataset.place() + ".records[" + index++ + "]", RECORD);
        }
        List<NewRecord> records = NewRecords.read(dataset);
        records.stream().filter(record -> record.id() != null && generated.hasId(record.id())).findFirst()
                .ifPresent(record -> {
                    throw dataset.invalid("records", "has the id " + record.id() + ", which is that of a generated record");
                });
        return records;
    }

    private static GeneratedRecords generated(JsonMembers dataset) {
        if (dataset.get("generated") == null) {
            return GeneratedRecords.NONE;
        }
        JsonMembers generated = known(dataset.get("generated"), dataset.place() + ".generated", GENERATED);
        JsonNode count = generated.required("records");
        Integer bytes = generated.count("bytes_per_record");
        try {
            return GeneratedRecords.of(count.isIntegralNumber() ? count.longValue() : -1, bytes == null ? DEFAULT_ROW : bytes);
        } catch (IllegalArgumentException e) {
            throw dataset.invalid("generated", "is invalid: " + e.getMessage());
        }
    }

    private static ObjectNode lockedBy(JsonMembers dataset) {
        if (dataset.get("locked_by") == null) {
            return null;
        }
        JsonMembers user = known(dataset.get("locked_by"), dataset.place() + ".locked_by", USER);
        user.requiredText("id");
        ObjectNode copy = Json.object();
        USER.stream().sorted().filter(name -> user.text(name) != null).forEach(name -> copy.put(name, user.text(name)));
        return copy;
    }

    static String id(JsonMembers attributes) {
        return attributes.get("id") == null ? null : attributes.requiredText("id");
    }

    static void unique(JsonMembers attributes, Set<String> names, Set<String> ids) {
        if (!names.add("name " + attributes.requiredText("name"))) {
            throw attributes.invalid("name", "occurs twice");
        }
        if (id(attributes) != null && !ids.add("id " + id(attributes))) {
            throw attributes.invalid("id", "occurs twice");
        }
    }

    static JsonMembers known(JsonNode node, String place, Set<String> members) {
        if (!node.isObject()) {
            throw new InvalidJsonException(place + " is not an object");
        }
        return new JsonMembers(node, place).withOnly(members, "a seed");
    }
}
