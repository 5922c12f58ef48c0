package io.quarkiverse.datadog.llmobs.it.faults.call;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.it.faults.fault.BodyUse;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.ApiStyle;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkiverse.datadog.llmobs.testkit.operation.ResultShape;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;

/**
 * The call of an operation case, through one of the APIs. It is tested with one fault of each group, because all operations
 * share the code that the other calls test with all faults.
 */
public final class CaseCall extends TestedCall {

    private final OperationCase operationCase;
    private final ApiStyle style;
    private final Set<FaultGroup> samples;

    private CaseCall(OperationCase operationCase, ApiStyle style, Set<FaultGroup> samples) {
        super(operationCase.id() + ", " + style.name().toLowerCase(Locale.ROOT), operationCase.id(), operationCase.isRetried(),
                FaultGroup.of());
        this.operationCase = operationCase;
        this.style = style;
        this.samples = samples;
    }

    /**
     * Every operation through the blocking API with all groups of faults. Through the other APIs, the first operation of each
     * kind does the same, and the others meet two groups.
     */
    public static List<TestedCall> all() {
        List<TestedCall> calls = new ArrayList<>();
        Set<List<Object>> kinds = new HashSet<>();
        for (OperationCase one : OperationCases.all()) {
            boolean first = kinds.add(List.of(one.shape().kind(), one.isRetried()));
            for (ApiStyle style : ApiStyle.values()) {
                Set<FaultGroup> samples = first || style == ApiStyle.BLOCKING ? FaultGroup.all()
                        : FaultGroup.of(FaultGroup.BREAK, FaultGroup.STATUS);
                calls.add(new CaseCall(one, style, samplesOf(one, style, samples)));
            }
        }
        return calls;
    }

    private static Set<FaultGroup> samplesOf(OperationCase one, ApiStyle style, Set<FaultGroup> samples) {
        Set<FaultGroup> all = EnumSet.copyOf(samples);
        if (style == ApiStyle.RAW && one.shape().kind() == ResultShape.Kind.STREAM) {
            // a raw stream is returned without a check of its content
            all.removeAll(FaultGroup.of(FaultGroup.CONTENT, FaultGroup.UNUSUAL));
        }
        return all;
    }

    @Override
    public Set<FaultGroup> samples() {
        return samples;
    }

    @Override
    public BodyUse form() {
        return operationCase.shape().kind() == ResultShape.Kind.STREAM ? BodyUse.BYTES : BodyUse.DOCUMENT;
    }

    @Override
    public Predicate<RawRequest> route() {
        return request -> request.method().equals(operationCase.httpMethod()) && request.path().equals(operationCase.path());
    }

    @Override
    public Object call(CallRun run) {
        return operationCase.call(run.client().client(), style);
    }

    @Override
    public Object result() {
        return operationCase.result();
    }
}
