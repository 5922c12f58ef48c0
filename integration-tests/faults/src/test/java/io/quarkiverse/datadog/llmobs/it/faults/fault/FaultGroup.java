package io.quarkiverse.datadog.llmobs.it.faults.fault;

import java.util.Arrays;
import java.util.EnumSet;

/**
 * Groups of similar faults.
 */
public enum FaultGroup {

    CONNECTION,
    NAME,
    TLS,
    HANDSHAKE,
    BREAK,
    SILENCE,
    CONTENT,
    STATUS,
    PAGE,
    WAIT,
    REDIRECT,
    UNUSUAL;

    public static EnumSet<FaultGroup> of(FaultGroup... groups) {
        EnumSet<FaultGroup> set = EnumSet.noneOf(FaultGroup.class);
        set.addAll(Arrays.asList(groups));
        return set;
    }

    public static EnumSet<FaultGroup> all() {
        return EnumSet.allOf(FaultGroup.class);
    }

    public static EnumSet<FaultGroup> allBut(FaultGroup... groups) {
        return EnumSet.complementOf(of(groups));
    }
}
