package io.quarkiverse.datadog.llmobs.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * A record in one array of bytes: id, input, expected output, metadata and tags one after the other, JSON all but the
 * id. A million of them fit in a small heap, which trees of nodes would not. Immutable.
 *
 * @param added the first version that has it
 * @param end the first later version that does not have it, {@link #NEVER} while it is current
 */
public record StoredRecord(byte[] data, int idEnd, int inputEnd, int outputEnd, int metadataEnd, UUID canonicalId, long created,
        long updated, int added, int end, ContentDigest digest) {

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
        return new StoredRecord(data, idEnd, inputEnd, outputEnd, metadataEnd, canonicalId, created, now, added, end,
                digest);
    }

    StoredRecord endedIn(int version) {
        return new StoredRecord(data, idEnd, inputEnd, outputEnd, metadataEnd, canonicalId, created, updated, added, version,
                digest);
    }

    /** The same record in another version, or in another dataset. */
    StoredRecord addedIn(int version, UUID newCanonicalId, long now) {
        return new StoredRecord(data, idEnd, inputEnd, outputEnd, metadataEnd, newCanonicalId, now, now, version, NEVER,
                digest);
    }

    boolean isCurrent() {
        return end == NEVER;
    }

    boolean isIn(int version) {
        return added <= version && version < end;
    }

    public String id() {
        return new String(data, 0, idEnd, StandardCharsets.UTF_8);
    }

    boolean hasId(byte[] id) {
        return Arrays.equals(data, 0, idEnd, id, 0, id.length);
    }

    int idHash() {
        return HashIndex.hash(data, idEnd);
    }

    public byte[] input() {
        return Arrays.copyOfRange(data, idEnd, inputEnd);
    }

    public boolean hasExpectedOutput() {
        return outputEnd > inputEnd;
    }

    public byte[] expectedOutput() {
        return Arrays.copyOfRange(data, inputEnd, outputEnd);
    }

    public boolean hasMetadata() {
        return metadataEnd > outputEnd;
    }

    public byte[] metadata() {
        return Arrays.copyOfRange(data, outputEnd, metadataEnd);
    }

    public boolean hasTags() {
        return data.length > metadataEnd;
    }

    /** Whether its content is the same, byte by byte. */
    boolean hasContent(NewRecord content) {
        return Arrays.equals(input(), content.input()) && Arrays.equals(expectedOutput(), content.expectedOutput())
                && Arrays.equals(metadata(), content.metadata()) && Arrays.equals(tags(), content.tags());
    }

    public byte[] tags() {
        return Arrays.copyOfRange(data, metadataEnd, data.length);
    }
}
