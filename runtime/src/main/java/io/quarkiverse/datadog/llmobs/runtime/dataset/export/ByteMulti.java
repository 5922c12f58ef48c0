package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.nio.ByteBuffer;

import io.quarkiverse.datadog.llmobs.runtime.download.Demand;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportErrors;
import io.quarkiverse.datadog.llmobs.runtime.download.HeldBody;
import io.quarkiverse.datadog.llmobs.runtime.download.ReadTimeout;
import io.quarkiverse.datadog.llmobs.runtime.download.ResponseBody;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.vertx.core.buffer.Buffer;

/**
 * The body of an export as a {@code Multi} of its blocks. For one subscriber.
 * <p>
 * The processor buffers one block at most: the response delivers no more than was fetched. One more block is always fetched
 * than was requested, at first the one that was checked: the end of the body is an event that has to be fetched as well, and a
 * subscriber that requested exactly as many items as there are must be told the end.
 */
final class ByteMulti implements ResponseBody.Listener {

    private final ResponseBody body;
    private final UnicastProcessor<byte[]> blocks = UnicastProcessor.create();
    private final Demand demand = new Demand();
    private final ReadTimeout readTimeout;

    private ByteMulti(OpenedExport export, ExportTransfer transfer) {
        this.body = export.body();
        this.readTimeout = new ReadTimeout(transfer.readTimeout(), transfer.contexts().current(), demand::any,
                () -> failed(ReadTimeout.exceeded(transfer.readTimeout())));
    }

    /** @param held stops this when the subscription ends */
    static Multi<byte[]> of(OpenedExport export, HeldBody held, ExportTransfer transfer) {
        ByteMulti bytes = new ByteMulti(export, transfer);
        TransferCounter counter = new TransferCounter(export, transfer.clock());
        held.handOver(bytes::stop);
        // before anything is requested: the first block is held by the body
        bytes.body.listen(bytes);
        return bytes.blocks.onRequest().invoke(bytes::request)
                .onItem().invoke(block -> counter.add(ByteBuffer.wrap(block)))
                .onCompletion().invoke(counter::end);
    }

    private void request(long items) {
        if (!demand.any()) {
            readTimeout.restart();
        }
        demand.add(items);
        readTimeout.start();
        body.fetch(items);
    }

    @Override
    public void block(Buffer block) {
        demand.one();
        readTimeout.restart();
        blocks.onNext(block.getBytes());
    }

    @Override
    public void ended() {
        readTimeout.stop();
        blocks.onComplete();
    }

    @Override
    public void failed(Throwable cause) {
        blocks.onError(ExportErrors.broken(cause));
    }

    private void stop() {
        readTimeout.stop();
        body.abort();
    }
}
