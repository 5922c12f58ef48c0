package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.dataset.record.BatchUpdate;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.ReactiveRecords;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordChanges;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * The records of a dataset, for which a test creates the responses by hand or by a rule.
 */
final class FakeRecords implements ReactiveRecords {

    final List<Request> requests = new CopyOnWriteArrayList<>();
    /** What is wrong with a list of records is thrown before anything is sent. */
    Consumer<List<NewRecord>> check = records -> {
    };
    /** Called with each request; does nothing by default. */
    Consumer<Request> rule = request -> {
    };

    @Override
    public Uni<List<DatasetRecord>> append(List<NewRecord> records, boolean deduplicate) {
        check.accept(records);
        return Uni.createFrom().emitter(emitter -> {
            Request request = new Request(records, deduplicate, emitter);
            emitter.onTermination(() -> request.over = true);
            requests.add(request);
            rule.accept(request);
        });
    }

    Request request(int number) {
        return requests.get(number - 1);
    }

    /** What was sent, as text: {@code [[1, 2], [3]]}. */
    String sent() {
        return requests.stream().map(Request::inputs).toList().toString();
    }

    long open() {
        return requests.stream().filter(request -> !request.over).count();
    }

    @Override
    public Uni<List<DatasetRecord>> append(List<NewRecord> records) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReactivePaged<DatasetRecord> list() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReactivePaged<DatasetRecord> list(RecordQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<List<DatasetRecord>> update(List<RecordChanges> changes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Void> delete(Collection<String> recordIds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<List<DatasetRecord>> batchUpdate(BatchUpdate batch) {
        throw new UnsupportedOperationException();
    }

    static final class Request {

        final List<NewRecord> records;
        final boolean deduplicate;
        /** Whether there is a response or a cancellation; set before the response is emitted. */
        volatile boolean over;
        private final UniEmitter<? super List<DatasetRecord>> emitter;

        private Request(List<NewRecord> records, boolean deduplicate, UniEmitter<? super List<DatasetRecord>> emitter) {
            this.records = records;
            this.deduplicate = deduplicate;
            this.emitter = emitter;
        }

        List<Object> inputs() {
            return records.stream().map(NewRecord::input).toList();
        }

        void confirm() {
            confirm(1);
        }

        void confirm(long version) {
            over = true;
            emitter.complete(records.stream().map(record -> new DatasetRecord("r", "d", record.input(), null, null, List.of(),
                    version, null, null, null, null, null, null, Map.of())).toList());
        }

        /** As if all of it were there already by id: made by an earlier write, and updated by this one. */
        void confirmKnown(Duration ago) {
            over = true;
            Instant now = Instant.now();
            emitter.complete(records.stream().map(record -> new DatasetRecord("r", "d", record.input(), null, null, List.of(),
                    1L, null, null, now.minus(ago), now, null, null, Map.of())).toList());
        }

        /** As if all of it were there already. */
        void confirmNothingNew() {
            over = true;
            emitter.complete(List.of());
        }

        void fail(Throwable failure) {
            over = true;
            emitter.fail(failure);
        }
    }
}
