package io.quarkiverse.datadog.llmobs.emulator.upload;

/**
 * A file that cannot be imported. The message names the row.
 */
final class InvalidFileException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidFileException(String message) {
        super(message);
    }
}
