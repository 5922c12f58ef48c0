package io.quarkiverse.datadog.llmobs.prompt;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The version of a prompt that the service has selected, with its template.
 *
 * @param id the id of the service
 * @param promptId the id that the caller has chosen
 * @param version the name of the version if it was given one, or else its number, as a text
 * @param promptVersionUuid the id of the version
 * @param template the template of a prompt that is a text; null for a chat
 * @param chatTemplate the template of a prompt that is a chat; null for a text
 * @param config the settings of the version
 * @param labels the labels of the version, never null; deprecated by the service
 * @param other members that this version does not know, never null
 */
public record ResolvedPrompt(String id, String promptId, String version, String promptVersionUuid, Template template,
        Template chatTemplate, Map<String, Object> config, List<PromptLabel> labels,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ResolvedPrompt {
        config = Values.copy(config);
        labels = Values.copyOrEmpty(labels);
        other = Values.copyOrEmpty(other);
    }

    /** The template, be it a text or a chat; null when the service has sent none. */
    public Template content() {
        return chatTemplate != null ? chatTemplate : template;
    }
}
