package org.acme;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.DevServicesContext;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;

// tag::class[]
@QuarkusIntegrationTest
class ExportIT {

    DevServicesContext devServices;

    @Test
    void anExportIsPassedOn() {
        String emulator = devServices.devServicesProperties().get("quarkus.datadog-llmobs.base-url");
        String project = devServices.devServicesProperties().get("quarkus.datadog-llmobs.project-id");
        String dataset = given().baseUri(emulator).contentType(ContentType.JSON)
                .header("DD-API-KEY", "any").header("DD-APPLICATION-KEY", "any").body("""
                        {"data": {"type": "datasets", "attributes": {"name": "packaged"}}}
                        """).post("/api/v2/llm-obs/v1/{project}/datasets", project)
                .then().statusCode(200).extract().path("data.id");

        get("/datasets/{id}/export", dataset).then().statusCode(200)
                .contentType(startsWith("text/csv")).body(startsWith("id,input,expected_output"));
    }
}
// end::class[]
