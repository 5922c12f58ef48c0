package io.quarkiverse.datadog.llmobs.prompt;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A version to add to a prompt.
 *
 * @param template the template, which must not be empty
 * @param description free text, or null
 * @param userVersion a name for the version, or null
 * @param config settings of the version, which the service only keeps; not for secrets. Null takes them over from the latest
 *        version, an empty map clears them. An organisation without access to this preview must leave it out: the service
 *        rejects even an empty one
 * @param envIds the ids of environments of feature flags that should use this version, or null
 * @param labels labels of the version, or null; deprecated by the service
 */
public record NewPromptVersion(Template template, String description, String userVersion, Map<String, Object> config,
        List<String> envIds, List<PromptLabel> labels) {

    public NewPromptVersion {
        TemplateCheck.notEmpty(template);
        config = Values.copy(config);
        envIds = Values.copy(envIds);
        labels = Values.copy(labels);
    }

    public static NewPromptVersion of(Template template) {
        return new NewPromptVersion(template, null, null, null, null, null);
    }

    public static NewPromptVersion of(String text) {
        return of(Template.text(text));
    }

    public NewPromptVersion withDescription(String description) {
        return new NewPromptVersion(template, description, userVersion, config, envIds, labels);
    }

    public NewPromptVersion withUserVersion(String userVersion) {
        return new NewPromptVersion(template, description, userVersion, config, envIds, labels);
    }

    public NewPromptVersion withConfig(Map<String, Object> config) {
        return new NewPromptVersion(template, description, userVersion, config, envIds, labels);
    }

    public NewPromptVersion withEnvIds(String... envIds) {
        return new NewPromptVersion(template, description, userVersion, config, List.of(envIds), labels);
    }

    public NewPromptVersion withLabels(PromptLabel... labels) {
        return new NewPromptVersion(template, description, userVersion, config, envIds, List.of(labels));
    }
}
