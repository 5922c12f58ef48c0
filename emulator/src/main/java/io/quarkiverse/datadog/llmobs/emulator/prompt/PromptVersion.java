package io.quarkiverse.datadog.llmobs.emulator.prompt;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.store.Uuids;

/**
 * A version of a prompt.
 *
 * @param promptUuid the id of the prompt that the service has chosen
 * @param number from 1
 * @param content what was sent, with a config in any case
 */
record PromptVersion(String promptId, String promptUuid, int number, NewVersion content, long created) {

    /** The id that the service has chosen. */
    String uuid() {
        return Uuids.ofVersion5(promptId + "/versions/" + number).toString();
    }

    /** What the service calls it when it returns it in place of its prompt. */
    String name() {
        return content.userVersion() != null ? content.userVersion() : Integer.toString(number);
    }

    ObjectNode config() {
        return content.config();
    }

    /** Changes what is not null. */
    PromptVersion with(String description, List<String> labels) {
        NewVersion changed = new NewVersion(content.composition(), content.config(),
                description == null ? content.description() : description, labels == null ? content.labels() : labels,
                content.userVersion());
        return new PromptVersion(promptId, promptUuid, number, changed, created);
    }

    /** The same without these labels. */
    PromptVersion without(List<String> labels) {
        return with(null, content.labels().stream().filter(label -> !labels.contains(label)).toList());
    }
}
