package io.quarkiverse.datadog.llmobs.it.evaluations;

import static io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds.LIST_RECORDS;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class RecordsTest {

    @AfterEach
    void recover() {
        Service.recover();
    }

    @Test
    void recordsAreReadBackUnchanged() {
        String dataset = Golden.dataset(Golden.name("records"));
        Golden.append(dataset, List.of(Map.of("id", "a", "input", Map.of("q", List.of(1, 2.5, "drei")), "expectedOutput",
                "a \"quoted\" text\nin two lines", "metadata", Map.of("level", Map.of("deep", true)), "tags",
                List.of("lang:de"))));
        get("/datasets/{id}/records", dataset).then().statusCode(200).body("$", hasSize(1)).body("[0].id", equalTo("a"))
                .body("[0].input.q", equalTo(List.of(1, 2.5f, "drei")))
                .body("[0].expectedOutput", equalTo("a \"quoted\" text\nin two lines"))
                .body("[0].metadata.level.deep", equalTo(true)).body("[0].tags", equalTo(List.of("lang:de")));
    }

    @Test
    void theServiceCreatesAnIdIfNoneIsSent() {
        String dataset = Golden.dataset(Golden.name("anonymous"));
        given().contentType(ContentType.JSON).body(List.of(Map.of("input", "Who am I?")))
                .post("/datasets/{id}/records", dataset)
                .then().statusCode(201).body("[0].id", notNullValue());
    }

    @Test
    void anyOfTheTagsSelectsARecord() {
        String dataset = Golden.datasetOf(5);
        get("/datasets/{id}/records?tag=kind:odd", dataset).then().body("id", containsInAnyOrder("r-1", "r-3"));
        get("/datasets/{id}/records?tag=kind:odd&tag=kind:even", dataset).then().body("$", hasSize(5));
        get("/datasets/{id}/records?tag=kind:none", dataset).then().body("$", hasSize(0));
    }

    @Test
    void anEarlierVersionHoldsWhatItHeld() {
        String dataset = Golden.datasetOf(2);
        Golden.append(dataset, List.of(Golden.record(2)));
        get("/datasets/{id}/records?version=1", dataset).then().body("id", containsInAnyOrder("r-0", "r-1"));
        get("/datasets/{id}/records?version=2", dataset).then().body("$", hasSize(3));
    }

    @Test
    void aCursorThatACallerKeptGoesOnInTheVersionItBeganWith() {
        String dataset = Golden.datasetOf(5);
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = given().queryParams(cursor == null ? Map.of("size", 2) : Map.of("size", 2, "cursor", cursor))
                    .get("/datasets/{id}/records/page", dataset).then().statusCode(200).extract().jsonPath();
            ids.addAll(page.getList("items.id"));
            if (cursor == null) {
                Golden.append(dataset, List.of(Golden.record(99)));
            }
            cursor = page.getString("next");
        } while (cursor != null);
        assertEquals(IntStream.range(0, 5).mapToObj(i -> "r-" + i).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(ids));
        assertEquals(5, ids.size());
    }

    @Test
    void aListingIsResumedAtTheCursorOfItsFailure() {
        String dataset = Golden.datasetOf(5);
        JsonPath first = get("/datasets/{id}/records/page?size=2", dataset).jsonPath();
        Service.fail(LIST_RECORDS, """
                "kind": "status", "status": 500""");
        String resume = given().queryParams("pageSize", 2, "cursor", first.getString("next"))
                .get("/datasets/{id}/records/rest", dataset).then().statusCode(502).body("kind", equalTo("ServerException"))
                .body("attempts", equalTo(3)).extract().path("cursor");
        Service.recover();
        List<String> rest = given().queryParams("pageSize", 2, "cursor", resume).get("/datasets/{id}/records/rest", dataset)
                .then().statusCode(200).extract().jsonPath().getList("$");
        rest.addAll(first.getList("items.id"));
        assertEquals(5, rest.size());
        assertEquals(Set.of("r-0", "r-1", "r-2", "r-3", "r-4"), Set.copyOf(rest));
    }
}
