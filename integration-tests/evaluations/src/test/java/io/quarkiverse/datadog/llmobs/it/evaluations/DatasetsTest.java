package io.quarkiverse.datadog.llmobs.it.evaluations;

import static io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds.LIST_DATASETS;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
class DatasetsTest {

    @Test
    void aDatasetIsCreatedAndFoundByItsId() {
        String name = Golden.name("created");
        String id = Golden.dataset(name);
        get("/datasets/{id}", id).then().statusCode(200).body("name", equalTo(name))
                .body("description", equalTo("reviewed answers")).body("version", equalTo(0));
    }

    @Test
    void anExistingNameReturnsTheSameDataset() {
        String name = Golden.name("twice");
        String id = Golden.dataset(name);
        given().contentType(ContentType.JSON).body(Map.of("name", name, "description", "another")).post("/datasets")
                .then().statusCode(201).body("id", equalTo(id)).body("description", equalTo("reviewed answers"));
    }

    @Test
    void anUpdateKeepsOmittedProperties() {
        String id = Golden.dataset(Golden.name("updated"));
        given().contentType(ContentType.JSON).body(Map.of("metadata", Map.of("owner", "search"))).patch("/datasets/{id}", id)
                .then().statusCode(200).body("metadata.owner", equalTo("search"))
                .body("description", equalTo("reviewed answers"));
        given().contentType(ContentType.JSON).body(Map.of("description", "")).patch("/datasets/{id}", id).then()
                .statusCode(200);
        get("/datasets/{id}", id).then().body("metadata.owner", equalTo("search")).body("description", equalTo(""));
    }

    @Test
    void everyPageIsListed() {
        String first = Golden.dataset(Golden.name("a"));
        String second = Golden.dataset(Golden.name("b"));
        String third = Golden.dataset(Golden.name("c"));
        get("/datasets?pageSize=1").then().statusCode(200).body("id", hasItems(first, second, third));
        get("/reactive/datasets?pageSize=2").then().statusCode(200).body("id", hasItems(first, second, third));
    }

    @Test
    void aLimitFetchesOnlyThePagesItNeeds() {
        String older = Golden.dataset(Golden.name("older"));
        String newer = Golden.dataset(Golden.name("newer"));
        int before = Service.requests(LIST_DATASETS);
        get("/datasets/newest?count=2").then().statusCode(200).body("id", contains(newer, older));
        assertEquals(before + 1, Service.requests(LIST_DATASETS));
    }

    @Test
    void theReactiveApiCreatesOnTheEventLoop() {
        String name = Golden.name("reactive");
        given().contentType(ContentType.JSON).body(Map.of("name", name)).post("/reactive/datasets").then().statusCode(201)
                .body("name", equalTo(name)).body("metadata", nullValue());
    }

    @Test
    void theRawInterfaceReturnsTheEnvelope() {
        String name = Golden.name("raw");
        String id = Golden.dataset(name);
        get("/raw/datasets?name={name}", name).then().statusCode(200).body("$", contains("datasets/" + id));
        get("/raw/datasets?name={name}", Golden.name("absent")).then().statusCode(200).body("$", hasSize(0));
    }
}
