package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.vertx.core.buffer.Buffer;

class FileSenderTest {

    private static final int BLOCK = 64 * 1024;

    private final RecordedRequest request = new RecordedRequest();
    private final byte[] content = new byte[10 * BLOCK + 7];
    private int progress;
    private Throwable failure;

    @TempDir
    Path folder;

    private MultipartFile form;
    private FileSender sender;

    @BeforeEach
    void write() throws IOException {
        new Random(7).nextBytes(content);
        form = MultipartFile.of(Files.write(folder.resolve("golden.csv"), content));
        sender = new FileSender(form, Runnable::run, () -> progress++, thrown -> failure = thrown);
    }

    @Test
    void aBlockIsReadWhenTheSocketHasTakenTheOneBefore() {
        sender.start(request.request());
        Buffer sent = Buffer.buffer();
        int blocks = 0;
        while (!request.ended()) {
            assertEquals(1, request.pending());
            Buffer block = request.take();
            assertTrue(block.length() <= BLOCK, () -> block.length() + " bytes");
            sent.appendBuffer(block);
            blocks++;
            assertEquals(blocks, progress);
        }
        sent.appendBuffer(request.take());
        assertArrayEquals(Buffer.buffer(form.head()).appendBytes(content).appendBytes(form.tail()).getBytes(), sent.getBytes());
        assertEquals(form.length(), sent.length());
        assertEquals(0, request.pending());
        assertNull(failure);
    }

    @Test
    void aFileThatBecomesShorterMeanwhileIsNotSentToItsEnd() throws IOException {
        sender.start(request.request());
        request.take();
        Files.write(form.path(), new byte[BLOCK]);
        request.take();
        assertInstanceOf(UncheckedIOException.class, failure);
        assertTrue(failure.getMessage().contains("became shorter while it was uploaded"), failure.getMessage());
        assertFalse(request.ended());
    }

    @Test
    void aFileThatBecomesLongerMeanwhileIsNotSentToItsEnd() throws IOException {
        sender.start(request.request());
        Files.write(form.path(), new byte[1], StandardOpenOption.APPEND);
        while (failure == null) {
            request.take();
        }
        assertTrue(failure.getMessage().contains("it was changed while it was uploaded"), failure.getMessage());
        assertFalse(request.ended());
    }

    @Test
    void aBlockThatTheSocketDoesNotTakeIsTheLastOne() {
        sender.start(request.request());
        request.fail(new IOException("broken"));
        assertEquals(0, request.pending());
        assertEquals(0, progress);
    }

    @Test
    void whatIsStoppedReadsNoMoreAndClosesTheConnection() {
        sender.start(request.request());
        sender.stop();
        assertEquals(1, request.resets());
        request.take();
        assertEquals(0, request.pending());
        sender.stop();
        assertEquals(1, request.resets());
        assertNull(failure);
    }

    @Test
    void whatWasSentIsNotReset() {
        sender.start(request.request());
        while (!request.ended()) {
            request.take();
        }
        sender.stop();
        assertEquals(0, request.resets());
    }

    @Test
    void aConnectionThatComesAfterTheEndIsClosed() {
        sender.stop();
        sender.start(request.request());
        assertEquals(1, request.resets());
        assertEquals(0, request.pending());
    }

    @Test
    void anExecutorThatStopsEndsTheUpload() {
        FileSender stopping = new FileSender(form, task -> {
            throw new RejectedExecutionException("stopping");
        }, () -> {
        }, thrown -> failure = thrown);
        stopping.start(request.request());
        request.take();
        assertInstanceOf(RejectedExecutionException.class, failure);
    }
}
