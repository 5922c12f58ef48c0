package io.quarkiverse.datadog.llmobs.runtime.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;

class PathTemplatesTest {

    @Test
    void aPathIsThatOfTheInterfaceAndTheMethod() {
        assertEquals("/api/v2/llm-obs/v1/{project_id}/datasets/{dataset_id}/export",
                PathTemplates.of(DatasetsApi.class, "exportDataset"));
        assertEquals("/api/v2/llm-obs/v1/{project_id}/datasets", PathTemplates.of(DatasetsApi.class, "listDatasets"));
    }

    @Test
    void anUnknownMethodIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> PathTemplates.of(DatasetsApi.class, "none"));
    }

    @Test
    void valuesAreEncodedAsOneSegment() {
        assertEquals("/a%20b%2Fc/d%C3%A9", PathTemplates.expand("/{x}/{y}", Map.of("x", "a b/c", "y", "dé")));
    }
}
