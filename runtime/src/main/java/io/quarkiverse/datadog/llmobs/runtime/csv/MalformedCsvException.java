package io.quarkiverse.datadog.llmobs.runtime.csv;

/**
 * Thrown when bytes cannot be read as CSV or as the rows of an export.
 */
public final class MalformedCsvException extends Exception {

    private static final long serialVersionUID = 1;

    private static final String NOT_UTF8 = "is not valid UTF-8";

    private final String problem;

    private MalformedCsvException(String message, String problem) {
        super(message);
        this.problem = problem;
    }

    /** @param problem a predicate whose subject is the CSV */
    static MalformedCsvException because(String problem) {
        return new MalformedCsvException("the CSV " + problem, problem);
    }

    static MalformedCsvException notUtf8() {
        return because(NOT_UTF8);
    }

    /** @param message names what cannot be read */
    static MalformedCsvException withMessage(String message) {
        return new MalformedCsvException(message, message);
    }

    /** The message without its subject, to be used after "it". */
    public String problem() {
        return problem;
    }

    /** Whether the bytes are not valid UTF-8. */
    public boolean isEncoding() {
        return NOT_UTF8.equals(problem);
    }
}
