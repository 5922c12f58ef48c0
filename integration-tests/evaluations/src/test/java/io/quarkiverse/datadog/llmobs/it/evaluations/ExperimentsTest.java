package io.quarkiverse.datadog.llmobs.it.evaluations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class ExperimentsTest {

    @Test
    void anExperimentRunsOnTheCurrentVersionOfItsDataset() {
        String dataset = Golden.datasetOf(3);
        create(dataset).body("experiment", equalTo("prompt v7")).body("name", startsWith("prompt v7"))
                .body("dataset", equalTo(dataset)).body("datasetVersion", equalTo(1))
                .body("config.model", equalTo("small")).body("runCount", equalTo(2));
    }

    @Test
    void theSameNameTwiceMakesTwoExperiments() {
        String dataset = Golden.datasetOf(1);
        String first = create(dataset).extract().path("id");
        create(dataset).body("id", not(equalTo(first)));
    }

    private static ValidatableResponse create(String dataset) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", "prompt v7", "dataset", dataset, "config", Map.of("model", "small"), "runCount", 2))
                .post("/experiments").then().statusCode(201);
    }
}
