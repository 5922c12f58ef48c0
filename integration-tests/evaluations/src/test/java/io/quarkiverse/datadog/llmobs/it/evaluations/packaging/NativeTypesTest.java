package io.quarkiverse.datadog.llmobs.it.evaluations.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkus.test.junit.QuarkusTest;

/**
 * What the application could pass on as the entity of a response, natively too.
 */
@QuarkusTest
class NativeTypesTest {

    /** Nothing registers it. */
    public record Forgotten(String text) {
    }

    @Inject
    ObjectMapper mapper;

    @Test
    void anUnregisteredTypeIsRejected() {
        Exception rejected = assertThrows(Exception.class, () -> mapper.writeValueAsString(new Forgotten("x")));
        assertTrue(rejected.getMessage().contains("Forgotten"), rejected.getMessage());
        assertThrows(Exception.class, () -> mapper.readValue("{}", Forgotten.class));
    }

    @Test
    void valuesOfTheExtensionAreWritten() throws Exception {
        Duration second = Duration.ofSeconds(1);
        ApiError error = new ApiError("t", "d", "400", new ApiError.Source("/p", null, null), null);
        for (Object value : List.of(new ExportReport(1, 2, 3, OptionalLong.of(4), second),
                new ImportReport(1, 2, 3, 4, OptionalLong.empty(), second), error, Failure.ofResponse(400, List.of(error), "b"),
                new Page<>(List.of(NewProject.named("p")), Cursor.of("c")))) {
            assertTrue(mapper.writeValueAsString(value).startsWith("{\""));
        }
        assertEquals("""
                {"items":[],"nextCursor":"c"}""", mapper.writeValueAsString(new Page<>(List.of(), Cursor.of("c"))));
    }
}
