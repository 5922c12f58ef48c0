package io.quarkiverse.datadog.llmobs.it.evaluations;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
class NamedClientsTest {

    @Test
    void aNamedClientWorksOnTheDevServiceToo() {
        String name = Golden.name("eu");
        given().contentType(ContentType.JSON).body(Map.of("name", name)).post("/eu/datasets").then().statusCode(200)
                .body("name", equalTo(name));
        get("/eu/projects").then().statusCode(200).body("$", hasItem(startsWith("quarkus-dev")));
    }

    @Test
    void theHttpApiOfANamedClientIsInjectedBesideItsName() {
        get("/eu/raw/projects").then().statusCode(200).body("$", hasItem(startsWith("quarkus-dev")));
    }

    @Test
    void environmentVariablesAreReadForANameWithADash() {
        get("/eu/staging").then().statusCode(502).body("kind", equalTo("TransportException"))
                .body("message", containsString("Connection refused")).body("attempts", equalTo(2));
    }
}
