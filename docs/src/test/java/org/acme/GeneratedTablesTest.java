package org.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.emulator.Coverage;

/**
 * Compares the tables of operations with the interfaces of the client and with the emulator.
 */
class GeneratedTablesTest {

    @Test
    void tablesAreUpToDate() throws IOException {
        for (Map.Entry<Path, String> file : GeneratedTables.generate().entrySet()) {
            assertEquals(file.getValue(), Files.readString(file.getKey()).replace("\r\n", "\n"),
                    () -> file.getKey() + " is out of date; 'mvn process-test-classes' without -Dno-format generates it");
        }
    }

    @Test
    void pagesIncludeTheirTables() throws IOException {
        Path tables = GeneratedTables.INCLUDES.resolve("operations.adoc");
        Set<String> included = new HashSet<>();
        for (String page : List.of("operations.adoc: coverage", "operations.adoc: unpublished", "testing.adoc: requests",
                "errors-and-retries.adoc: retries")) {
            String[] names = page.split(": ");
            String text = Files.readString(GeneratedTables.INCLUDES.resolveSibling(names[0]));
            assertTrue(text.lines().anyMatch(("include::includes/operations.adoc[tag=" + names[1] + "]")::equals), page);
            included.add(names[1]);
        }
        Set<String> generated = GeneratedTables.generate().get(tables).lines().filter(line -> line.startsWith("// tag::"))
                .map(line -> line.substring("// tag::".length(), line.indexOf("["))).collect(Collectors.toSet());
        assertEquals(generated, included);
    }

    @Test
    void aMissingPartOfTheReadmeIsReported() {
        assertThrows(IllegalStateException.class, () -> GeneratedTables.withPart("tables", "", """
                <!-- generated: figures -->
                <!-- end -->
                """));
        assertThrows(IllegalStateException.class, () -> GeneratedTables.withPart("figures", "", """
                <!-- generated: figures -->
                """));
    }

    @Test
    void aMissingFigureIsReported() {
        assertThrows(IllegalStateException.class, () -> ReadmeFigures.result(Map.of("rows-vs-csv", "1.8"), "file-vs-curl"));
        assertThrows(IllegalStateException.class, () -> ReadmeFigures.result(Map.of("file-vs-curl", ""), "file-vs-curl"));
    }

    @Test
    void theInterfacesSendTheRequestsOfTheApiDescription() throws IOException {
        Map<String, Method> methods = ApiOperations.methods();
        List<ApiOperation> covered = covered();
        assertEquals(methods.size(), covered.size());
        for (ApiOperation operation : covered) {
            assertEquals(operation.method() + " " + operation.path(), ApiOperations.request(methods.get(operation.id())));
        }
    }

    @Test
    void eachOperationOfTheClientHasACallOfAGroup() throws IOException {
        assertEquals(List.of(), covered().stream().filter(operation -> operation.javaCall() == null).toList());
    }

    @Test
    void theEmulatorHasTheOperationsOfTheClient() throws IOException {
        assertEquals(covered(),
                ApiOperations.read().stream().filter(operation -> operation.coverage() != Coverage.REJECTED).toList());
    }

    private static List<ApiOperation> covered() throws IOException {
        return ApiOperations.read().stream().filter(ApiOperation::isCovered).toList();
    }
}
