package io.quarkiverse.datadog.llmobs.runtime.json.document;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

import io.quarkiverse.datadog.llmobs.runtime.http.ContentEncoding;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomBytes;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomRuns;

/**
 * A body with a content encoding is decoded or rejected.
 */
class AnyEncodingTest {

    private static final String[] ENCODINGS = { "gzip", "deflate", "gzip, deflate" };

    @Test
    void encodedBodiesAreDecodedOrRejectedWithAMessage() {
        RandomRuns.of(4000, choices -> {
            String encoding = ENCODINGS[choices.nextInt(ENCODINGS.length)];
            byte[] response = AnyResponseTest.RESPONSES.get(choices.nextInt(AnyResponseTest.RESPONSES.size()));
            decodes(encoding, RandomBytes.like(encoded(encoding, response), choices));
        });
    }

    static List<byte[]> real() {
        return AnyResponseTest.RESPONSES.stream().flatMap(response -> Stream.of(ENCODINGS).map(e -> encoded(e, response)))
                .toList();
    }

    @MethodSource("real")
    @FuzzTest(maxDuration = "90s")
    void fuzz(byte[] bytes) {
        Stream.of(ENCODINGS).forEach(encoding -> decodes(encoding, bytes));
    }

    static void decodes(String encoding, byte[] body) {
        try {
            assertNotNull(ContentEncoding.decoded(encoding, body));
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith("the response is encoded as " + encoding), e.getMessage());
        }
        ContentEncoding.beginning(encoding, body, 1000);
    }

    @Test
    void aBodyThatExpandsWithoutEndIsRejected() throws IOException {
        byte[] zeros = encoded("gzip", new byte[16 << 20]);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        for (int i = 0; i < 64; i++) {
            bomb.write(zeros);
        }
        String sentence = assertThrows(IOException.class, () -> ContentEncoding.decoded("gzip", bomb.toByteArray()))
                .getMessage();
        assertTrue(sentence.contains("expands to more than 268435456 bytes"), sentence);
    }

    private static byte[] encoded(String encodings, byte[] response) {
        byte[] body = response;
        for (String encoding : encodings.split(", ")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = encoding.equals("gzip") ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
                out.write(body);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            body = bytes.toByteArray();
        }
        return body;
    }
}
