package io.quarkiverse.datadog.llmobs.it.faults.chaos.proxy;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Decides which fault a request meets: by the seed, by what the request asks for, and by how often that was asked for before.
 * A seed repeats the decisions of a run, however its threads take turns. Only which batches of an import are still sent when
 * another one has just failed is left to chance.
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
