package io.quarkiverse.datadog.llmobs.prompt;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A prompt to create, with its version 1.
 *
 * @param promptId the id of the prompt, chosen by the caller, not blank
 * @param template the template of version 1, which must not be empty
 * @param title a short title, or null
 * @param description free text, or null
 * @param userVersion a name for version 1, or null
 * @param config settings of version 1, which the service only keeps; not for secrets. Null for none, which the service takes
 *        for
 *        an empty object. An organisation without access to this preview must leave it out: the service rejects even an empty
 *        one
 * @param envIds the ids of environments of feature flags that should use version 1, or null
 * @param labels labels of version 1, or null; deprecated by the service
 */
public record NewPrompt(String promptId, Template template, String title, String description, String userVersion,
        Map<String, Object> config, List<String> envIds, List<PromptLabel> labels) {

    public NewPrompt {
        Values.required("The id of a prompt", promptId);
        TemplateCheck.notEmpty(template);
        config = Values.copy(config);
        envIds = Values.copy(envIds);
        labels = Values.copy(labels);
    }

    public static NewPrompt of(String promptId, Template template) {
        return new NewPrompt(promptId, template, null, null, null, null, null, null);
    }

    public static NewPrompt of(String promptId, String text) {
        return of(promptId, Template.text(text));
    }

    public NewPrompt withTitle(String title) {
        return new NewPrompt(promptId, template, title, description, userVersion, config, envIds, labels);
    }

    public NewPrompt withDescription(String description) {
        return new NewPrompt(promptId, template, title, description, userVersion, config, envIds, labels);
    }

    public NewPrompt withUserVersion(String userVersion) {
        return new NewPrompt(promptId, template, title, description, userVersion, config, envIds, labels);
    }

    public NewPrompt withConfig(Map<String, Object> config) {
        return new NewPrompt(promptId, template, title, description, userVersion, config, envIds, labels);
    }

    public NewPrompt withEnvIds(String... envIds) {
        return new NewPrompt(promptId, template, title, description, userVersion, config, List.of(envIds), labels);
    }

    public NewPrompt withLabels(PromptLabel... labels) {
        return new NewPrompt(promptId, template, title, description, userVersion, config, envIds, List.of(labels));
    }
}
