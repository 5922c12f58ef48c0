package io.quarkiverse.datadog.llmobs.it.faults.matrix.wire;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Which requests go wrong, and how.
 */
public final class Script {

    private final Predicate<Request> route;
    private final int before;
    private final int times;
    private final Play play;
    private final Consumer<FaultServer> leave;
    private final CountDownLatch reader = new CountDownLatch(1);
    private final AtomicInteger seen = new AtomicInteger();

    /**
     * @param route the requests that count
     * @param before how many of them are answered well first
     * @param times how many of those that follow go wrong
     * @param leave done to the server when those before are answered, and before the client knows it
     */
    public Script(Predicate<Request> route, int before, int times, Play play, Consumer<FaultServer> leave) {
        this.route = route;
        this.before = before;
        this.times = times;
        this.play = play;
        this.leave = leave;
    }

    static Script good() {
        return new Script(request -> false, 0, 0, null, null);
    }

    /** Null when the request is to be answered well. */
    Play playFor(Request request) {
        if (!route.test(request)) {
            return null;
        }
        int number = seen.incrementAndGet();
        if (number == before && leave != null) {
            return this::lastGoodOne;
        }
        return play != null && number > before && number - before <= times ? play : null;
    }

    private void lastGoodOne(Line line, Request request, Answer good) throws IOException {
        leave.accept(line.server());
        line.write(good.with("Connection: close"));
        line.close();
    }

    /** How many requests came of those that go wrong or follow these. */
    public int requests() {
        return Math.max(0, seen.get() - before);
    }

    /** Opened by who uses what has come before the rest has. */
    public CountDownLatch reader() {
        return reader;
    }
}
