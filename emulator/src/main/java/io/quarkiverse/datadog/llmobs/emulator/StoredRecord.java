package io.quarkiverse.datadog.llmobs.emulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * A record in one array of bytes: id, input, expected output, metadata and tags one after the other, JSON all but the
 * id. A million of them fit in a small heap, which trees of nodes would not. Immutable.
 *
 * @param added the version that brought it
 * @param replaced the version that put another one in its place, {@link #NEVER} while it lives
 */
record StoredRecord(byte[] data, int idEnd, int inputEnd, int outputEnd, int metadataEnd, UUID canonicalId, long created,
        long updated, int added, int replaced, ContentDigest digest) {

    static final int NEVER = Integer.MAX_VALUE;

    static StoredRecord of(String id, NewRecord content, UUID canonicalId, long now, int version) {
        byte[] idBytes = id.getBytes(StandardCharsets.UTF_8);
        byte[] data = Arrays.copyOf(idBytes, idBytes.length + content.size());
        int inputEnd = append(content.input(), data, idBytes.length);
        int outputEnd = append(content.expectedOutput(), data, inputEnd);
        int metadataEnd = append(content.metadata(), data, outputEnd);
        append(content.tags(), data, metadataEnd);
        return new StoredRecord(data, idBytes.length, inputEnd, outputEnd, metadataEnd, canonicalId, now, now, version, NEVER,
                content.digest());
    }

    private static int append(byte[] part, byte[] data, int at) {
        System.arraycopy(part, 0, data, at, part.length);
        return at + part.length;
    }

    StoredRecord touchedAt(long now) {
        return new StoredRecord(data, idEnd, inputEnd, outputEnd, metadataEnd, canonicalId, created, now, added, replaced,
                digest);
    }

    StoredRecord replacedIn(int version) {
        return new StoredRecord(data, idEnd, inputEnd, outputEnd, metadataEnd, canonicalId, created, updated, added, version,
                digest);
    }

    boolean lives() {
        return replaced == NEVER;
    }

    boolean isIn(int version) {
        return added <= version && version < replaced;
    }

    String id() {
        return new String(data, 0, idEnd, StandardCharsets.UTF_8);
    }

    boolean hasId(byte[] id) {
        return Arrays.equals(data, 0, idEnd, id, 0, id.length);
    }

    int idHash() {
        return HashIndex.hash(data, idEnd);
    }

    byte[] input() {
        return Arrays.copyOfRange(data, idEnd, inputEnd);
    }

    boolean hasExpectedOutput() {
        return outputEnd > inputEnd;
    }

    byte[] expectedOutput() {
        return Arrays.copyOfRange(data, inputEnd, outputEnd);
    }

    boolean hasMetadata() {
        return metadataEnd > outputEnd;
    }

    byte[] metadata() {
        return Arrays.copyOfRange(data, outputEnd, metadataEnd);
    }

    boolean hasTags() {
        return data.length > metadataEnd;
    }

    /** Whether it has the content, byte by byte. */
    boolean says(NewRecord content) {
        return Arrays.equals(input(), content.input()) && Arrays.equals(expectedOutput(), content.expectedOutput())
                && Arrays.equals(metadata(), content.metadata()) && Arrays.equals(tags(), content.tags());
    }

    byte[] tags() {
        return Arrays.copyOfRange(data, metadataEnd, data.length);
    }
}
