package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

/**
 * Tells why rows cannot be read.
 */
public final class MalformedCsvException extends Exception {

    private static final long serialVersionUID = 1;

    MalformedCsvException(String message) {
        super(message);
    }
}
