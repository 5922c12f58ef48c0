package io.quarkiverse.datadog.llmobs.it.faults.server;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;

/**
 * The requests that a fault affects, and the fault.
 */
public final class FaultScript {

    private final Predicate<RawRequest> route;
    private final int before;
    private final int times;
    private final FaultAction action;
    private final Consumer<FaultServer> serverChange;
    private final CountDownLatch reader = new CountDownLatch(1);
    private final AtomicInteger seen = new AtomicInteger();

    /**
     * @param route the requests that count
     * @param before how many of them have a good response first
     * @param times how many of the following requests the fault affects
     * @param action null when the fault is a change of the server
     * @param serverChange done when the requests before have been received, and before the last of them has its response; null
     *        for none
     */
    public FaultScript(Predicate<RawRequest> route, int before, int times, FaultAction action,
            Consumer<FaultServer> serverChange) {
        this.route = route;
        this.before = before;
        this.times = times;
        this.action = action;
        this.serverChange = serverChange;
    }

    static FaultScript withoutFault() {
        return new FaultScript(request -> false, 0, 0, null, null);
    }

    /** Null when the request has a good response. */
    FaultAction actionFor(RawRequest request) {
        if (!route.test(request)) {
            return null;
        }
        int number = seen.incrementAndGet();
        if (number == before && serverChange != null) {
            return this::lastGoodResponse;
        }
        return action != null && number > before && number - before <= times ? action : null;
    }

    private void lastGoodResponse(FaultyConnection connection, RawRequest request, RawResponse good) throws IOException {
        serverChange.accept(connection.server());
        connection.write(good.with("Connection: close"));
        connection.close();
    }

    /** The number of received requests that the fault affects or that follow it. */
    public int requests() {
        return Math.max(0, seen.get() - before);
    }

    /** Released by the caller when it has read what the server sends before the fault. */
    public CountDownLatch reader() {
        return reader;
    }
}
