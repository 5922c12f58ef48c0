package io.quarkiverse.datadog.llmobs.deployment.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.deployment.stories.StoryEmulators;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.prompt.NewPrompt;
import io.quarkiverse.datadog.llmobs.prompt.NewPromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.PromptLabel;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersionChanges;
import io.quarkiverse.datadog.llmobs.prompt.Prompts;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompts;
import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatMessage;
import io.quarkiverse.datadog.llmobs.prompt.template.PromptInclude;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.rest.PromptsApi;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What a user does with managed prompts, with an emulator of the live service and one of the API description.
 */
class ManagedPromptStoriesTest {

    private static final String READ = OperationCase.idOf(PromptsApi.class, api -> api.getPrompt(null, null));
    private static final String READ_VERSION = OperationCase.idOf(PromptsApi.class, api -> api.getVersion(null, null));

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = StoryEmulators.ofBothForms().application()
            .overrideConfigKey("quarkus.datadog-llmobs.other.base-url", "${quarkus.datadog-llmobs.base-url}")
            .overrideConfigKey("quarkus.datadog-llmobs.other.api-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.other.application-key", "k");

    @Inject
    LlmObservability liveClient;

    @Inject
    @LlmObservabilityClient("published")
    LlmObservability publishedClient;

    /** It has a cache of its own, as another application has. */
    @Inject
    @LlmObservabilityClient("other")
    LlmObservability otherClient;

    private LlmObservability client(String form) {
        return form.equals("live") ? liveClient : publishedClient;
    }

    /** How many requests of an operation the emulator has received. The one of this class loader is another one. */
    private static int requests(String form, String operation) throws Exception {
        JsonNode count = new ObjectMapper().readTree(StoryEmulators.baseUri(form).resolve("/_emulator/requests")
                .toURL()).findValue(operation);
        return count == null ? 0 : count.asInt();
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void aPromptIsReadOnceAndRenderedForEachUser(String form) throws Exception {
        client(form).prompts().create(NewPrompt.of("greeting", "Hello {{ name }}!"));
        int before = requests(form, READ);
        ManagedPrompts prompts = client(form).managedPrompts();
        assertEquals("Hello Ada!", prompts.get("greeting").renderText(Map.of("name", "Ada")));
        assertEquals("Hello {{name}}!", client(form).managedPrompts().get("greeting").renderText(Map.of("name", "{{name}}")));
        assertEquals(before + 1, requests(form, READ));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> prompts.get("greeting").renderText(Map.of())).getMessage()
                .contains("version 1 of prompt \"greeting\" without a value for name"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void aVersionIsSelectedByItsNumberItsLabelOrAsTheLatestOne(String form) {
        Prompts authoring = client(form).prompts();
        authoring.create(NewPrompt.of("selected", "one").withLabels(PromptLabel.PRODUCTION));
        authoring.createVersion("selected", NewPromptVersion.of("two").withUserVersion("summer"));
        ManagedPrompts prompts = client(form).managedPrompts();
        ManagedPrompt production = prompts.get(PromptSelector.label("selected", PromptLabel.PRODUCTION));
        ManagedPrompt first = prompts.get(PromptSelector.version("selected", 1));
        assertEquals("one", production.renderText(Map.of()));
        assertEquals(List.of("1", PromptLabel.PRODUCTION), List.of(production.version(), production.labels().get(0)));
        assertEquals(production, first);
        assertEquals("summer", prompts.get("selected").version());
        assertEquals("summer", prompts.get(PromptSelector.version("selected", 2)).version());
        assertFalse(prompts.get("selected").fallback());
        assertThrows(NotFoundException.class,
                () -> prompts.get(PromptSelector.label("selected", PromptLabel.DEVELOPMENT)));
        assertThrows(NotFoundException.class, () -> prompts.get(PromptSelector.version("selected", 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void aChangeByThisClientIsSeenAtOnce(String form) {
        Prompts authoring = client(form).prompts();
        ManagedPrompts prompts = client(form).managedPrompts();
        PromptSelector changing = PromptSelector.latest("changing");
        assertTrue(prompts.get(changing, Template.text("zero")).fallback());
        authoring.create(NewPrompt.of("changing", "one"));
        assertEquals("1", prompts.get(changing, Template.text("zero")).version());
        authoring.createVersion("changing", NewPromptVersion.of("two"));
        assertEquals("2", prompts.get(changing).version());
        authoring.updateVersion("changing", 2, PromptVersionChanges.labels(PromptLabel.PRODUCTION));
        assertEquals(List.of(PromptLabel.PRODUCTION), prompts.get(changing).labels());
        authoring.delete("changing");
        assertThrows(NotFoundException.class, () -> prompts.get(changing));
    }

    @Test
    void aChangeByOthersIsSeenAfterARefresh() {
        otherClient.prompts().create(NewPrompt.of("shared", "one"));
        ManagedPrompts prompts = liveClient.managedPrompts();
        PromptSelector shared = PromptSelector.latest("shared");
        prompts.get(shared);
        otherClient.prompts().createVersion("shared", NewPromptVersion.of("two"));
        assertEquals("1", prompts.get(shared).version());
        assertEquals("2", prompts.refresh(shared).version());
        assertEquals("2", prompts.get(shared).version());
        otherClient.prompts().createVersion("shared", NewPromptVersion.of("three"));
        prompts.clear();
        assertEquals("3", prompts.get(shared).version());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void whatTheServiceHasComposedNeedsNoFurtherRequest(String form) throws Exception {
        Prompts authoring = client(form).prompts();
        authoring.create(NewPrompt.of("rules", Template.chat(ChatMessage.system("Be {{tone}}."))));
        authoring.create(NewPrompt.of("support", Template.composed(PromptInclude.of("rules", 1),
                ChatMessage.user("{{question}}"))));
        int before = requests(form, READ_VERSION);
        ManagedPrompt support = client(form).managedPrompts().get("support");
        assertEquals(List.of("tone", "question"), List.copyOf(support.variables()));
        assertEquals(List.of(ChatMessage.system("Be kind."), ChatMessage.user("Why?")),
                support.renderMessages(Map.of("tone", "kind", "question", "Why?")));
        assertEquals(before, requests(form, READ_VERSION));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void anUnknownPromptIsReplacedByTheFallback(String form) {
        ManagedPrompts prompts = client(form).managedPrompts();
        PromptSelector unknown = PromptSelector.latest("unknown");
        assertThrows(NotFoundException.class, () -> prompts.get(unknown));
        ManagedPrompt fallback = prompts.get(unknown, Template.text("Hi {{name}}"));
        assertTrue(fallback.fallback());
        assertEquals("Hi Ada", fallback.renderText(Map.of("name", "Ada")));
    }
}
