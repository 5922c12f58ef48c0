package io.quarkiverse.datadog.llmobs.deployment.devservice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.logging.LogRecord;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;

/**
 * The emulator is not a container: development mode does not complain where no container runtime is installed.
 */
@Tag("development-mode")
class NoContainersTest {

    private static final int PORT = Http.freePort();

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .setLogRecordPredicate(message -> message.getLoggerName().startsWith("org.testcontainers"))
            .withApplicationRoot(jar -> jar.addClasses(DatasetNames.class)
                    .addAsResource(new StringAsset("quarkus.http.port=" + PORT), "application.properties"));

    @Test
    void nothingIsLoggedAboutContainers() {
        Http.get(PORT, "/create?name=golden");
        APPLICATION.modifySourceFile(DatasetNames.class, source -> source.replace("/names", "/all"));
        assertEquals("golden", Http.get(PORT, "/all"));
        assertEquals(List.of(), APPLICATION.getLogRecords().stream().map(LogRecord::getMessage).toList());
    }
}
