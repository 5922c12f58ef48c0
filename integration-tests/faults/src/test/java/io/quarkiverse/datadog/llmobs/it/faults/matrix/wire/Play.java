package io.quarkiverse.datadog.llmobs.it.faults.matrix.wire;

import java.io.IOException;

/**
 * What a server does instead of giving the good answer.
 */
@FunctionalInterface
public interface Play {

    void on(Line line, Request request, Answer good) throws IOException;

    /** Whether it begins before the body of the request is read. */
    default boolean early() {
        return false;
    }

    /** The same, begun before the body of the request is read. */
    static Play early(Play play) {
        return new Play() {
            @Override
            public void on(Line line, Request request, Answer good) throws IOException {
                play.on(line, request, good);
            }

            @Override
            public boolean early() {
                return true;
            }
        };
    }
}
