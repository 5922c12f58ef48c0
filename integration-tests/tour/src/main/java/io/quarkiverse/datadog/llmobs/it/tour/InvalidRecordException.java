package io.quarkiverse.datadog.llmobs.it.tour;

/**
 * A line of a file that is no record. The message names file and line, and what to do.
 */
final class BadRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRecordException(String message) {
        super(message);
    }

    static BadRecordException at(String file, long line, String problem) {
        return new BadRecordException(file + ", line " + line + ": " + problem);
    }
}
