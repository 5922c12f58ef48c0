package io.quarkiverse.datadog.llmobs.emulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads the JSON of a seed. Unlike requests, it has no room for unknown members: a misspelt one would be lost silently.
 */
final class SeedReader {

    private static final Set<String> ROOT = Set.of("projects");
    private static final Set<String> PROJECT = Set.of("id", "name", "description", "datasets");
    private static final Set<String> DATASET = Set.of("id", "name", "description", "metadata", "records", "generated");
    private static final Set<String> RECORD = Set.of("id", "input", "expected_output", "metadata", "tags");
    private static final Set<String> GENERATED = Set.of("records", "bytes_per_record");
    private static final int DEFAULT_ROW = 1000;

    private SeedReader() {
    }

    /**
     * @param origin names the seed in complaints
     * @throws IllegalArgumentException with origin, place and way out
     */
    static List<SeedState.SeedProject> read(String json, String origin) {
        try {
            Attributes root = known(Json.parse(json.getBytes(StandardCharsets.UTF_8)), "$", ROOT);
            root.required("projects");
            Set<String> names = new HashSet<>();
            List<SeedState.SeedProject> projects = new ArrayList<>();
            for (JsonNode item : root.items("projects")) {
                Attributes project = known(item, "$.projects[" + projects.size() + "]", PROJECT);
                unique(project, names);
                projects.add(new SeedState.SeedProject(id(project), project.requiredText("name"), project.text("description"),
                        datasets(project)));
            }
            return projects;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(origin + " is not JSON: " + Json.complaint(e) + "; correct it there", e);
        } catch (StackOverflowError e) {
            // The thread is the caller's, and so is the size of its stack.
            throw new IllegalArgumentException(origin + " is nested too deeply for the stack of this thread; flatten it", e);
        } catch (ApiFailure e) {
            throw new IllegalArgumentException(origin + ": " + e.getMessage() + "; correct it there", e);
        }
    }

    private static List<SeedState.SeedDataset> datasets(Attributes project) {
        Set<String> names = new HashSet<>();
        List<SeedState.SeedDataset> datasets = new ArrayList<>();
        for (JsonNode item : project.items("datasets")) {
            Attributes dataset = known(item, project.place() + ".datasets[" + datasets.size() + "]", DATASET);
            unique(dataset, names);
            GeneratedRecords generated = generated(dataset);
            datasets.add(new SeedState.SeedDataset(id(dataset), dataset.requiredText("name"), dataset.text("description"),
                    dataset.object("metadata"), records(dataset, generated), generated));
        }
        return datasets;
    }

    private static List<NewRecord> records(Attributes dataset, GeneratedRecords generated) {
        int index = 0;
        for (JsonNode item : dataset.items("records")) {
            known(item, dataset.place() + ".records[" + index++ + "]", RECORD);
        }
        List<NewRecord> records = RecordsRequest.read(dataset);
        records.stream().filter(record -> record.id() != null && generated.hasId(record.id())).findFirst()
                .ifPresent(record -> {
                    throw dataset.wrong("records", "has the id " + record.id() + ", which is that of a generated record");
                });
        return records;
    }

    private static GeneratedRecords generated(Attributes dataset) {
        if (dataset.get("generated") == null) {
            return GeneratedRecords.NONE;
        }
        Attributes generated = known(dataset.get("generated"), dataset.place() + ".generated", GENERATED);
        JsonNode count = generated.required("records");
        Integer bytes = generated.count("bytes_per_record");
        try {
            return GeneratedRecords.of(count.isIntegralNumber() ? count.longValue() : -1, bytes == null ? DEFAULT_ROW : bytes);
        } catch (IllegalArgumentException e) {
            throw dataset.wrong("generated", "is wrong: " + e.getMessage());
        }
    }

    private static String id(Attributes attributes) {
        return attributes.get("id") == null ? null : attributes.requiredText("id");
    }

    private static void unique(Attributes attributes, Set<String> names) {
        if (!names.add("name " + attributes.requiredText("name"))) {
            throw attributes.wrong("name", "occurs twice");
        }
        if (id(attributes) != null && !names.add("id " + id(attributes))) {
            throw attributes.wrong("id", "occurs twice");
        }
    }

    private static Attributes known(JsonNode node, String place, Set<String> members) {
        if (!node.isObject()) {
            throw ApiFailure.badRequest(place + " is not an object");
        }
        return new Attributes(node, place).withOnly(members, "a seed");
    }
}
