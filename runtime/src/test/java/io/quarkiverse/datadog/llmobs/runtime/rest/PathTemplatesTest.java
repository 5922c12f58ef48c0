package io.quarkiverse.datadog.llmobs.runtime.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;

class PathTemplatesTest {

    @Test
    void aPathIsThatOfTheInterfaceAndTheMethod() {
        assertEquals("/api/v2/llm-obs/v1/{project_id}/datasets/{dataset_id}/export",
                PathTemplates.of(DatasetsApi.class, "exportDataset"));
        assertEquals("/api/v2/llm-obs/v1/{project_id}/datasets", PathTemplates.of(DatasetsApi.class, "listDatasets"));
    }

    @Test
    void theMediaTypesOfAMethodAreOneHeader() {
        assertEquals("text/csv, application/json;q=0.5", Operations.acceptOf(DatasetsApi.class, "exportDataset"));
    }

    @Test
    void anUnknownMethodIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> PathTemplates.of(DatasetsApi.class, "none"));
    }

    @Path("/things")
    interface Overloaded {

        @Operation(id = "ListThings", retrySafety = RetrySafety.SAFE)
        void list();

        @Operation(id = "ListSomeThings", retrySafety = RetrySafety.SAFE)
        void list(String name);

        @Operation(id = "GetThing", retrySafety = RetrySafety.SAFE)
        void get(String id);

        default void get() {
            get("first");
        }
    }

    @Test
    void aNameThatTwoOperationsHaveIsRejected() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> PathTemplates.of(Overloaded.class, "list"));
        assertEquals(Overloaded.class.getName() + " has several operations list", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Operations.idOf(Overloaded.class, "list"));
        assertEquals("GetThing", Operations.idOf(Overloaded.class, "get"));
        assertEquals("/things", PathTemplates.of(Overloaded.class, "get"));
    }

    @Test
    void valuesAreEncodedAsOneSegment() {
        assertEquals("/a%20b%2Fc/d%C3%A9", PathTemplates.expand("/{x}/{y}", Map.of("x", "a b/c", "y", "dé")));
    }
}
