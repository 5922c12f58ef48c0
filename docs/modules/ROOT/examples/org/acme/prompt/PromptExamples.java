package org.acme.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.error.ConflictException;
import io.quarkiverse.datadog.llmobs.prompt.NewPrompt;
import io.quarkiverse.datadog.llmobs.prompt.NewPromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.Prompt;
import io.quarkiverse.datadog.llmobs.prompt.PromptChanges;
import io.quarkiverse.datadog.llmobs.prompt.PromptQuery;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersionChanges;
import io.quarkiverse.datadog.llmobs.prompt.ResolvedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatMessage;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatTemplate;
import io.quarkiverse.datadog.llmobs.prompt.template.PromptInclude;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.prompt.template.TextTemplate;

class PromptExamples {

    private final LlmObservability llmobs;

    PromptExamples(LlmObservability llmobs) {
        this.llmobs = llmobs;
    }

    Prompt create() {
        // tag::create[]
        Prompt prompt = llmobs.prompts().create(NewPrompt.of("greeting", Template.chat(
                ChatMessage.system("You greet customers in {{language}}."),
                ChatMessage.user("{{question}}")))
                .withTitle("Greeting"));
        // end::create[]
        return prompt;
    }

    Prompt createOnce(NewPrompt greeting) {
        // tag::create-once[]
        try {
            return llmobs.prompts().create(greeting);
        } catch (ConflictException e) {
            return llmobs.prompts().list(PromptQuery.withPromptId(greeting.promptId())).stream().findFirst().orElseThrow();
        }
        // end::create-once[]
    }

    NewPrompt composed() {
        // tag::composed[]
        NewPrompt support = NewPrompt.of("support", Template.composed(
                PromptInclude.of("house-rules", 3).withItems(0),
                ChatMessage.user("{{question}}")));
        // end::composed[]
        return support;
    }

    List<String> list() {
        List<String> ids = new ArrayList<>();
        // tag::list[]
        for (Prompt prompt : llmobs.prompts().list()) {
            ids.add(prompt.promptId());
        }
        // end::list[]
        return ids;
    }

    String get() {
        // tag::get[]
        ResolvedPrompt greeting = llmobs.prompts().get("greeting");
        Optional<ResolvedPrompt> farewell = llmobs.prompts().find("farewell");
        // end::get[]
        return greeting.version() + farewell;
    }

    List<ChatMessage> messages(ResolvedPrompt prompt) {
        // tag::content[]
        Template template = prompt.content();
        if (template instanceof ChatTemplate chat) {
            return chat.messages();
        }
        if (template instanceof TextTemplate text) {
            return List.of(ChatMessage.user(text.text()));
        }
        throw new IllegalStateException("unknown form of a template: " + template);
        // end::content[]
    }

    Prompt update() {
        // tag::update[]
        Prompt prompt = llmobs.prompts().update("greeting", PromptChanges.title("Greeting of customers"));
        // end::update[]
        return prompt;
    }

    void delete() {
        // tag::delete[]
        llmobs.prompts().delete("greeting");
        // end::delete[]
    }

    List<PromptVersion> versions() {
        // tag::versions[]
        List<PromptVersion> versions = llmobs.prompts().versions("greeting");
        // end::versions[]
        return versions;
    }

    PromptVersion createVersion() {
        // tag::create-version[]
        PromptVersion second = llmobs.prompts().createVersion("greeting",
                NewPromptVersion.of("Greet customers in {{language}}: {{question}}")
                        .withDescription("one text in place of a chat"));
        // end::create-version[]
        return second;
    }

    Template version() {
        // tag::version[]
        PromptVersion first = llmobs.prompts().version("greeting", 1);
        Template template = first.template();
        // end::version[]
        return template;
    }

    PromptVersion updateVersion() {
        // tag::update-version[]
        PromptVersion reviewed = llmobs.prompts().updateVersion("greeting", 2,
                PromptVersionChanges.description("reviewed in August"));
        // end::update-version[]
        return reviewed;
    }
}
