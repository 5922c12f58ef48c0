package io.quarkiverse.datadog.llmobs.prompt;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A version of a prompt.
 *
 * @param id the id of the version, a UUID of version 5 on the live service
 * @param promptId the id of the prompt that the caller has chosen
 * @param promptUuid the id of the prompt that the service has chosen
 * @param version the number of the version, from 1
 * @param userVersion the name that the version was given
 * @param template the template; absent in listings. The service may return the members of a message in another order
 * @param authoringTemplate the source of a template that includes other prompts, with these includes; absent in all others
 * @param config the settings of the version; absent in listings
 * @param description free text
 * @param labels the labels of the version, never null; deprecated by the service
 * @param author the id of the user who created it
 * @param createdAt the time that is stored with the version
 * @param versionCreatedAt when the version was created
 * @param lastSeenAt when a run with it was last observed
 * @param tags labels, usually of the form {@code key:value}, never null
 * @param datasets the datasets that were seen with it, never null
 * @param mlApp an application
 * @param mlApps the applications that were seen using it, never null
 * @param other members that this version does not know, never null
 */
public record PromptVersion(String id, String promptId, String promptUuid, Long version, String userVersion, Template template,
        Template authoringTemplate, Map<String, Object> config, String description, List<PromptLabel> labels, String author,
        Instant createdAt, Instant versionCreatedAt, Instant lastSeenAt, List<String> tags, List<PromptDataset> datasets,
        String mlApp, List<String> mlApps, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public PromptVersion {
        config = Values.copy(config);
        labels = Values.copyOrEmpty(labels);
        tags = Values.copyOrEmpty(tags);
        datasets = Values.copyOrEmpty(datasets);
        mlApps = Values.copyOrEmpty(mlApps);
        other = Values.copyOrEmpty(other);
    }
}
