package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.util.function.Consumer;
import java.util.function.Function;

import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.FaultServer;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Play;

/**
 * Something that goes wrong.
 *
 * @param meaning what it means to an operation
 * @param given what comes of the good body before
 * @param play what is done with a request; null when it does not get that far
 * @param leave what is done to the server instead, while no connection is open; null when nothing is
 */
record Fault(Group group, String name, Function<Operation, Meaning> meaning, Given given, Play play,
        Consumer<FaultServer> leave) {

    static Fault of(Group group, String name, Meaning meaning, Play play) {
        return new Fault(group, name, operation -> meaning, Given.NOTHING, play, null);
    }

    static Fault of(Group group, String name, Function<Operation, Meaning> meaning, Play play) {
        return new Fault(group, name, meaning, Given.NOTHING, play, null);
    }

    static Fault after(Given given, Group group, String name, Meaning meaning, Play play) {
        return new Fault(group, name, operation -> meaning, given, play, null);
    }

    static Fault atDoor(Group group, String name, Meaning meaning, Consumer<FaultServer> leave) {
        return new Fault(group, name, operation -> meaning, Given.NOTHING, null, leave);
    }
}
