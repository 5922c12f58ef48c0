package io.quarkiverse.datadog.llmobs.emulator.store;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * From a hash to positions in a list, in eight bytes or less per entry. Equal keys may occur several times, and
 * entries stay: the predicate of the caller selects the position.
 */
final class HashIndex {

    private final IntUnaryOperator hashAt;
    /** Positions plus one; zero is a free slot. */
    private int[] slots = new int[16];
    private int size;

    /** @param hashAt the hash of the key of the entry at a position */
    HashIndex(IntUnaryOperator hashAt) {
        this.hashAt = hashAt;
    }

    static int hash(byte[] bytes, int length) {
        int hash = 1;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    /** The first position with this hash that the predicate accepts, or -1. */
    int find(int hash, IntPredicate isWanted) {
        for (int slot = slot(hash); slots[slot] != 0; slot = next(slot)) {
            if (isWanted.test(slots[slot] - 1)) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    void add(int hash, int position) {
        if (++size > slots.length / 2) {
            grow();
        }
        put(hash, position);
    }

    private void grow() {
        int[] old = slots;
        slots = new int[old.length * 2];
        for (int entry : old) {
            if (entry != 0) {
                put(hashAt.applyAsInt(entry - 1), entry - 1);
            }
        }
    }

    private void put(int hash, int position) {
        int slot = slot(hash);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = position + 1;
    }

    private int slot(int hash) {
        // Fibonacci hashing: neighbouring keys do not cluster.
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }
}
