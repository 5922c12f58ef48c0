package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Given.ALL;
import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Given.PART;
import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Group.BREAK;
import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Meaning.BROKEN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Answer;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Line;

/**
 * Connections that break while the answer is on its way.
 */
final class Breaks {

    private static final String CHUNKED = "Transfer-Encoding: chunked";

    private Breaks() {
    }

    static List<Fault> all() {
        return List.of(
                Fault.of(BREAK, "reset before the head", BROKEN, (line, request, good) -> line.reset()),
                Fault.of(BREAK, "end before the head", BROKEN, (line, request, good) -> line.close()),
                Fault.of(BREAK, "reset within the head", BROKEN, (line, request, good) -> {
                    line.write(Arrays.copyOf(good.head(), 40));
                    line.reset();
                }),
                Fault.of(BREAK, "end within the head", BROKEN, (line, request, good) -> {
                    line.write(Arrays.copyOf(good.head(), 40));
                    line.close();
                }),
                Fault.of(BREAK, "reset after the head", BROKEN, (line, request, good) -> {
                    line.write(good.head());
                    line.reset();
                }),
                Fault.after(PART, BREAK, "reset within the body", BROKEN, (line, request, good) -> {
                    line.write(joined(good.head(), good.part()));
                    line.awaitReader();
                    line.reset();
                }),
                Fault.after(PART, BREAK, "end within the body, its length was too long", BROKEN, (line, request, good) -> {
                    line.write(joined(good.head(), good.part()));
                    line.awaitReader();
                    line.close();
                }),
                Fault.after(PART, BREAK, "end within a chunk", BROKEN, (line, request, good) -> {
                    byte[] chunk = Answer.chunk(good.body());
                    byte[] lead = Integer.toHexString(good.body().length).getBytes(StandardCharsets.ISO_8859_1);
                    line.write(joined(good.head(CHUNKED), Arrays.copyOf(chunk, lead.length + 2 + good.cut())));
                    line.awaitReader();
                    line.close();
                }),
                Fault.after(PART, BREAK, "end between chunks", BROKEN, (line, request, good) -> {
                    line.write(joined(good.head(CHUNKED), Answer.chunk(good.part())));
                    line.awaitReader();
                    line.close();
                }),
                Fault.after(ALL, BREAK, "end before the last chunk", BROKEN, (line, request, good) -> {
                    wholeWithoutEnd(line, good);
                    line.close();
                }),
                Fault.after(ALL, BREAK, "reset before the last chunk", BROKEN, (line, request, good) -> {
                    wholeWithoutEnd(line, good);
                    line.reset();
                }),
                Fault.after(PART, BREAK, "a chunk without a size", BROKEN, (line, request, good) -> {
                    line.write(joined(good.head(CHUNKED), Answer.chunk(good.part())));
                    line.awaitReader();
                    line.write(joined("no size\r\n".getBytes(StandardCharsets.ISO_8859_1), good.body()));
                    line.keepSilent();
                }),
                Fault.of(BREAK, "something else than HTTP", BROKEN, (line, request, good) -> {
                    line.write("SSH-2.0-OpenSSH_9.6\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                    line.keepSilent();
                }));
    }

    private static void wholeWithoutEnd(Line line, Answer good) throws IOException {
        line.write(joined(good.head(CHUNKED), Answer.chunk(good.body())));
        line.awaitReader();
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
