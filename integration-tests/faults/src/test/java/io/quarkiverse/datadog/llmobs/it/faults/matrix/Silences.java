package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Given.PART;
import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Group.SILENCE;
import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Meaning.FINE;
import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Meaning.SILENT;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Line;

/**
 * Servers that take their time.
 */
final class Silences {

    private Silences() {
    }

    static List<Fault> all() {
        return List.of(
                Fault.of(SILENCE, "no answer", SILENT, (line, request, good) -> line.keepSilent()),
                Fault.of(SILENCE, "a head that drips", SILENT, (line, request, good) -> drip(line, good.head())),
                Fault.after(PART, SILENCE, "a body that stands still", SILENT, (line, request, good) -> {
                    line.write(Breaks.joined(good.head(), good.part()));
                    line.awaitReader();
                    line.keepSilent();
                }),
                Fault.of(SILENCE, "a body that is slow, but comes", FINE, (line, request, good) -> {
                    line.write(good.head());
                    int piece = good.body().length / 5 + 1;
                    for (int from = 0; from < good.body().length; from += piece) {
                        if (line.patientFor(Timing.READ_TIMEOUT.dividedBy(4))) {
                            line.write(Arrays.copyOfRange(good.body(), from, Math.min(good.body().length, from + piece)));
                        }
                    }
                }));
    }

    private static void drip(Line line, byte[] head) throws IOException {
        for (int i = 0; line.patientFor(Timing.READ_TIMEOUT.dividedBy(5)); i = Math.min(i + 1, head.length - 2)) {
            line.write(new byte[] { head[i] });
        }
        line.close();
    }
}
