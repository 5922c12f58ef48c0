package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportProgress;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.error.TransportException;

class ExportStreamTest {

    private static final String CSV = Rig.HEADER + "1,a,,,\n2,b,,,\n";

    @Test
    void theStreamIsFlushedAndNotClosed() throws Exception {
        StringBuilder calls = new StringBuilder();
        ByteArrayOutputStream target = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.append("flush ");
            }

            @Override
            public void close() {
                calls.append("close ");
            }
        };
        try (CsvServer server = CsvServer.of(CSV); Rig rig = new Rig(server)) {
            ExportReport report = rig.export().toStream(target);
            assertEquals(CSV, target.toString(StandardCharsets.UTF_8));
            assertEquals("flush ", calls.toString());
            assertEquals(2, report.rows());
        }
    }

    @Test
    void aTargetThatRefusesEndsTheConnectionAndIsNotRepeated() throws Exception {
        IOException full = new IOException("full");
        try (CsvServer server = new CsvServer(ExportRowsTest.endless()); Rig rig = new Rig(server)) {
            rig.attempts = 3;
            assertEquals(full, assertThrows(UncheckedIOException.class, () -> rig.export().toStream(new OutputStream() {
                @Override
                public void write(int value) throws IOException {
                    throw full;
                }
            })).getCause());
            assertTrue(server.seesTheClientGo());
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void onlyTheOpeningIsRepeated() throws Exception {
        try (CsvServer server = new CsvServer(CsvServer.Exchange::cut, exchange -> exchange.chunked().cut(),
                exchange -> exchange.chunked().chunk(CSV).cut()); Rig rig = new Rig(server)) {
            rig.attempts = 5;
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            assertThrows(TransportException.class, () -> rig.export().toStream(target));
            assertEquals(3, server.requests.size());
            assertEquals(CSV, target.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void closingEarlyEndsTheConnection() throws Exception {
        try (CsvServer server = new CsvServer(ExportRowsTest.endless()); Rig rig = new Rig(server)) {
            InputStream in = rig.export().open();
            assertEquals('i', in.read());
            in.close();
            in.close();
            assertThrows(IOException.class, in::read);
            assertTrue(server.seesTheClientGo());
        }
    }

    @Test
    void aFailureIsToldByEachFurtherRead() throws Exception {
        IllegalStateException mistake = new IllegalStateException();
        try (CsvServer server = CsvServer.of(CSV + "3,\"open"); Rig rig = new Rig(server)) {
            try (InputStream in = rig.export().open()) {
                assertThrows(IOException.class, in::readAllBytes);
                assertThrows(IOException.class, in::read);
                assertThrows(IOException.class, () -> in.read(new byte[5]));
            }
            rig.clock = new Ticks(Duration.ofMillis(200));
            try (InputStream in = rig.export().onProgress(progress -> {
                throw mistake;
            }).open()) {
                assertEquals(mistake, assertThrows(IllegalStateException.class, in::read));
                assertEquals(mistake, assertThrows(IllegalStateException.class, in::read));
            }
        }
    }

    /** Connections on event loops of their own, so that the end of one body and the next request cross each other. */
    @Test
    void smallExportsThatAreLeftEarlyBreakNoOthers() throws Exception {
        byte[] rows = "1,a,b,c,d\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        try (CsvServer server = new CsvServer(exchange -> exchange.chunked().chunk(Rig.HEADER).chunk(rows).end());
                Rig rig = new Rig(server)) {
            List<Callable<Long>> calls = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                boolean early = i % 2 == 0;
                calls.add(() -> {
                    try (Stream<ExportRow> read = rig.export().rows()) {
                        return early ? read.limit(1).count() : read.mapToLong(ExportRow::number).max().orElse(0);
                    }
                });
            }
            ExecutorService threads = Executors.newFixedThreadPool(16);
            try {
                List<Future<Long>> outcomes = threads.invokeAll(calls);
                for (int i = 0; i < outcomes.size(); i++) {
                    assertEquals(i % 2 == 0 ? 1 : 20, outcomes.get(i).get());
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void aConnectionThatWasReadToItsEndIsUsedAgain() throws Exception {
        try (CsvServer server = CsvServer.of(CSV); Rig rig = new Rig(server)) {
            for (int i = 0; i < 3; i++) {
                try (InputStream in = rig.export().open()) {
                    assertEquals(CSV, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    assertEquals(-1, in.read());
                }
            }
            assertEquals(1, server.gone.getCount());
        }
    }

    @Test
    void progressIsToldAtMostTenTimesASecondAndOnceAtTheEnd() throws Exception {
        String row = "x".repeat(50_000) + ",a,,,\n";
        Ticks clock = new Ticks(Duration.ofMillis(30));
        List<ExportProgress> told = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        try (CsvServer server = CsvServer.of(Rig.HEADER + row.repeat(40)); Rig rig = new Rig(server)) {
            rig.clock = clock;
            ExportReport report = rig.export().onProgress(progress -> {
                told.add(progress);
                threads.add(Thread.currentThread());
            }).toStream(OutputStream.nullOutputStream());

            assertTrue(told.size() > 3, () -> "told " + told);
            for (int i = 1; i < told.size() - 1; i++) {
                long between = told.get(i).elapsed().minus(told.get(i - 1).elapsed()).toMillis();
                assertTrue(between >= 100, () -> "told " + told);
            }
            ExportProgress last = told.get(told.size() - 1);
            assertEquals(report.rows(), last.rows());
            assertEquals(report.bytes(), last.bytes());
            assertEquals(40, last.rows());
            assertEquals(List.of(Thread.currentThread()), threads.stream().distinct().toList());
        }
    }

    @Test
    void aShortExportTellsItsProgressOnce() throws Exception {
        List<ExportProgress> told = new ArrayList<>();
        try (CsvServer server = CsvServer.of(CSV); Rig rig = new Rig(server)) {
            rig.clock = new Ticks(Duration.ZERO);
            rig.export().onProgress(told::add).rows().count();
            rig.reactive().onProgress(told::add).bytes().collect().asList().await().indefinitely();
        }
        assertEquals(List.of(new ExportProgress(CSV.length(), 2, Duration.ZERO),
                new ExportProgress(CSV.length(), 2, Duration.ZERO)), told);
    }

    /** A clock that goes on by a step each time it is looked at. */
    private static final class Ticks extends Clock {

        private final Duration step;
        private Instant now = Instant.EPOCH;

        Ticks(Duration step) {
            this.step = step;
        }

        @Override
        public synchronized Instant instant() {
            now = now.plus(step);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
