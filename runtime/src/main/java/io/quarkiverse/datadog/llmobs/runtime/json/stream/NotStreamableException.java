package io.quarkiverse.datadog.llmobs.runtime.json.stream;

import java.io.IOException;

/**
 * A body has a form that is read as a tree only. It has no stack trace: it is no failure.
 */
final class NotStreamableException extends IOException {

    private static final long serialVersionUID = 1L;

    NotStreamableException(String form) {
        super(form);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
