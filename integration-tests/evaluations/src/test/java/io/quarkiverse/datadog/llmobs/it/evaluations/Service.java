package io.quarkiverse.datadog.llmobs.it.evaluations;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;

/**
 * The emulator behind the application, by its administrative paths: it runs in the process of the build.
 */
final class Service {

    private Service() {
    }

    /** Switches a fault on, such as {@code {"operation":"ListLLMObsDatasets","kind":"status","status":503,"times":2}}. */
    static void goesWrong(String fault) {
        request().body(fault).post("/faults").then().statusCode(200);
    }

    static void recovers() {
        request().delete("/faults").then().statusCode(200);
    }

    /** How many requests came for an operation so far. */
    static int requests(String operation) {
        return request().get("/requests").then().statusCode(200).extract().path(operation);
    }

    private static RequestSpecification request() {
        String base = RestAssured.get("/service").then().statusCode(200).extract().asString();
        return given(new RequestSpecBuilder().setBaseUri(base).setBasePath("/_emulator").build())
                .contentType("application/json");
    }
}
