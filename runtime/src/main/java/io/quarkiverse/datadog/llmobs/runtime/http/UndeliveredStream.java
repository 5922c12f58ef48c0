package io.quarkiverse.datadog.llmobs.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;

/**
 * A stream between its request and its caller. It is closed when the call is cancelled before the caller has it, because its
 * connection and its permit would stay in use.
 */
public final class UndeliveredStream {

    private static final Logger LOG = Logger.getLogger(UndeliveredStream.class);

    private InputStream arrived;
    private boolean cancelled;

    /** A call that tells which stream has arrived. */
    public static <T> Uni<T> of(Function<UndeliveredStream, Uni<T>> call) {
        return Uni.createFrom().deferred(() -> {
            UndeliveredStream pending = new UndeliveredStream();
            return call.apply(pending).onCancellation().invoke(pending::cancel);
        });
    }

    public void arrived(InputStream stream) {
        synchronized (this) {
            arrived = stream;
            if (!cancelled) {
                return;
            }
        }
        close(stream);
    }

    private void cancel() {
        InputStream stream;
        synchronized (this) {
            cancelled = true;
            stream = arrived;
        }
        if (stream != null) {
            close(stream);
        }
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            LOG.debug("The stream of a cancelled call did not close", e);
        }
    }
}
