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

    private static final String CSV = ExportFixture.HEADER + "1,a,,,\n2,b,,,\n";

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
        try (CsvServer server = CsvServer.of(CSV); ExportFixture fixture = new ExportFixture(server)) {
            ExportReport report = fixture.export().toStream(target);
            assertEquals(CSV, target.toString(StandardCharsets.UTF_8));
            assertEquals("flush ", calls.toString());
            assertEquals(2, report.rows());
        }
    }

    @Test
    void aTargetThatFailsClosesTheConnectionAndIsNotRetried() throws Exception {
        IOException full = new IOException("full");
        try (CsvServer server = new CsvServer(ExportRowsTest.endless()); ExportFixture fixture = new ExportFixture(server)) {
            fixture.attempts = 3;
            assertEquals(full, assertThrows(UncheckedIOException.class, () -> fixture.export().toStream(new OutputStream() {
                @Override
                public void write(int value) throws IOException {
                    throw full;
                }
            })).getCause());
            assertTrue(server.clientDisconnects());
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void onlyOpeningTheExportIsRetried() throws Exception {
        try (CsvServer server = new CsvServer(CsvServer.Exchange::cut, exchange -> exchange.chunked().cut(),
                exchange -> exchange.chunked().chunk(CSV).cut()); ExportFixture fixture = new ExportFixture(server)) {
            fixture.attempts = 5;
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            assertThrows(TransportException.class, () -> fixture.export().toStream(target));
            assertEquals(3, server.requests.size());
            assertEquals(CSV, target.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void closingEarlyEndsTheConnection() throws Exception {
        try (CsvServer server = new CsvServer(ExportRowsTest.endless()); ExportFixture fixture = new ExportFixture(server)) {
            InputStream in = fixture.export().open();
            assertEquals('i', in.read());
            in.close();
            in.close();
            assertThrows(IOException.class, in::read);
            assertTrue(server.clientDisconnects());
        }
    }

    @Test
    void eachFurtherReadThrowsTheFailure() throws Exception {
        IllegalStateException mistake = new IllegalStateException();
        try (CsvServer server = CsvServer.of(CSV + "3,\"open"); ExportFixture fixture = new ExportFixture(server)) {
            try (InputStream in = fixture.export().open()) {
                assertThrows(IOException.class, in::readAllBytes);
                assertThrows(IOException.class, in::read);
                assertThrows(IOException.class, () -> in.read(new byte[5]));
            }
            fixture.clock = new Ticks(Duration.ofMillis(200));
            try (InputStream in = fixture.export().onProgress(progress -> {
                throw mistake;
            }).open()) {
                assertEquals(mistake, assertThrows(IllegalStateException.class, in::read));
                assertEquals(mistake, assertThrows(IllegalStateException.class, in::read));
            }
        }
    }

    /** Connections on event loops of their own, so that the end of one body and the next request cross each other. */
    @Test
    void smallExportsThatAreClosedEarlyDoNotBreakOthers() throws Exception {
        byte[] rows = "1,a,b,c,d\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        try (CsvServer server = new CsvServer(exchange -> exchange.chunked().chunk(ExportFixture.HEADER).chunk(rows).end());
                ExportFixture fixture = new ExportFixture(server)) {
            List<Callable<Long>> calls = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                boolean early = i % 2 == 0;
                calls.add(() -> {
                    try (Stream<ExportRow> read = fixture.export().rows()) {
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
        try (CsvServer server = CsvServer.of(CSV); ExportFixture fixture = new ExportFixture(server)) {
            for (int i = 0; i < 3; i++) {
                try (InputStream in = fixture.export().open()) {
                    assertEquals(CSV, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    assertEquals(-1, in.read());
                }
            }
            assertEquals(1, server.gone.getCount());
        }
    }

    @Test
    void progressIsReportedAtMostTenTimesASecondAndOnceAtTheEnd() throws Exception {
        String row = "x".repeat(50_000) + ",a,,,\n";
        Ticks clock = new Ticks(Duration.ofMillis(30));
        List<ExportProgress> told = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        try (CsvServer server = CsvServer.of(ExportFixture.HEADER + row.repeat(40));
                ExportFixture fixture = new ExportFixture(server)) {
            fixture.clock = clock;
            ExportReport report = fixture.export().onProgress(progress -> {
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
    void aShortExportReportsItsProgressOnce() throws Exception {
        List<ExportProgress> told = new ArrayList<>();
        try (CsvServer server = CsvServer.of(CSV); ExportFixture fixture = new ExportFixture(server)) {
            fixture.clock = new Ticks(Duration.ZERO);
            fixture.export().onProgress(told::add).rows().count();
            fixture.reactive().onProgress(told::add).bytes().collect().asList().await().indefinitely();
        }
        assertEquals(List.of(new ExportProgress(CSV.length(), 2, Duration.ZERO),
                new ExportProgress(CSV.length(), 2, Duration.ZERO)), told);
    }

    /** A clock that advances by a step with each reading. */
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
