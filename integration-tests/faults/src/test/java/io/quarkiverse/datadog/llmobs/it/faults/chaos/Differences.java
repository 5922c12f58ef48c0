package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Differences between what the server has and what the client reported.
 */
public final class Differences {

    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicInteger unknownAndThere = new AtomicInteger();
    private final Queue<String> texts = new ConcurrentLinkedQueue<>();

    /** @param there how often it was found */
    public void compare(String what, Outcome reported, long there) {
        if (reported == Outcome.DONE && there == 0) {
            lost(what);
        }
        if (there > 1) {
            doubled.incrementAndGet();
            texts.add(what + " is there " + there + " times");
        }
        if (reported == Outcome.NOT_EXECUTED && there > 0) {
            unrequested(what);
        }
        if (reported == Outcome.UNKNOWN) {
            unknown.incrementAndGet();
            unknownAndThere.addAndGet(there > 0 ? 1 : 0);
        }
    }

    /** Compares everything that was found with everything that was ever requested. */
    public void compareAll(String where, Map<String, Outcome> reported, Collection<String> found) {
        Map<String, Integer> there = new HashMap<>();
        found.forEach(name -> there.merge(name, 1, Integer::sum));
        reported.forEach((name, outcome) -> compare(where + ' ' + name, outcome, there.getOrDefault(name, 0)));
        there.keySet().stream().filter(name -> !reported.containsKey(name)).forEach(name -> unrequested(where + ' ' + name));
    }

    public void lost(String what) {
        lost.incrementAndGet();
        texts.add(what + " is lost");
    }

    void unrequested(String what) {
        texts.add(what + " is there, although it was never created, or was deleted");
    }

    int lost() {
        return lost.get();
    }

    int doubled() {
        return doubled.get();
    }

    int unknown() {
        return unknown.get();
    }

    int unknownAndThere() {
        return unknownAndThere.get();
    }

    /** The first of all differences in words; empty when there are none. */
    List<String> texts() {
        return texts.stream().limit(20).toList();
    }
}
