package io.quarkiverse.datadog.llmobs.runtime.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.runtime.auth.Authorization;
import io.quarkiverse.datadog.llmobs.runtime.config.Credentials;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;
import io.quarkiverse.datadog.llmobs.runtime.http.HeaderLimit;
import io.quarkiverse.datadog.llmobs.runtime.json.document.TestDocuments;
import io.quarkiverse.datadog.llmobs.runtime.retry.ConnectionLimit;
import io.quarkiverse.datadog.llmobs.runtime.retry.RateLimits;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;
import io.quarkiverse.datadog.llmobs.runtime.retry.RetryPolicy;
import io.quarkiverse.datadog.llmobs.runtime.retry.RetrySettings;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * What happens to streams and their permits between the REST client and the caller.
 */
class OperationHandlerTest {

    interface Exports {

        @Operation(id = "Export", retrySafety = RetrySafety.SAFE)
        Uni<InputStream> exportDataset();
    }

    /** Keeps what is to run later in a queue. */
    private static final class Queued implements CallContext {

        final Queue<Runnable> tasks = new ArrayDeque<>();

        @Override
        public boolean isCurrent() {
            return false;
        }

        @Override
        public void run(Runnable task) {
            task.run();
        }

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        @Override
        public Runnable schedule(Runnable task, Duration delay) {
            return () -> {
            };
        }

        void runAll() {
            for (Runnable task; (task = tasks.poll()) != null;) {
                task.run();
            }
        }
    }

    private static final class Body extends ByteArrayInputStream {

        boolean closed;

        Body() {
            super(new byte[] { 1 });
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final Queued context = new Queued();
    private final List<UniEmitter<? super InputStream>> requests = new ArrayList<>();
    private final List<InputStream> received = new ArrayList<>();
    private final Retries retries = new Retries(
            new RetryPolicy(
                    new RetrySettings(true, 3, Duration.ZERO, Duration.ZERO, 2, 0, Duration.ZERO, Duration.ofHours(1)),
                    new RateLimits(Duration.ofHours(1)), () -> 0L),
            ConnectionLimit.ofCalls(1, "max-connections"), Clock.systemUTC(), () -> context, UnaryOperator.identity());
    private final Exports stub = () -> Uni.createFrom().emitter(requests::add);
    private final Exports exports = (Exports) Proxy.newProxyInstance(Exports.class.getClassLoader(),
            new Class<?>[] { Exports.class },
            new OperationHandler(() -> stub, retries, TestDocuments.WRITER, new HeaderLimit("max-header-size", 1),
                    new Authorization(Credentials.ofKeys("a", "b"), null, () -> context, Duration.ofSeconds(1))));

    private Cancellable export() {
        return exports.exportDataset().subscribe().with(received::add);
    }

    @Test
    void aStreamKeepsItsPermitUntilItIsClosed() throws Exception {
        export();
        requests.get(0).complete(new Body());
        context.runAll();
        export();
        context.runAll();
        assertEquals(1, requests.size());
        received.get(0).close();
        context.runAll();
        assertEquals(2, requests.size());
    }

    @Test
    void aStreamOfACallThatIsCancelledBeforeTheCallerHasItIsClosed() {
        Cancellable call = export();
        Body body = new Body();
        requests.get(0).complete(body);
        assertFalse(body.closed);
        call.cancel();
        context.runAll();
        assertTrue(body.closed);
        assertTrue(received.isEmpty());
        export();
        context.runAll();
        assertEquals(2, requests.size());
    }

    @Test
    void aStreamThatTheCallerHasIsNotClosedWithTheCall() {
        Cancellable call = export();
        Body body = new Body();
        requests.get(0).complete(body);
        context.runAll();
        call.cancel();
        assertFalse(body.closed);
        assertEquals(1, received.size());
    }

    @Test
    void anEmptyResponseHoldsNoPermit() {
        export();
        requests.get(0).complete(null);
        context.runAll();
        assertEquals(1, received.size());
        export();
        assertEquals(2, requests.size());
    }
}
