package io.quarkiverse.datadog.llmobs.experiment.search;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A key by which a search sorts. Which fields the service knows was not observed; the emulator takes the members of hits, such
 * as {@code name} and {@code created_at}.
 *
 * @param field the field, not blank
 * @param direction {@code asc} or {@code desc}; null for the default of the service
 */
public record SearchSort(String field, String direction) {

    public SearchSort {
        Values.required("The field of a sort key", field);
    }

    public static SearchSort ascending(String field) {
        return new SearchSort(field, "asc");
    }

    public static SearchSort descending(String field) {
        return new SearchSort(field, "desc");
    }
}
