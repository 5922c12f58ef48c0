package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.dataset.upload.UploadReport;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.SerialExecutor;
import io.quarkiverse.datadog.llmobs.runtime.download.ReadTimeout;
import io.quarkiverse.datadog.llmobs.runtime.download.ResponseBody;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/**
 * Sends a file once and reads what the service reports, possibly while the file is still being sent.
 * <p>
 * Its item is the outcome, which may be a failure: when the service has begun to report, or the file cannot be read, nothing
 * may be sent again. Its own failure is that of the request.
 */
final class UploadAttempt implements ResponseBody.Listener {

    private final Uploads uploads;
    private final UniEmitter<? super Uni<UploadReport>> emitter;
    private final FileSender sender;
    private final UploadEvents events;
    private final EventParser parser = new EventParser();
    /** What the response holds, in the order in which it arrives. */
    private final SerialExecutor tasks;
    private final ReadTimeout timeout;
    private final ReceivedText received = new ReceivedText();
    /** Whether events are being handled, so that the service is not waited for. */
    private volatile boolean busy;
    private volatile ResponseBody body;
    private volatile Cancellable request;
    private volatile boolean over;
    private String problem;

    private UploadAttempt(Uploads uploads, MultipartFile file, UploadEvents events, Executor executor,
            UniEmitter<? super Uni<UploadReport>> emitter) {
        this.uploads = uploads;
        this.emitter = emitter;
        this.events = events;
        this.tasks = new SerialExecutor(executor);
        this.timeout = new ReadTimeout(uploads.readTimeout(), uploads.contexts().current(), () -> !busy,
                () -> failed(ReadTimeout.exceeded(uploads.readTimeout())));
        this.sender = new FileSender(file, executor, timeout::restart, this::finishWith);
    }

    /** @param executor where the file is read and events are handled */
    static Uni<Uni<UploadReport>> of(Uploads uploads, UploadPlan plan, MultipartFile file, UploadEvents events,
            Executor executor) {
        return Uni.createFrom().emitter(emitter -> {
            UploadAttempt attempt = new UploadAttempt(uploads, file, events, executor, emitter);
            emitter.onTermination(attempt::stop);
            attempt.start(plan, file);
        });
    }

    private void start(UploadPlan plan, MultipartFile file) {
        request = uploads.opener().open(plan.path(), file.contentType(), file.length(), this::send, this::arrived)
                .subscribe().with(response -> {
                }, this::fail);
        if (over) {
            request.cancel();
        }
    }

    /** The time for a token and a connection, which have limits of their own, does not count. */
    private void send(HttpClientRequest request) {
        timeout.restart();
        timeout.start();
        sender.start(request);
    }

    private void arrived(HttpClientResponse response) {
        problem = EventStreamHead.problem(response);
        timeout.restart();
        body = new ResponseBody(response, () -> {
        });
        body.listen(this);
        if (over) {
            body.abort();
        } else {
            body.fetch(1);
        }
    }

    @Override
    public void block(Buffer block) {
        busy = true;
        tasks.execute(() -> {
            read(block.getBytes());
            timeout.restart();
            busy = false;
            timeout.start();
            body.fetch(1);
        });
    }

    private void read(byte[] block) {
        received.add(block);
        if (problem != null && received.isFull()) {
            unexpected(problem);
        }
        if (over || problem != null) {
            return;
        }
        List<ServerEvent> complete;
        try {
            complete = parser.add(block);
        } catch (IllegalArgumentException tooLong) {
            unexpected(tooLong.getMessage());
            return;
        }
        for (ServerEvent event : complete) {
            if (!over) {
                finish(() -> events.next(event, body.status()));
            }
        }
    }

    @Override
    public void ended() {
        tasks.execute(() -> {
            if (problem != null) {
                unexpected(problem);
                return;
            }
            finishWithTheRest();
            if (events.any()) {
                finishWith(UploadFailures.unfinished(received.text(), body.status(), events.last(), uploads.mask()));
            } else {
                unexpected("the response ended without an event; it is unknown whether the file is imported");
            }
        });
    }

    @Override
    public void failed(Throwable cause) {
        tasks.execute(() -> {
            if (problem == null) {
                finishWithTheRest();
            }
            if (events.any()) {
                finishWith(UploadFailures.broken(cause, events.last(), uploads.mask()));
            } else {
                fail(cause);
            }
        });
    }

    private void finishWithTheRest() {
        ServerEvent rest = over ? null : parser.rest();
        if (rest != null) {
            finish(() -> events.last(rest, body.status()));
        }
    }

    private void unexpected(String problem) {
        fail(UploadFailures.unexpected(problem, body.status(), received.text()));
    }

    /** @param supplier gives null when there is no outcome yet; what it throws, such as a listener does, is the outcome */
    private void finish(Supplier<Uni<UploadReport>> supplier) {
        try {
            Uni<UploadReport> outcome = over ? null : supplier.get();
            if (outcome != null) {
                emitter.complete(outcome);
            }
        } catch (RuntimeException | Error thrown) {
            finishWith(thrown);
        }
    }

    private void finishWith(Throwable failure) {
        if (!over) {
            emitter.complete(Uni.createFrom().failure(failure));
        }
    }

    private void fail(Throwable cause) {
        if (!over) {
            emitter.fail(cause);
        }
    }

    /** Closes what is open. The connection is used again if the file was sent and the response has ended. */
    private void stop() {
        over = true;
        timeout.stop();
        sender.stop();
        if (request != null) {
            request.cancel();
        }
        if (body != null) {
            body.abort();
        }
    }
}
