package io.quarkiverse.datadog.llmobs.it.evaluations;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.restassured.http.ContentType;

/**
 * Datasets that tests make through the application, each with a name of its own.
 */
public final class Golden {

    private Golden() {
    }

    public static String name(String beginning) {
        return beginning + "-" + UUID.randomUUID();
    }

    /** A new dataset, and its id. */
    static String dataset(String name) {
        return given().contentType(ContentType.JSON).body(Map.of("name", name, "description", "reviewed answers"))
                .post("/datasets").then().statusCode(201).extract().path("id");
    }

    /** A new dataset with the records {@code r-0}, {@code r-1}, …, and its id. */
    static String datasetOf(int records) {
        String dataset = dataset(name("golden"));
        append(dataset, IntStream.range(0, records).mapToObj(Golden::record).toList());
        return dataset;
    }

    static Map<String, Object> record(int number) {
        return Map.of("id", "r-" + number, "input", Map.of("question", "What is " + number + " + 1?"), "expectedOutput",
                number + 1, "tags", List.of(number % 2 == 0 ? "kind:even" : "kind:odd"));
    }

    static void append(String dataset, List<Map<String, Object>> records) {
        given().contentType(ContentType.JSON).body(records).post("/datasets/{id}/records", dataset).then().statusCode(201);
    }
}
