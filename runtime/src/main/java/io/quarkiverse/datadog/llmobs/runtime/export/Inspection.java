package io.quarkiverse.datadog.llmobs.runtime.export;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;

/**
 * Waits for the first piece and refuses what is no CSV before a byte is handed out.
 */
final class Inspection implements ResponseBody.Listener {

    private static final int SAMPLE = 8192;

    private final ResponseBody body;
    private final UniEmitter<? super ResponseBody> verdict;
    private final Buffer sample = Buffer.buffer();
    private String complaint;

    private Inspection(ResponseBody body, UniEmitter<? super ResponseBody> verdict) {
        this.body = body;
        this.verdict = verdict;
        this.complaint = MediaType.complaint(body);
    }

    /** The same body with its first piece put back. What is refused, late or no longer wanted is aborted. */
    static Uni<ResponseBody> of(ResponseBody body, Duration readTimeout) {
        Uni<ResponseBody> verdict = Uni.createFrom().emitter(emitter -> {
            body.listen(new Inspection(body, emitter));
            body.fetch(1);
        });
        return PulledBody.limited(readTimeout)
                ? verdict.ifNoItem().after(readTimeout)
                        .failWith(() -> new TimeoutException("nothing received for " + readTimeout.toMillis() + " ms"))
                        .onFailure().invoke(body::abort).onCancellation().invoke(body::abort)
                : verdict.onFailure().invoke(body::abort).onCancellation().invoke(body::abort);
    }

    @Override
    public void piece(Buffer piece) {
        if (complaint == null) {
            complaint = MediaType.complaint(body, piece);
        }
        if (complaint == null) {
            body.putBack(piece);
            verdict.complete(body);
            return;
        }
        sample.appendBuffer(piece, 0, Math.min(piece.length(), SAMPLE - sample.length()));
        if (sample.length() == SAMPLE) {
            refuse();
        } else {
            body.fetch(1);
        }
    }

    @Override
    public void ended() {
        if (complaint == null) {
            complaint = "the answer is empty and lacks even a header row";
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
