package io.quarkiverse.datadog.llmobs.deployment.devservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;

/**
 * Development mode waits for a seed that does not exist.
 */
@Tag("development-mode")
class MissingSeedInDevModeTest {

    private static final int PORT = Http.freePort();

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest().setAllowFailedStart(true)
            .withApplicationRoot(jar -> jar.addClasses(DatasetNames.class)
                    .addAsResource(new StringAsset("""
                            quarkus.datadog-llmobs.devservices.seed=src/main/resources/seed.json
                            """), "application.properties"));

    @BeforeAll
    static void choosePort() {
        // the server that waits after a failed start does not read the properties of the application
        System.setProperty("quarkus.http.port", Integer.toString(PORT));
    }

    @AfterAll
    static void forgetPort() {
        System.clearProperty("quarkus.http.port");
    }

    @Test
    void aMissingSeedIsExplainedUntilItExists() {
        String page = Http.get(PORT, "/names");
        assertTrue(page.contains("src/main/resources/seed.json does not exist"), page);
        APPLICATION.addResourceFile("seed.json", """
                {"projects": [{"name": "support-bot", "datasets": [{"name": "golden"}]}]}""");
        assertEquals("golden", Http.get(PORT, "/names"));
    }
}
