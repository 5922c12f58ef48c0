package io.quarkiverse.datadog.llmobs.it.faults.chaos.proxy;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Chooses the fault of a request by the seed, the content of the request, and the number of equal requests before it. A seed
 * makes the same decisions in every run, independent of the order of its threads. Only the batches of an import that are sent
 * just after another batch failed differ between runs.
 */
public final class Decisions {

    private final long seed;
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Map<Fault, AtomicInteger> made = new ConcurrentHashMap<>();

    public Decisions(long seed) {
        this.seed = seed;
    }

    Fault next(String request) {
        int attempt = asked.computeIfAbsent(request, r -> new AtomicInteger()).getAndIncrement();
        Fault fault = Fault.of(random(seed, request, attempt).nextInt(1000));
        made.computeIfAbsent(fault, f -> new AtomicInteger()).incrementAndGet();
        return fault;
    }

    public static SplittableRandom random(long seed, String what, int number) {
        // neighbours would begin alike without the first draw
        return new SplittableRandom(seed * 31 + what.hashCode() * 0x9E3779B97F4A7C15L + number).split();
    }

    public int requests() {
        return made.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    public int faults() {
        return requests() - made.getOrDefault(Fault.NONE, new AtomicInteger()).get();
    }
}
