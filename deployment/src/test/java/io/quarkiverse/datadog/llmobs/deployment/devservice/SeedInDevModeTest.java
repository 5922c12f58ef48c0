package io.quarkiverse.datadog.llmobs.deployment.devservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;

/**
 * The path of a seed is relative to the directory of the module. A change of the file takes effect at the next request.
 */
@Tag("development-mode")
class SeedInDevModeTest {

    private static final int PORT = Http.freePort();
    private static final String SEED = """
            {"projects": [{"name": "support-bot", "datasets": [{"name": "golden"}]}]}""";

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(DatasetNames.class)
                    .addAsResource(new StringAsset(SEED), "seed.json")
                    .addAsResource(new StringAsset("""
                            quarkus.http.port=%d
                            quarkus.datadog-llmobs.devservices.seed=src/main/resources/seed.json
                            """.formatted(PORT)), "application.properties"));

    /** One test, because each one starts the application anew. */
    @Test
    void aChangedSeedRestartsTheEmulatorAndAMalformedOneIsExplainedUntilItIsCorrected() {
        Http.get(PORT, "/create?name=more");
        assertEquals("golden, more", Http.get(PORT, "/names"));
        APPLICATION.modifyResourceFile("seed.json", seed -> seed.replace("golden", "silver"));
        assertEquals("silver", Http.get(PORT, "/names"));
        APPLICATION.modifyResourceFile("seed.json", seed -> "{");
        String page = Http.get(PORT, "/names");
        assertTrue(page.contains("quarkus.datadog-llmobs.devservices.seed=src/main/resources/seed.json: seed file /"), page);
        APPLICATION.modifyResourceFile("seed.json", seed -> SEED.replace("golden", "bronze"));
        assertEquals("bronze", Http.get(PORT, "/names"));
    }
}
