package io.quarkiverse.datadog.llmobs.deployment.devservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.ContinuousTestingTestUtils;
import io.quarkus.test.ContinuousTestingTestUtils.TestStatus;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * With a fixed port, the tests of continuous testing use another emulator than the application in development mode. Each run
 * begins with the seed.
 */
@Tag("development-mode")
class ContinuousTestingTest {

    private static final int PORT = Http.freePort();
    private static final int EMULATOR = Http.freePort();

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .setLogRecordPredicate(message -> message.getMessage().startsWith("Dev Services for Datadog"))
            .withApplicationRoot(jar -> jar.addClasses(DatasetNames.class)
                    .addAsResource(new StringAsset(ContinuousTestingTestUtils.appProperties("quarkus.http.port=" + PORT,
                            "quarkus.http.test-port=0",
                            "quarkus.datadog-llmobs.devservices.seed=" + seed(),
                            "quarkus.datadog-llmobs.devservices.port=" + EMULATOR)), "application.properties"))
            .withTestArchive(jar -> jar.addClasses(FreshDataET.class));

    @Test
    void everyRunBeginsWithTheSeedAndLeavesTheApplicationAlone() {
        ContinuousTestingTestUtils runs = new ContinuousTestingTestUtils();
        assertPassed(runs.waitForNextCompletion());
        assertEquals("more", Http.get(PORT, "/create?name=more"));

        APPLICATION.modifyTestSourceFile(FreshDataET.class, test -> test.replace("left behind", "left again"));
        assertPassed(runs.waitForNextCompletion());

        assertEquals("golden, more", Http.get(PORT, "/names"));
        assertEquals("""
                {"status":"ok"}""", Http.get(EMULATOR, "/_emulator/health"));
        assertTrue(APPLICATION.getLogRecords().stream().anyMatch(message -> String.format(message.getMessage(),
                message.getParameters()).contains("quarkus.datadog-llmobs.devservices.port=" + EMULATOR)));
    }

    /** With an absolute path, because the test application has the directory of this module as its own. */
    private static Path seed() {
        try {
            return Files.writeString(Path.of("target/continuous-testing-seed.json"), """
                    {"projects": [{"name": "support-bot", "datasets": [{"name": "golden"}]}]}""").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertPassed(TestStatus run) {
        assertEquals(0, run.getTestsFailed());
        assertEquals(1, run.getTestsPassed());
    }
}
