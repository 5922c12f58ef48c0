package io.quarkiverse.datadog.llmobs.testkit.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/**
 * Compares paths with a template.
 */
class PathTemplateTest {

    private static final String TEMPLATE = "/v1/{project_id}/datasets/{dataset_id}";

    @Test
    void parametersAreDecoded() {
        assertEquals(Optional.of(Map.of("project_id", "a b+c/d", "dataset_id", "Größe")),
                PathTemplate.match(TEMPLATE, "/v1/a%20b+c%2Fd/datasets/Gr%C3%B6%C3%9Fe"));
    }

    @Test
    void anotherPathDoesNotMatch() {
        assertEquals(Optional.empty(), PathTemplate.match(TEMPLATE, "/v1/p/projects/d"));
        assertEquals(Optional.empty(), PathTemplate.match(TEMPLATE, "/v1/p/datasets"));
    }
}
