package io.quarkiverse.datadog.llmobs.runtime.config;

import java.util.function.BiConsumer;

/**
 * The two keys of a client. They can be put into a request and nowhere else.
 */
public final class Keys {

    /** Keys of Datadog have 32 characters and more. Blanking out a short one, as an emulator takes it, would eat words. */
    private static final int SHORTEST_MASKED = 12;

    private final String apiKey;
    private final String applicationKey;

    Keys(String apiKey, String applicationKey) {
        this.apiKey = apiKey;
        this.applicationKey = applicationKey;
    }

    /** Hands header names and values to a request. */
    public void putInto(BiConsumer<String, String> headers) {
        headers.accept("DD-API-KEY", apiKey);
        headers.accept("DD-APPLICATION-KEY", applicationKey);
    }

    /** The text with the keys blanked out, should a server have echoed them. */
    public String mask(String text) {
        return text == null ? null : mask(mask(text, apiKey), applicationKey);
    }

    private static String mask(String text, String key) {
        return key.length() < SHORTEST_MASKED ? text : text.replace(key, "***");
    }

    @Override
    public String toString() {
        return "Keys[***]";
    }
}
