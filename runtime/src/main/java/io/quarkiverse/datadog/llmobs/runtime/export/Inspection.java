package io.quarkiverse.datadog.llmobs.runtime.export;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;

/**
 * Waits for the header row and refuses what is no export before a byte is handed out.
 */
final class Inspection implements ResponseBody.Listener {

    private static final int SAMPLE = 8192;

    private final ResponseBody body;
    private final UniEmitter<? super ResponseBody> verdict;
    private final Beginning beginning = new Beginning();
    private final Buffer sample = Buffer.buffer();
    private String complaint;

    private Inspection(ResponseBody body, UniEmitter<? super ResponseBody> verdict) {
        this.body = body;
        this.verdict = verdict;
        this.complaint = Head.complaint(body);
    }

    /** The same body with its beginning put back. What is refused, late or no longer wanted is aborted. */
    static Uni<ResponseBody> of(ResponseBody body, Duration readTimeout, CallContexts contexts) {
        Uni<ResponseBody> verdict = Uni.createFrom().emitter(emitter -> {
            body.listen(new Inspection(body, emitter));
            body.fetch(1);
        });
        Uni<ResponseBody> inTime = PulledBody.limited(readTimeout)
                ? contexts.current().within(readTimeout, verdict,
                        () -> new TimeoutException("nothing received for " + readTimeout.toMillis() + " ms"))
                : verdict;
        return inTime.onFailure().invoke(body::abort).onCancellation().invoke(body::abort);
    }

    @Override
    public void piece(Buffer piece) {
        sample.appendBuffer(piece, 0, Math.min(piece.length(), SAMPLE - sample.length()));
        if (complaint == null) {
            beginning.add(piece);
            if (beginning.decided()) {
                complaint = beginning.complaint();
                if (complaint == null) {
                    body.putBack(beginning.gathered(), false);
                    verdict.complete(body);
                    return;
                }
            }
        }
        if (complaint != null && sample.length() == SAMPLE) {
            refuse();
        } else {
            body.fetch(1);
        }
    }

    @Override
    public void ended() {
        if (complaint == null) {
            beginning.end();
            complaint = beginning.complaint();
            if (complaint == null) {
                body.putBack(beginning.gathered(), true);
                verdict.complete(body);
                return;
            }
        }
        refuse();
    }

    @Override
    public void failed(Throwable cause) {
        if (complaint == null) {
            verdict.fail(cause);
        } else {
            refuse();
        }
    }

    private void refuse() {
        String text = sample.length() == 0 ? null : sample.toString(StandardCharsets.UTF_8);
        verdict.fail(Breakage.unexpected("status " + body.status() + ": " + complaint, body.status(), text, null));
    }
}
