package io.quarkiverse.datadog.llmobs.deployment.creation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.ConflictException;
import io.quarkus.test.QuarkusUnitTest;

/**
 * A dataset that another client creates between the look-up and the creation is recognized by its type, as recorded.
 */
class ConcurrentCreationTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Inject
    LlmObservability llmobs;

    private static void respond(String type) {
        WIRE.respond(Wire.page(""), Wire.json(200, """
                {"data": {"id": "d", "type": "datasets", "attributes": {"name": "golden"%s}}}""".formatted(type)));
    }

    @Test
    void itIsNotTakenForANewOne() {
        String existing = """
                , "dataset_type": "user\"""";
        respond(existing);
        assertFalse(llmobs.datasets().getOrCreate(NewDataset.named("golden")).created());
        assertEquals(2, WIRE.count());
        respond(existing);
        assertTrue(assertThrows(ConflictException.class, () -> llmobs.datasets().createNew(NewDataset.named("golden")))
                .getMessage().contains("with the id d"));
    }

    @Test
    void oneWithoutATypeIsNew() {
        respond("");
        assertTrue(llmobs.datasets().getOrCreate(NewDataset.named("golden")).created());
        respond("");
        assertEquals("d", llmobs.datasets().createNew(NewDataset.named("golden")).id());
    }

    @Test
    void anInvalidDatasetIsRejectedBeforeItsNameIsLookedUp() {
        respond("");
        NewDataset invalid = NewDataset.named("golden").withDescription("half a pair: \ud83d");
        assertThrows(IllegalArgumentException.class, () -> llmobs.datasets().getOrCreate(invalid));
        assertThrows(IllegalArgumentException.class, () -> llmobs.datasets().createNew(invalid));
        assertEquals(0, WIRE.count());
    }
}
