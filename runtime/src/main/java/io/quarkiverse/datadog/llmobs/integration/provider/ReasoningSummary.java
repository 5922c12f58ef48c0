package io.quarkiverse.datadog.llmobs.integration.provider;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How long the summary of the reasoning of a model of OpenAI is. Unlike an enum it can hold a value that this version
 * does not know.
 *
 * @param value the text in JSON
 */
public record ReasoningSummary(@JsonValue String value) {

    public static final ReasoningSummary AUTO = new ReasoningSummary("auto");
    public static final ReasoningSummary CONCISE = new ReasoningSummary("concise");
    public static final ReasoningSummary DETAILED = new ReasoningSummary("detailed");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReasoningSummary of(String value) {
        return new ReasoningSummary(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
