package io.quarkiverse.datadog.llmobs.emulator.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * What a search looks for.
 *
 * @param scope the kinds of things
 * @param query null or empty for everything
 * @param version the dataset version of records, null for the current one
 * @param previewLimit the number of characters of texts in records, null for all
 */
record SearchFilter(Set<String> scope, String query, boolean includeDeleted, boolean isDeleted, Integer version,
        Integer previewLimit, boolean userData) {

    static final String PROJECTS = "projects";
    static final String DATASETS = "datasets";
    static final String RECORDS = "dataset_records";
    static final String EXPERIMENTS = "experiments";
    static final String RUNS = "experiment_runs";
    /** In the order of hits. */
    static final List<String> KINDS = List.of(PROJECTS, DATASETS, RECORDS, EXPERIMENTS, RUNS);

    static SearchFilter of(JsonMembers attributes) {
        attributes.required("filter");
        JsonMembers filter = members(attributes, "filter");
        Set<String> scope = new LinkedHashSet<>(filter.requiredTexts("scope"));
        if (!KINDS.containsAll(scope)) {
            throw filter.invalid("scope", "has a kind that is none of " + KINDS);
        }
        JsonMembers preview = members(attributes, "content_preview");
        Integer limit = preview == null ? null : preview.count("limit");
        JsonMembers include = members(attributes, "include");
        return new SearchFilter(scope, filter.text("query"), filter.flag("include_deleted", false),
                filter.flag("is_deleted", false), filter.count("version"), limit,
                include != null && include.flag("user_data", false));
    }

    /** An object inside of the attributes, or null. */
    static JsonMembers members(JsonMembers attributes, String name) {
        ObjectNode node = attributes.object(name);
        return node == null ? null : new JsonMembers(node, attributes.place() + "." + name);
    }

    boolean has(String kind) {
        return scope.contains(kind);
    }

    /** Whether something that may be deleted is looked for. */
    boolean accepts(boolean deleted) {
        return deleted ? includeDeleted || isDeleted : !isDeleted;
    }

    boolean matches(ObjectNode json) {
        return query == null || query.isBlank() || HitText.contains(json, query.strip());
    }
}
