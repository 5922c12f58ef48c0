package io.quarkiverse.datadog.llmobs.emulator.json;

/**
 * JSON that is malformed, or that lacks what is required. The message is one sentence that names the place.
 */
public final class InvalidJsonException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidJsonException(String message) {
        super(message);
    }

    public InvalidJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
