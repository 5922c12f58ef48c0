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

    /**
     * Lets requests of an operation fail.
     *
     * @param fault the other JSON members of the fault, such as {@code "kind": "status", "status": 503, "times": 2}
     */
    static void fail(String operationId, String fault) {
        request().body("""
                {"operation": "%s", %s}""".formatted(operationId, fault)).post("/faults").then().statusCode(200);
    }

    static void recover() {
        request().delete("/faults").then().statusCode(200);
    }

    /** The number of requests of an operation so far. */
    static int requests(String operationId) {
        return request().get("/requests").then().statusCode(200).extract().path(operationId);
    }

    private static RequestSpecification request() {
        String base = RestAssured.get("/service").then().statusCode(200).extract().asString();
        return given(new RequestSpecBuilder().setBaseUri(base).setBasePath("/_emulator").build())
                .contentType("application/json");
    }
}
