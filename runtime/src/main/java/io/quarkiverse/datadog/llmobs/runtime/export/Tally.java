package io.quarkiverse.datadog.llmobs.runtime.export;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportProgress;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.runtime.csv.RowCounter;

/**
 * Counts what has come, tells how far it is, and checks at the end that it was whole. For one thread at a time.
 */
final class Tally {

    private static final long BETWEEN_TOLD = 100;

    private final Answer answer;
    private final Clock clock;
    private final RowCounter counter = new RowCounter();
    private LongSupplier reader;
    private long bytes;
    private long told;

    Tally(Answer answer, Clock clock) {
        this.answer = answer;
        this.clock = clock;
        this.told = answer.requested();
    }

    /** @param piece one with an array; its position is left alone */
    void add(ByteBuffer piece) {
        int from = piece.arrayOffset() + piece.position();
        if (reader == null) {
            counter.count(piece.array(), from, from + piece.remaining());
        }
        bytes += piece.remaining();
        if (answer.plan().progress() != null && clock.millis() - told >= BETWEEN_TOLD) {
            tell();
        }
    }

    /** Everything has come. */
    void end() {
        if (reader == null) {
            requireWhole();
        }
        if (answer.plan().progress() != null) {
            tell();
        }
    }

    private void requireWhole() {
        if (counter.quoted()) {
            throw Breakage.unexpected("the CSV ends within a quoted cell", answer.body().status(), null, null);
        }
        counter.end();
        if (counter.records() == 0) {
            throw Breakage.unexpected("the CSV lacks a header row", answer.body().status(), null, null);
        }
    }

    ExportReport report() {
        return new ExportReport(bytes, answer.body().received(), rows(), answer.plan().version(), elapsed());
    }

    private void tell() {
        told = clock.millis();
        answer.plan().progress().accept(new ExportProgress(bytes, rows(), elapsed()));
    }

    /** Leaves it to a reader to count the rows and to see that they are whole: it has to find them anyway. */
    void countedBy(LongSupplier reader) {
        this.reader = reader;
    }

    /** How many have come, without the header. */
    private long rows() {
        return reader != null ? reader.getAsLong() : Math.max(0, counter.records() - 1);
    }

    private Duration elapsed() {
        return Duration.ofMillis(clock.millis() - answer.requested());
    }
}
