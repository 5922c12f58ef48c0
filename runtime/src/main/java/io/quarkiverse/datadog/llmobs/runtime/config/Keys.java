package io.quarkiverse.datadog.llmobs.runtime.config;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * The two keys of a client. They can only be added to a request.
 */
public final class Keys {

    private final String apiKey;
    private final String applicationKey;
    /** Created when it is first used: keys are also read at every start, to be checked. */
    private volatile KeyMask mask;

    Keys(String apiKey, String applicationKey) {
        this.apiKey = apiKey;
        this.applicationKey = applicationKey;
    }

    /** Sets the headers with the keys on a request. */
    public void putInto(BiConsumer<String, String> headers) {
        putApiKeyInto(headers);
        headers.accept("DD-APPLICATION-KEY", applicationKey);
    }

    /** Sets the header with the API key alone, for a server that does not need the other one. */
    public void putApiKeyInto(BiConsumer<String, String> headers) {
        headers.accept("DD-API-KEY", apiKey);
    }

    /** The text with the keys and parts of them masked; null for null. */
    public String mask(String text) {
        if (text == null) {
            return null;
        }
        if (mask == null) {
            mask = new KeyMask(List.of(apiKey, applicationKey));
        }
        return mask.applyTo(text);
    }

    @Override
    public String toString() {
        return "Keys[***]";
    }
}
