package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Request;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Service;

/**
 * An export as a stream of bytes, which are good up to the fault.
 */
final class StreamExport extends Operation {

    private static final byte[] WHOLE = Service.CSV.getBytes(StandardCharsets.UTF_8);

    /** What is called. */
    interface Action {
        void to(OutputStream received, Lane lane) throws Exception;
    }

    private final Action action;

    StreamExport(String name, Set<Group> groups, Action action) {
        super(name, "ExportLLMObsDataset", true, groups);
        this.action = action;
    }

    @Override
    Form form() {
        return Form.BYTES;
    }

    @Override
    boolean handsOn() {
        return true;
    }

    @Override
    Predicate<Request> route() {
        return requests("GET", "/export");
    }

    @Override
    Object call(Scene scene) throws Exception {
        Received received = new Received(scene);
        scene.received().add(received);
        action.to(received, scene.lane());
        return received.toString(StandardCharsets.UTF_8);
    }

    @Override
    Object good() {
        return Service.CSV;
    }

    @Override
    void afterFailure(Scene scene, Fault fault, Meaning meaning, LlmObservabilityException failure, Checks checks) {
        byte[] received = ((Received) scene.received().get(0)).toByteArray();
        // what is no export at all is refused before a byte of it is handed out
        checks.that(Arrays.equals(received, Arrays.copyOf(WHOLE, received.length)),
                "other bytes than those of the export came: "
                        + new String(received, StandardCharsets.UTF_8));
        if (fault.given() != Given.NOTHING) {
            checks.equal("the number of bytes that came before", lengthOf(fault.given()), received.length);
        }
    }

    private static int lengthOf(Given given) {
        return given == Given.ALL ? WHOLE.length : Service.CUT;
    }

    private static final class Received extends ByteArrayOutputStream {

        private final Scene scene;

        Received(Scene scene) {
            this.scene = scene;
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            if (count >= lengthOf(scene.given())) {
                scene.givenRead().countDown();
            }
        }
    }
}
