package io.quarkiverse.datadog.llmobs.deployment.devservice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.samples.Sample;
import io.quarkus.test.QuarkusUnitTest;

/**
 * The documented seed serves a client without a project, from the start and after a reset.
 */
class DocumentedSeedTest {

    private static final Path SEED = Path.of("target/documented-seed.json");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Http.class))
            .setBeforeAllCustomizer(DocumentedSeedTest::writeSeed)
            .overrideConfigKey("quarkus.datadog-llmobs.devservices.seed", SEED.toString());

    @Inject
    LlmObservability llmobs;

    @ConfigProperty(name = "quarkus.datadog-llmobs.base-url")
    String emulator;

    @Test
    void itsDatasetsExistAfterTheStartAndAfterAReset() {
        assertEquals(List.of("golden", "large"), names());
        assertEquals(1, llmobs.datasets().records(llmobs.datasets().list().stream()
                .filter(dataset -> "golden".equals(dataset.name())).findFirst().orElseThrow().id()).list().stream().count());
        Http.post(emulator + "/_emulator/reset");
        assertEquals(List.of("golden", "large"), names());
    }

    private List<String> names() {
        return llmobs.datasets().list().stream().map(Dataset::name).sorted().toList();
    }

    private static void writeSeed() {
        try {
            Files.writeString(SEED, Sample.seeds().get(0).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
