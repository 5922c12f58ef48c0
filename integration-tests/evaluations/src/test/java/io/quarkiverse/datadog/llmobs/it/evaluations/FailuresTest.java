package io.quarkiverse.datadog.llmobs.it.evaluations;

import static io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds.APPEND_RECORDS;
import static io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds.CREATE_DATASET;
import static io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds.LIST_DATASETS;
import static io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds.LIST_RECORDS;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
class FailuresTest {

    @AfterEach
    void recover() {
        Service.recover();
    }

    @Test
    void aReadIsRetried() {
        Golden.dataset(Golden.name("again"));
        int before = Service.requests(LIST_DATASETS);
        Service.fail(LIST_DATASETS, """
                "kind": "status", "status": 503, "times": 2""");
        get("/datasets").then().statusCode(200);
        assertEquals(before + 3, Service.requests(LIST_DATASETS));
    }

    @Test
    void anAppendIsNotRetried() {
        String dataset = Golden.dataset(Golden.name("once"));
        int before = Service.requests(APPEND_RECORDS);
        Service.fail(APPEND_RECORDS, """
                "kind": "status", "status": 500, "times": 1""");
        given().contentType(ContentType.JSON).body(List.of(Golden.record(1))).post("/datasets/{id}/records", dataset).then()
                .statusCode(502).body("kind", equalTo("ServerException")).body("attempts", equalTo(1));
        assertEquals(before + 1, Service.requests(APPEND_RECORDS));
    }

    @Test
    void aRateLimitIsWaitedFor() {
        Service.fail(LIST_DATASETS, """
                "kind": "status", "status": 429, "times": 1, "headers": {"X-RateLimit-Reset": "0"}""");
        get("/datasets").then().statusCode(200);
    }

    @Test
    void aFailureHasTheErrorOfTheServer() {
        get("/datasets/{id}/records?version=9", Golden.datasetOf(1)).then().statusCode(502)
                .body("kind", equalTo("BadRequestException")).body("operation", equalTo(LIST_RECORDS))
                .body("status", equalTo(400)).body("attempts", equalTo(1)).body("errors", hasItem(containsString("version")))
                .body("message", containsString("version"));
    }

    @Test
    void aPageOfAGatewayIsAServerFailure() {
        Service.fail(LIST_DATASETS, """
                "kind": "status", "status": 502, "contentType": "text/html",
                "body": "<html><body>Bad gateway</body></html>"
                """);
        get("/datasets").then().statusCode(502).body("kind", equalTo("ServerException")).body("status", equalTo(502))
                .body("attempts", equalTo(3));
    }

    @Test
    void malformedJsonIsAnUnexpectedResponse() {
        Golden.dataset(Golden.name("half"));
        Service.fail(LIST_DATASETS, """
                "kind": "malformed_json"
                """);
        get("/datasets").then().statusCode(502).body("kind", equalTo("UnexpectedResponseException"));
    }

    @Test
    void aBrokenConnectionIsAFailureWithoutAStatus() {
        Golden.dataset(Golden.name("broken"));
        Service.fail(LIST_DATASETS, """
                "kind": "cut", "bytes": 10""");
        get("/datasets").then().statusCode(502).body("kind", equalTo("TransportException")).body("status", nullValue())
                .body("attempts", equalTo(3));
    }

    @Test
    void aMissingDatasetIsNotFound() {
        get("/datasets/{id}", "00000000-0000-4000-8000-000000000000").then().statusCode(404)
                .body("kind", equalTo("NotFoundException"));
    }

    @Test
    void aBlankNameIsRejectedBeforeAnythingIsSent() {
        int before = Service.requests(CREATE_DATASET);
        given().contentType(ContentType.JSON).body(Map.of("name", " ")).post("/datasets").then().statusCode(500);
        assertEquals(before, Service.requests(CREATE_DATASET));
    }

    @Test
    void theBlockingApiOnTheEventLoopIsRejectedWithAnExplanation() {
        for (String what : List.of("list", "export")) {
            get("/wrong-thread/{what}", what).then().statusCode(500).body(allOf(containsString("event loop"),
                    containsString("@Blocking"), containsString("ReactiveLlmObservability")));
        }
    }
}
