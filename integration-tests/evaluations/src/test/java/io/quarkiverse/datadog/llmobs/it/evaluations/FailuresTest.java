package io.quarkiverse.datadog.llmobs.it.evaluations;

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
        Service.recovers();
    }

    @Test
    void aReadIsTriedAgain() {
        Golden.dataset(Golden.name("again"));
        int before = Service.requests("ListLLMObsDatasets");
        Service.goesWrong("{\"operation\":\"ListLLMObsDatasets\",\"kind\":\"status\",\"status\":503,\"times\":2}");
        get("/datasets").then().statusCode(200);
        assertEquals(before + 3, Service.requests("ListLLMObsDatasets"));
    }

    @Test
    void anAppendIsNotTriedAgainSinceItWouldAppendTwice() {
        String dataset = Golden.dataset(Golden.name("once"));
        int before = Service.requests("CreateLLMObsDatasetRecords");
        Service.goesWrong("{\"operation\":\"CreateLLMObsDatasetRecords\",\"kind\":\"status\",\"status\":500,\"times\":1}");
        given().contentType(ContentType.JSON).body(List.of(Golden.record(1))).post("/datasets/{id}/records", dataset).then()
                .statusCode(502).body("kind", equalTo("ServerException")).body("attempts", equalTo(1));
        assertEquals(before + 1, Service.requests("CreateLLMObsDatasetRecords"));
    }

    @Test
    void aRateLimitIsWaitedFor() {
        Service.goesWrong("{\"operation\":\"ListLLMObsDatasets\",\"kind\":\"status\",\"status\":429,\"times\":1,"
                + "\"headers\":{\"X-RateLimit-Reset\":\"0\"}}");
        get("/datasets").then().statusCode(200);
    }

    @Test
    void aFailureTellsWhatTheServerSaid() {
        get("/datasets/{id}/records?version=9", Golden.datasetOf(1)).then().statusCode(502)
                .body("kind", equalTo("BadRequestException")).body("operation", equalTo("ListLLMObsDatasetRecords"))
                .body("status", equalTo(400)).body("attempts", equalTo(1)).body("errors", hasItem(containsString("version")))
                .body("message", containsString("version"));
    }

    @Test
    void aPageOfAGatewayIsNotMistakenForAnAnswer() {
        Service.goesWrong(
                "{\"operation\":\"ListLLMObsDatasets\",\"kind\":\"status\",\"status\":502,\"contentType\":\"text/html\","
                        + "\"body\":\"<html><body>Bad gateway</body></html>\"}");
        get("/datasets").then().statusCode(502).body("kind", equalTo("ServerException")).body("status", equalTo(502))
                .body("attempts", equalTo(3));
    }

    @Test
    void halfAnAnswerIsNoAnswer() {
        Golden.dataset(Golden.name("half"));
        Service.goesWrong("{\"operation\":\"ListLLMObsDatasets\",\"kind\":\"malformed_json\"}");
        get("/datasets").then().statusCode(502).body("kind", equalTo("UnexpectedResponseException"));
    }

    @Test
    void aConnectionThatBreaksIsToldWithoutAStatus() {
        Golden.dataset(Golden.name("broken"));
        Service.goesWrong("{\"operation\":\"ListLLMObsDatasets\",\"kind\":\"cut\",\"bytes\":10}");
        get("/datasets").then().statusCode(502).body("kind", equalTo("TransportException")).body("status", nullValue())
                .body("attempts", equalTo(3));
    }

    @Test
    void aDatasetThatIsNotThereIsNotFound() {
        get("/datasets/{id}", "00000000-0000-4000-8000-000000000000").then().statusCode(404)
                .body("kind", equalTo("NotFoundException"));
    }

    @Test
    void aBlankNameIsRefusedBeforeAnythingIsSent() {
        int before = Service.requests("CreateLLMObsDataset");
        given().contentType(ContentType.JSON).body(Map.of("name", " ")).post("/datasets").then().statusCode(500);
        assertEquals(before, Service.requests("CreateLLMObsDataset"));
    }

    @Test
    void theBlockingFrontDoorOnTheEventLoopIsRefusedWithTheWayOut() {
        for (String what : List.of("list", "export")) {
            get("/wrong-thread/{what}", what).then().statusCode(500).body(allOf(containsString("event loop"),
                    containsString("@Blocking"), containsString("ReactiveLlmObservability")));
        }
    }
}
