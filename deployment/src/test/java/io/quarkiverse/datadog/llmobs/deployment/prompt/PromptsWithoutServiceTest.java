package io.quarkiverse.datadog.llmobs.deployment.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompts;
import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.rest.PromptsApi;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Managed prompts while the service is away: after a first read and without one.
 */
class PromptsWithoutServiceTest {

    private static final String READ = OperationCase.idOf(PromptsApi.class, api -> api.getPrompt(null, null));
    private static final PromptSelector GREETING = PromptSelector.latest("greeting");
    private static final Template FALLBACK = Template.text("Hi");
    private static final EmulatorAddress ADDRESS = new EmulatorAddress("away.emulator");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(application -> application.addClass(EmulatorAddress.class))
            .setBeforeAllCustomizer(ADDRESS::choose)
            .setAfterAllCustomizer(ADDRESS::forget)
            .overrideConfigKey("quarkus.datadog-llmobs.base-url", "${away.emulator}")
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.retry.initial-delay", "1ms")
            .overrideConfigKey("quarkus.datadog-llmobs.retry.max-attempts", "3")
            .overrideConfigKey("quarkus.datadog-llmobs.prompt-cache.time-to-live", "1ms")
            .overrideConfigKey("quarkus.datadog-llmobs.prompt-cache.timeout", "2s");

    @Inject
    LlmObservability llmobs;

    private LlmObservabilityEmulator emulator;
    private ManagedPrompts prompts;

    @BeforeEach
    void serve() {
        prompts = llmobs.managedPrompts();
        prompts.clear();
        start("Hello");
    }

    private void start(String text) {
        emulator = ADDRESS.start();
        // without a request, because the client may still hold connections to the emulator of the test before
        emulator.seed("""
                {"projects": [], "prompts": [{"prompt_id": "greeting", "versions": [{"template": "%s"}]}]}""".formatted(text));
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    private String text() {
        return prompts.get(GREETING).renderText(Map.of());
    }

    private String textOrFallback() {
        return prompts.get(GREETING, FALLBACK).renderText(Map.of());
    }

    @Test
    void theLastGoodVersionIsServedUntilTheServiceIsBack() {
        assertEquals("Hello", text());
        emulator.close();
        for (int i = 0; i < 1000; i++) {
            assertEquals("Hello", text());
            assertEquals("Hello", textOrFallback());
        }
        assertTrue(prompts.get(GREETING).stale());
        assertInstanceOf(TransportException.class,
                assertThrows(LlmObservabilityException.class, () -> prompts.refresh(GREETING)));
        assertEquals("Hello", text());
        start("Hello again");
        ManagedPrompt again = prompts.refresh(GREETING);
        assertEquals("Hello again", again.renderText(Map.of()));
        assertFalse(again.stale());
        assertEquals("Hello again", text());
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 401, 403, 429, 500, 503 })
    void anErrorOfTheServiceNeitherEndsNorReplacesTheLastGoodVersion(int status) {
        assertEquals("Hello", text());
        emulator.faults().on(READ, Fault.status(status));
        for (int i = 0; i < 100; i++) {
            assertEquals("Hello", text());
        }
        assertThrows(LlmObservabilityException.class, () -> prompts.refresh(GREETING));
        assertEquals("Hello", textOrFallback());
    }

    @ParameterizedTest
    @ValueSource(ints = { 401, 404, 503 })
    void withoutAFirstReadThereIsTheErrorOrTheFallback(int status) {
        emulator.faults().on(READ, Fault.status(status));
        assertEquals(status, assertThrows(LlmObservabilityException.class, this::text).status().orElseThrow());
        assertEquals("Hi", textOrFallback());
        emulator.faults().clear();
        assertEquals("Hello", text());
        assertEquals("Hello", textOrFallback());
    }

    @Test
    void aResponseThatDoesNotArriveIsAnErrorOrTheFallbackAfterTheTimeout() {
        emulator.faults().on(READ, Fault.delay(Duration.ofMinutes(1)));
        assertEquals("Hi", textOrFallback());
        String message = assertThrows(TransportException.class, this::text).getMessage();
        assertTrue(message.contains("was not received within 2000 ms (quarkus.datadog-llmobs.prompt-cache.timeout)"), message);
    }

    @Test
    void anUnreadableResponseIsAnErrorOrTheFallback() {
        emulator.faults().on(READ, Fault.malformedJson());
        assertThrows(LlmObservabilityException.class, this::text);
        assertEquals("Hi", textOrFallback());
    }
}
