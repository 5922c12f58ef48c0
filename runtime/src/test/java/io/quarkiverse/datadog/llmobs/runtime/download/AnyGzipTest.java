package io.quarkiverse.datadog.llmobs.runtime.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

import io.quarkiverse.datadog.llmobs.runtime.random.RandomBytes;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomRuns;
import io.vertx.core.buffer.Buffer;

/**
 * Any bytes sent as gzip are decoded as the JDK decodes them, or rejected, with any division into blocks.
 */
class AnyGzipTest {

    static final byte[] REAL = zipped(RandomBytes.utf8("id,input\n" + "1,\"some text\"\n".repeat(100)));

    @Test
    void anyBytesAreDecodedOrRejectedWhereverTheyAreCut() {
        RandomRuns.of(5000, choices -> {
            byte[] bytes = RandomBytes.like(REAL, choices);
            decodes(bytes, cuts(bytes, choices));
        });
    }

    @Test
    void completeGzipIsDecodedWhereverItIsCut() {
        for (int cut = 0; cut <= REAL.length; cut++) {
            assertArrayEquals(unzipped(REAL), decodes(REAL, cut));
        }
    }

    static List<byte[]> real() {
        return List.of(REAL);
    }

    @MethodSource("real")
    @FuzzTest(maxDuration = "90s")
    void fuzz(byte[] bytes) {
        decodes(bytes, cuts(bytes, new Random(Arrays.hashCode(bytes))));
    }

    /** What was decoded, or null when it was rejected or lacks its end. */
    static byte[] decodes(byte[] zipped, int... cuts) {
        byte[] whole = decoded(zipped);
        assertArrayEquals(whole, decoded(zipped, cuts));
        if (whole != null && zipped.length > 0 && !mayHaveChecksumOfHeader(zipped)) {
            assertArrayEquals(unzipped(zipped), whole);
        }
        return whole;
    }

    private static byte[] decoded(byte[] zipped, int... cuts) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        try (Gunzip gunzip = new Gunzip()) {
            int from = 0;
            for (int i = 0; i <= cuts.length; i++) {
                int to = i < cuts.length ? cuts[i] : zipped.length;
                gunzip.add(Arrays.copyOfRange(zipped, from, to));
                from = to;
                for (Buffer block = gunzip.next(); block != null; block = gunzip.next()) {
                    assertTrue(block.length() > 0 && block.length() <= 32 * 1024);
                    decoded.writeBytes(block.getBytes());
                }
            }
            return gunzip.isWhole() ? decoded.toByteArray() : null;
        } catch (ZipException e) {
            assertNotNull(e.getMessage());
            return null;
        }
    }

    @Test
    void highlyCompressedBytesAreDecodedBlockByBlock() throws ZipException {
        byte[] header = zipped(RandomBytes.utf8("id,input\n"));
        byte[] large = zipped(new byte[64 << 20]);
        assertTrue(large.length < 128 * 1024);
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.writeBytes(header);
        members.writeBytes(large);
        try (Gunzip gunzip = new Gunzip()) {
            assertNull(gunzip.next());
            gunzip.add(members.toByteArray());
            long length = 0;
            for (Buffer block = gunzip.next(); block != null; block = gunzip.next()) {
                assertTrue(block.length() <= 32 * 1024);
                length += block.length();
            }
            assertEquals("id,input\n".length() + (64 << 20), length);
            assertTrue(gunzip.isWhole());
        }
    }

    private static int[] cuts(byte[] bytes, Random choices) {
        return choices.ints(choices.nextInt(6), 0, bytes.length + 1).sorted().toArray();
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(plain);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return zipped.toByteArray();
    }

    /**
     * The JDK checks it, and treats an invalid one after the first member as the end. Nothing in a header matters to the data.
     */
    private static boolean mayHaveChecksumOfHeader(byte[] zipped) {
        for (int i = 0; i + 3 < zipped.length; i++) {
            if (zipped[i] == 0x1f && zipped[i + 1] == (byte) 0x8b && zipped[i + 2] == 8 && (zipped[i + 3] & 2) != 0) {
                return true;
            }
        }
        return false;
    }

    private static byte[] unzipped(byte[] zipped) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
