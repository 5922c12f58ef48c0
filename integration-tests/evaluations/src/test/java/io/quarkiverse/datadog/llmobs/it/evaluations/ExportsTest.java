package io.quarkiverse.datadog.llmobs.it.evaluations;

import static io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds.EXPORT_DATASET;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ExportsTest {

    private static final int MANY = 5000;

    @AfterEach
    void recover() {
        Service.recover();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/datasets/{id}/export/opened", "/datasets/{id}/export/written",
            "/reactive/datasets/{id}/export/bytes", "/reactive/datasets/{id}/export/buffers" })
    void anExportPassesThroughWhole(String path) {
        String csv = get(path, Golden.datasetOf(MANY)).then().statusCode(200).contentType(startsWith("text/csv")).extract()
                .asString();
        List<String> lines = csv.lines().toList();
        assertEquals("id,input,expected_output,metadata,tags", lines.get(0));
        assertEquals(MANY + 1, lines.size());
        assertEquals(MANY, lines.stream().skip(1).distinct().count());
        assertFalse(csv.contains("\0"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/datasets/{id}/export/opened", "/reactive/datasets/{id}/export/bytes",
            "/reactive/datasets/{id}/export/buffers" })
    void anUnknownDatasetIsNotFoundBeforeAnythingIsSent(String path) {
        get(path, "00000000-0000-4000-8000-000000000000").then().statusCode(404).body("kind", equalTo("NotFoundException"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/datasets/{id}/export/opened", "/datasets/{id}/export/written",
            "/reactive/datasets/{id}/export/bytes", "/reactive/datasets/{id}/export/buffers" })
    void anInterruptedExportFails(String path) {
        String dataset = Golden.datasetOf(MANY);
        Service.fail(EXPORT_DATASET, """
                "kind": "cut", "bytes": 200000""");
        // more than once: how the response ends may depend on which thread is faster
        for (int i = 0; i < 10; i++) {
            assertThrows(IOException.class, () -> get(path, dataset).asByteArray());
        }
    }

    @Test
    void aFailureBeforeTheFirstWrittenByteStillHasItsStatus() {
        get("/datasets/{id}/export/written", "00000000-0000-4000-8000-000000000000").then().statusCode(404)
                .body(containsString("NotFoundException"));
    }

    @Test
    void rowsAreReadByTheirHeader() {
        get("/datasets/{id}/export/rows", Golden.datasetOf(3)).then().statusCode(200).body("$", hasSize(3))
                .body("id", everyItem(startsWith("r-")))
                .body("find { it.id == 'r-2' }.input.question", equalTo("What is 2 + 1?"))
                .body("find { it.id == 'r-2' }.expectedOutput", equalTo(3))
                .body("find { it.id == 'r-2' }.tags", equalTo(List.of("kind:even")));
    }

    @Test
    void anEarlierVersionIsExportedAsItWas() {
        String dataset = Golden.datasetOf(2);
        Golden.append(dataset, List.of(Golden.record(7)));
        get("/datasets/{id}/export/rows?version=1", dataset).then().body("$", hasSize(2));
        get("/datasets/{id}/export/rows?version=0", dataset).then().body("$", hasSize(0));
        get("/datasets/{id}/export/rows", dataset).then().body("$", hasSize(3));
    }

    @Test
    void theFirstRowsAreReadWithoutTheRest() {
        String dataset = Golden.datasetOf(MANY);
        get("/datasets/{id}/export/rows?limit=2", dataset).then().statusCode(200).body("$", hasSize(2));
        get("/reactive/datasets/{id}/export/rows?limit=2", dataset).then().statusCode(200).body("$", hasSize(2));
    }

    @Test
    void anExportToAFileReturnsAReport() {
        String dataset = Golden.datasetOf(3);
        get("/datasets/{id}/export/file", dataset).then().statusCode(200).body("rows", equalTo(3)).body("version", equalTo(1))
                .body("progressTold", equalTo(true)).body("bytes", notNullValue())
                .body("lines", hasSize(4)).body("lines[0]", equalTo("id,input,expected_output,metadata,tags"));
        get("/reactive/datasets/{id}/export/file", dataset).then().statusCode(200).body("rows", equalTo(3))
                .body("lines", hasSize(4));
    }

    @Test
    void jsonLinesHaveTheCellsAsJson() {
        String dataset = Golden.dataset(Golden.name("lines"));
        Golden.append(dataset, List.of(Map.of("id", "one", "input", Map.of("q", "a,b"), "expectedOutput", "two\nlines")));
        get("/datasets/{id}/export/json-lines", dataset).then().statusCode(200).body("rows", equalTo(1))
                .body("lines", hasSize(1)).body("lines[0]", containsString("""
                        "input":{"q":"a,b"}"""))
                .body("lines[0]", containsString("""
                        "expected_output":"two\\nlines\""""));
    }

    @Test
    void anExportToAFileIsRetriedWhenTheConnectionBreaks() {
        String dataset = Golden.datasetOf(MANY);
        Service.fail(EXPORT_DATASET, """
                "kind": "cut", "bytes": 200000, "times": 2""");
        int before = Service.requests(EXPORT_DATASET);
        get("/datasets/{id}/export/file", dataset).then().statusCode(200).body("rows", equalTo(MANY))
                .body("lines", hasSize(MANY + 1));
        assertEquals(before + 3, Service.requests(EXPORT_DATASET));
    }
}
