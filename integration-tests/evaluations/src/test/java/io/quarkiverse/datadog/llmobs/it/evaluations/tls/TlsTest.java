package io.quarkiverse.datadog.llmobs.it.evaluations.tls;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.post;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.it.evaluations.Golden;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(value = TlsEmulator.class, scope = TestResourceScope.GLOBAL)
class TlsTest {

    @Test
    void aClientTrustsWhatItsTlsConfigurationTrusts() {
        String id = post("/tls?name={name}", Golden.name("tls")).then().statusCode(200).extract().asString();
        String csv = get("/tls/{id}/export", id).then().statusCode(200).extract().asString();
        assertEquals("knock,Who is there?,A friend,,", csv.lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void aClientWithoutThatConfigurationSendsNoRequest() {
        get("/tls/stranger").then().statusCode(502).body("kind", equalTo("TransportException"));
    }
}
