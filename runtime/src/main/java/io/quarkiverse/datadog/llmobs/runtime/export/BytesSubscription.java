package io.quarkiverse.datadog.llmobs.runtime.export;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.buffer.Buffer;

/**
 * Passes the demand of a subscriber on to the response.
 * <p>
 * Always one piece more is fetched than was asked for, and held: the end of the body is an event that has to be fetched as
 * well,
 * and a subscriber that asked for exactly what there is must hear of the end.
 */
final class BytesSubscription implements Flow.Subscription, ResponseBody.Listener {

    private final ResponseBody body;
    private final Tally tally;
    private final Flow.Subscriber<? super byte[]> subscriber;
    private final Queue<Buffer> arrived = new ConcurrentLinkedQueue<>();
    private final Demand demand = new Demand();
    private final IdleWatch watch;
    /** How often somebody wanted to emit; one thread at a time does, and nobody before the subscription is known. */
    private final AtomicInteger turns = new AtomicInteger(1);
    private volatile boolean ended;
    private volatile Throwable failure;
    private volatile boolean over;

    BytesSubscription(Answer answer, Requests requests, Flow.Subscriber<? super byte[]> subscriber) {
        this.body = answer.body();
        this.tally = new Tally(answer, requests.clock());
        this.subscriber = subscriber;
        this.watch = new IdleWatch(requests.readTimeout(), requests.contexts().current(),
                () -> demand.any() && arrived.isEmpty() && !ended,
                () -> failed(new TimeoutException("nothing received for " + requests.readTimeout().toMillis() + " ms")));
    }

    void start() {
        body.listen(this);
        subscriber.onSubscribe(this);
        emitInTurn();
    }

    @Override
    public void request(long more) {
        if (more <= 0) {
            failWith(Demand.refused(more));
            return;
        }
        if (!demand.any()) {
            watch.touch();
        }
        demand.add(more);
        watch.start();
        body.fetch(more);
        emit();
    }

    @Override
    public void cancel() {
        finish();
        emit();
    }

    @Override
    public void piece(Buffer piece) {
        watch.touch();
        arrived.add(piece);
        emit();
    }

    @Override
    public void ended() {
        ended = true;
        emit();
    }

    @Override
    public void failed(Throwable cause) {
        failWith(Breakage.broken(cause));
    }

    private void failWith(Throwable cause) {
        failure = cause;
        emit();
    }

    private void emit() {
        if (turns.getAndIncrement() == 0) {
            emitInTurn();
        }
    }

    private void emitInTurn() {
        int taken = turns.get();
        do {
            try {
                while (!over && emitOne()) {
                    demand.one();
                }
            } catch (Throwable mistake) {
                if (!over) {
                    finish();
                    subscriber.onError(mistake);
                }
            }
            if (over) {
                arrived.clear();
            }
            taken = turns.addAndGet(-taken);
        } while (taken != 0);
    }

    private boolean emitOne() {
        boolean last = ended;
        Throwable broken = failure;
        if (arrived.isEmpty()) {
            if (broken != null) {
                finish();
                subscriber.onError(broken);
            } else if (last) {
                tally.end();
                finish();
                subscriber.onComplete();
            }
            return false;
        }
        if (broken instanceof IllegalArgumentException) {
            throw (IllegalArgumentException) broken;
        }
        if (!demand.any()) {
            return false;
        }
        byte[] bytes = arrived.poll().getBytes();
        tally.add(ByteBuffer.wrap(bytes));
        subscriber.onNext(bytes);
        return true;
    }

    private void finish() {
        over = true;
        watch.stop();
        body.abort();
    }
}
