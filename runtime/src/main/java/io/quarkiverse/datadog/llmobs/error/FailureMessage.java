package io.quarkiverse.datadog.llmobs.error;

/**
 * The message of an exception.
 */
final class FailureMessage {

    private FailureMessage() {
    }

    static String of(String summary, Failure failure) {
        StringBuilder text = new StringBuilder();
        if (failure.operation() != null) {
            text.append(failure.operation()).append(": ");
        }
        text.append(summary);
        if (failure.attempts() > 1) {
            text.append(" (").append(failure.attempts()).append(" attempts, waited ")
                    .append(failure.waited().toMillis()).append(" ms)");
        }
        if (failure.cursor() != null) {
            text.append(" (resume at cursor ").append(failure.cursor()).append(')');
        }
        return text.toString();
    }
}
