package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.util.Arrays;
import java.util.EnumSet;

/**
 * The kinds of faults as one would list them.
 */
enum Group {

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
    ODDITY;

    static EnumSet<Group> of(Group... groups) {
        EnumSet<Group> set = EnumSet.noneOf(Group.class);
        set.addAll(Arrays.asList(groups));
        return set;
    }

    static EnumSet<Group> all() {
        return EnumSet.allOf(Group.class);
    }

    static EnumSet<Group> allBut(Group... groups) {
        return EnumSet.complementOf(of(groups));
    }
}
