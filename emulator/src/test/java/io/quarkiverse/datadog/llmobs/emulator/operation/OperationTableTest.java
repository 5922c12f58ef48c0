package io.quarkiverse.datadog.llmobs.emulator.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class OperationTableTest {

    @Test
    void theTableIsThatOfThePublishedDescription() throws IOException {
        Map<String, String> table = table(OperationTable.rows());
        assertEquals(73, table.size());
        assertEquals(described("llm-obs-openapi.yaml"), table);
    }

    @Test
    void theTableOfTheOthersIsThatOfTheirDescription() throws IOException {
        Map<String, String> table = table(OperationTable.unpublished());
        assertEquals(described("unpublished.yaml"), table);
        assertEquals(OperationTable.rows().size() + table.size(), OperationTable.all().size());
    }

    @Test
    void noOtherOperationHasTheIdOrTheRequestOfAPublishedOne() {
        assertEquals(List.of(), OperationTable.unpublished().stream().filter(other -> OperationTable.rows().stream()
                .anyMatch(row -> row.id().equals(other.id()) || row.match(other.method(), other.template()) != null))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({ "ListDatasets,ListLLMObsDatasets", "listllmobsdatasets,ListLLMObsDatasets",
            "UpdateLLMObsProjekt,UpdateLLMObsProject", "ExportDataset,ExportLLMObsDataset" })
    void anUnknownIdIsRejectedWithTheMostSimilarOne(String unknown, String similar) {
        String message = assertThrows(IllegalArgumentException.class, () -> OperationTable.row(unknown)).getMessage();
        assertEquals("operation \"" + unknown + "\" is unknown: did you mean " + similar + "?", message);
    }

    @Test
    void aRequestIsMatchedByMethodAndPath() {
        OperationTable.Match match = OperationTable.match("PATCH",
                List.of("", "api", "v2", "llm-obs", "v1", "p", "datasets", "d"));
        assertEquals("UpdateLLMObsDataset", match.operation().id());
        assertEquals(Map.of("project_id", "p", "dataset_id", "d"), match.parameters());
        assertNull(OperationTable.match("PATCH", List.of("", "api", "v2", "llm-obs", "v1", "p", "datasets", "")));
    }

    @Test
    void aRowWithoutAllCellsIsRejected() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Operation.parse("Id\tGET\t/path")).getMessage()
                .contains("has 3 cells"));
    }

    private static Map<String, String> table(List<Operation> rows) {
        Map<String, String> table = new TreeMap<>();
        rows.forEach(row -> table.put(row.id(), row.method() + " " + row.path() + " " + row.paging() + " " + row.isJson()));
        return table;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> described(String file) throws IOException {
        Map<String, String> described = new TreeMap<>();
        try (InputStream in = OperationTableTest.class.getResourceAsStream("/contract/" + file)) {
            Map<String, Map<String, Map<String, Object>>> paths = (Map<String, Map<String, Map<String, Object>>>) ((Map<String, Object>) new Yaml()
                    .load(in)).get("paths");
            paths.forEach((path, methods) -> methods.forEach((method, operation) -> described.put(
                    (String) operation.get("operationId"),
                    method.toUpperCase() + " " + path + " " + paging(operation) + " " + operation.get("responses").toString()
                            .matches(".*\\b20\\d=\\{[^}]*application/json.*"))));
        }
        return described;
    }

    private static Paging paging(Map<String, Object> operation) {
        Object pagination = operation.get("x-pagination");
        return pagination == null ? Paging.NONE
                : Paging.valueOf(((Map<?, ?>) pagination).get("style").toString().replace('-', '_').toUpperCase());
    }
}
