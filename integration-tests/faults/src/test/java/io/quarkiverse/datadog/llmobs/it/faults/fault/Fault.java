package io.quarkiverse.datadog.llmobs.it.faults.fault;

import java.util.function.Consumer;
import java.util.function.Function;

import io.quarkiverse.datadog.llmobs.it.faults.server.FaultAction;
import io.quarkiverse.datadog.llmobs.it.faults.server.FaultServer;

/**
 * A fault of a server or of the network.
 *
 * @param effect its effect on a call
 * @param receivedBefore how much of the good body is sent before it
 * @param action what the server does with a request; null when the request is not received
 * @param serverChange how the server is changed instead, while no connection is open; null when it is not
 */
public record Fault(FaultGroup group, String name, Function<AffectedCall, FaultEffect> effect, ReceivedBefore receivedBefore,
        FaultAction action,
        Consumer<FaultServer> serverChange) {

    public static Fault of(FaultGroup group, String name, FaultEffect effect, FaultAction action) {
        return new Fault(group, name, operation -> effect, ReceivedBefore.NOTHING, action, null);
    }

    public static Fault of(FaultGroup group, String name, Function<AffectedCall, FaultEffect> effect, FaultAction action) {
        return new Fault(group, name, effect, ReceivedBefore.NOTHING, action, null);
    }

    public static Fault after(ReceivedBefore receivedBefore, FaultGroup group, String name, FaultEffect effect,
            FaultAction action) {
        return new Fault(group, name, operation -> effect, receivedBefore, action, null);
    }

    public static Fault ofServer(FaultGroup group, String name, FaultEffect effect, Consumer<FaultServer> serverChange) {
        return new Fault(group, name, operation -> effect, ReceivedBefore.NOTHING, null, serverChange);
    }
}
