package io.quarkiverse.datadog.llmobs.it.faults.call;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.fault.BodyUse;
import io.quarkiverse.datadog.llmobs.it.faults.fault.Fault;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup;
import io.quarkiverse.datadog.llmobs.it.faults.fault.ReceivedBefore;
import io.quarkiverse.datadog.llmobs.it.faults.server.GoodResponses;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;

/**
 * An export as a stream of bytes, which are good up to the fault.
 */
public final class StreamExportCall extends TestedCall {

    private static final byte[] WHOLE = GoodResponses.CSV.getBytes(StandardCharsets.UTF_8);

    /** What is called. */
    public interface Action {
        void to(OutputStream received, TestClient client) throws Exception;
    }

    private final Action action;

    public StreamExportCall(String name, Set<FaultGroup> groups, Action action) {
        super(name, OperationIds.EXPORT_DATASET, true, groups);
        this.action = action;
    }

    @Override
    public BodyUse form() {
        return BodyUse.BYTES;
    }

    @Override
    public boolean handsOverWhileReading() {
        return true;
    }

    @Override
    public Predicate<RawRequest> route() {
        return requests("GET", "/export");
    }

    @Override
    public Object call(CallRun run) throws Exception {
        Received received = new Received(run);
        run.received().add(received);
        action.to(received, run.client());
        return received.toString(StandardCharsets.UTF_8);
    }

    @Override
    public Object result() {
        return GoodResponses.CSV;
    }

    @Override
    public void afterFailure(CallRun run, Fault fault, FaultEffect effect, LlmObservabilityException failure, Checks checks) {
        byte[] received = ((Received) run.received().get(0)).toByteArray();
        // an invalid export is rejected before its first byte is returned
        checks.that(Arrays.equals(received, Arrays.copyOf(WHOLE, received.length)),
                "other bytes than those of the export came: "
                        + new String(received, StandardCharsets.UTF_8));
        if (fault.receivedBefore() != ReceivedBefore.NOTHING) {
            checks.equal("the number of bytes that came before", lengthOf(fault.receivedBefore()), received.length);
        }
    }

    private static int lengthOf(ReceivedBefore receivedBefore) {
        return receivedBefore == ReceivedBefore.ALL ? WHOLE.length : GoodResponses.CUT;
    }

    private static final class Received extends ByteArrayOutputStream {

        private final CallRun run;

        Received(CallRun run) {
            this.run = run;
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            if (count >= lengthOf(run.receivedBefore())) {
                run.reader().countDown();
            }
        }
    }
}
