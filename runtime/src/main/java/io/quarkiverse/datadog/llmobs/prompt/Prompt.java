package io.quarkiverse.datadog.llmobs.prompt;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A prompt, without the templates of its versions.
 *
 * @param id the id of the service, a UUID of version 5 on the live service
 * @param promptId the id that the caller has chosen, by which requests name the prompt
 * @param title a short title
 * @param description free text
 * @param source where the prompt comes from
 * @param createdFrom what created it, such as {@code sdk-registry} or {@code ui-registry}
 * @param inRegistry true for prompts of the registry, false for prompts that were found in code
 * @param numVersions the number of its versions; the live service sends 0 in the response to an update, whatever the number is
 * @param config the settings of the version that was created with it; only in the response that creates it
 * @param author the id of the user who created it
 * @param createdAt when it was created; responses to writes have nanoseconds, responses to reads microseconds of the same
 *        instant
 * @param lastVersionCreatedAt when its newest version was created; absent in the response to an update
 * @param lastSeenAt when a run with it was last observed
 * @param tags labels, usually of the form {@code key:value}, never null
 * @param datasets the datasets that were seen with it, never null
 * @param mlApp an application
 * @param mlApps the applications that were seen using it, never null
 * @param extractedFrom the prompt that this one was extracted from
 * @param other members that this version does not know, never null
 */
public record Prompt(String id, String promptId, String title, String description, PromptSource source, String createdFrom,
        Boolean inRegistry, Long numVersions, Map<String, Object> config, String author, Instant createdAt,
        Instant lastVersionCreatedAt, Instant lastSeenAt, List<String> tags, List<PromptDataset> datasets, String mlApp,
        List<String> mlApps, String extractedFrom, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Prompt {
        config = Values.copy(config);
        tags = Values.copyOrEmpty(tags);
        datasets = Values.copyOrEmpty(datasets);
        mlApps = Values.copyOrEmpty(mlApps);
        other = Values.copyOrEmpty(other);
    }
}
