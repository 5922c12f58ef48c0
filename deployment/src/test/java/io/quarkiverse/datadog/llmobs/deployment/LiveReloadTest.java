package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.deployment.devservice.Http;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * The emulator and what is in it survive a live reload.
 */
@Tag("development-mode")
class LiveReloadTest {

    private static final int PORT = Http.freePort();

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClass(ReloadedApplication.class)
                    .addAsResource(new StringAsset("quarkus.http.port=" + PORT), "application.properties"));

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void dataSurvivesAReload() throws Exception {
        assertEquals("first: golden", get("/first?name=golden"));
        assertEquals("first: golden, silver", get("/first?name=silver"));
        APPLICATION.modifySourceFile(ReloadedApplication.class, source -> source.replace("first", "second"));
        assertEquals("second: golden, silver, bronze", get("/second?name=bronze"));
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path)).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }
}
