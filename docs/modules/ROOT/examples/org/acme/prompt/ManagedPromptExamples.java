package org.acme.prompt;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.prompt.PromptLabel;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatMessage;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.smallrye.mutiny.Uni;

class ManagedPromptExamples {

    private final LlmObservability llmobs;
    private final ReactiveLlmObservability reactive;

    ManagedPromptExamples(LlmObservability llmobs, ReactiveLlmObservability reactive) {
        this.llmobs = llmobs;
        this.reactive = reactive;
    }

    List<ChatMessage> get(String question) {
        // tag::get[]
        ManagedPrompt greeting = llmobs.managedPrompts().get("greeting");
        List<ChatMessage> messages = greeting.renderMessages(Map.of("language", "French", "question", question));
        // end::get[]
        return messages;
    }

    void select() {
        // tag::select[]
        llmobs.managedPrompts().get(PromptSelector.latest("greeting"));
        llmobs.managedPrompts().get(PromptSelector.version("greeting", 3));
        llmobs.managedPrompts().get(PromptSelector.label("greeting", PromptLabel.PRODUCTION));
        // end::select[]
    }

    // tag::fallback[]
    private static final PromptSelector GREETING = PromptSelector.label("greeting", PromptLabel.PRODUCTION);
    private static final Template FALLBACK = Template.text("Greet customers in {{language}}: {{question}}");

    String greeting(String question) {
        return llmobs.managedPrompts().get(GREETING, FALLBACK)
                .renderText(Map.of("language", "French", "question", question));
    }
    // end::fallback[]

    Uni<String> reactive() {
        // tag::reactive[]
        Uni<String> text = reactive.managedPrompts().get(GREETING, FALLBACK)
                .map(prompt -> prompt.renderText(Map.of("language", "French", "question", "Where is my order?")));
        // end::reactive[]
        return text;
    }

    // tag::variables[]
    void check() {
        Set<String> variables = llmobs.managedPrompts().get(GREETING).variables();
        if (!Set.of("language", "question").containsAll(variables)) {
            throw new IllegalStateException("the prompt needs more than this application knows: " + variables);
        }
    }
    // end::variables[]

    ManagedPrompt refresh() {
        // tag::refresh[]
        ManagedPrompt now = llmobs.managedPrompts().refresh(GREETING);
        // end::refresh[]
        return now;
    }

    ManagedPrompt forTests() {
        // tag::test[]
        ManagedPrompt greeting = ManagedPrompt.of("greeting", "1", Template.text("Hello {{name}}"));
        // end::test[]
        return greeting;
    }
}
