package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.it.faults.call.CaseCall;
import io.quarkiverse.datadog.llmobs.it.faults.call.ExportCalls;
import io.quarkiverse.datadog.llmobs.it.faults.call.ImportCall;
import io.quarkiverse.datadog.llmobs.it.faults.call.PagedCalls;
import io.quarkiverse.datadog.llmobs.it.faults.call.SingleCalls;
import io.quarkiverse.datadog.llmobs.it.faults.call.TestedCall;
import io.quarkiverse.datadog.llmobs.it.faults.call.VersionLookupCall;
import io.quarkiverse.datadog.llmobs.it.faults.fault.Fault;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup;

/**
 * The combinations of calls and faults.
 */
final class FaultMatrix {

    private FaultMatrix() {
    }

    static List<TestedCall> calls() {
        return Stream
                .of(CaseCall.all(), SingleCalls.all(), PagedCalls.all(), ExportCalls.all(), ImportCall.all(),
                        List.<TestedCall> of(new VersionLookupCall()))
                .flatMap(List::stream).toList();
    }

    /** Each fault for all attempts and, if the call is retried then, for the first attempt only. */
    static List<FaultCase> cases(List<TestedCall> operations, List<Fault> faults) {
        List<FaultCase> cases = new ArrayList<>();
        for (TestedCall operation : operations) {
            Set<FaultGroup> met = EnumSet.noneOf(FaultGroup.class);
            for (Fault fault : faults) {
                boolean first = met.add(fault.group());
                if (first && operation.samples().contains(fault.group()) && isSampled(operation, fault)
                        || operation.groups().contains(fault.group())) {
                    cases.add(new FaultCase(operation, fault, true));
                    if (operation.groups().contains(fault.group()) && passes(operation, fault)) {
                        cases.add(new FaultCase(operation, fault, false));
                    }
                }
            }
        }
        return cases;
    }

    /** With an unknown host there is no first page. */
    private static boolean isSampled(TestedCall operation, Fault fault) {
        return switch (fault.group()) {
            case NAME -> operation.before() == 0;
            // it takes long: each late connection is awaited until the client closes it
            case HANDSHAKE -> false;
            default -> true;
        };
    }

    private static boolean passes(TestedCall operation, Fault fault) {
        return fault.group() != FaultGroup.NAME && fault.group() != FaultGroup.HANDSHAKE
                && ExpectedOutcome.isRetried(operation, fault, fault.effect().apply(operation));
    }
}
