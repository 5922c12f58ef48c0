package io.quarkiverse.datadog.llmobs.runtime.download;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.csv.HeaderCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;

/**
 * Waits for the header row and rejects a response that is not an export before a byte of it is delivered.
 */
public final class ExportCheck implements ResponseBody.Listener {

    private static final int SAMPLE = 8192;

    private final ResponseBody body;
    private final UniEmitter<? super ResponseBody> checked;
    private final HeaderCheck header = new HeaderCheck();
    private final Buffer sample = Buffer.buffer();
    private Buffer beginning = Buffer.buffer();
    private String problem;

    private ExportCheck(ResponseBody body, UniEmitter<? super ResponseBody> checked) {
        this.body = body;
        this.checked = checked;
        this.problem = body.problemOfHead();
    }

    /** The same body, to be read from its beginning. It is aborted when it is rejected, late or cancelled. */
    public static Uni<ResponseBody> of(ResponseBody body, Duration readTimeout, CallContexts contexts) {
        Uni<ResponseBody> checked = Uni.createFrom().emitter(emitter -> {
            body.listen(new ExportCheck(body, emitter));
            body.fetch(1);
        });
        Uni<ResponseBody> inTime = ReadTimeout.isLimited(readTimeout)
                ? contexts.current().within(readTimeout, checked, () -> ReadTimeout.exceeded(readTimeout))
                : checked;
        return inTime.onFailure().invoke(body::abort).onCancellation().invoke(body::abort);
    }

    @Override
    public void block(Buffer block) {
        sample.appendBuffer(block, 0, Math.min(block.length(), SAMPLE - sample.length()));
        if (problem == null) {
            add(block);
            if (header.isDecided()) {
                problem = header.problem(beginning.getBytes(0, header.rowLength()));
                if (problem == null) {
                    accept(false);
                    return;
                }
            }
        }
        if (problem != null && sample.length() == SAMPLE) {
            reject();
        } else {
            body.fetch(1);
        }
    }

    @Override
    public void ended() {
        if (problem == null) {
            header.end();
            problem = header.problem(beginning.getBytes(0, header.rowLength()));
            if (problem == null) {
                accept(true);
                return;
            }
        }
        reject();
    }

    @Override
    public void failed(Throwable cause) {
        if (problem == null) {
            checked.fail(cause);
        } else {
            reject();
        }
    }

    private void add(Buffer block) {
        byte[] bytes = block.getBytes();
        header.add(bytes, 0, bytes.length);
        // mostly there is one block
        beginning = beginning.length() == 0 ? block
                : Buffer.buffer(beginning.length() + block.length()).appendBuffer(beginning).appendBuffer(block);
    }

    private void accept(boolean whole) {
        body.putBack(beginning, whole);
        checked.complete(body);
    }

    private void reject() {
        String text = sample.length() == 0 ? null : sample.toString(StandardCharsets.UTF_8);
        checked.fail(ExportErrors.unexpected("status " + body.status() + ": " + problem, body.status(), text, null));
    }
}
