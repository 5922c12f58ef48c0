package io.quarkiverse.datadog.llmobs.it.tour;

/**
 * A line of a file is not a record. The message names the file and the line, and says what to do.
 */
final class InvalidRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidRecordException(String message) {
        super(message);
    }

    static InvalidRecordException at(String file, long line, String problem) {
        return new InvalidRecordException(file + ", line " + line + ": " + problem);
    }
}
