package io.quarkiverse.datadog.llmobs.emulator;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * A place in a list, as text that clients must treat as opaque.
 *
 * @param list a hash of the list it belongs to
 * @param version the dataset version that the walk sticks to, 0 for lists without versions
 * @param afterEmptyPage whether an empty page was put before the page that this cursor asks for
 */
record Cursor(int list, long position, int version, boolean afterEmptyPage) {

    /** Encodes to {@code +//+}: a client that forgets to percent-encode is found out at once. Two '=' come by the length. */
    private static final byte[] PREFIX = { (byte) 0xFB, (byte) 0xFF, (byte) 0xFE };
    private static final int LENGTH = PREFIX.length + Integer.BYTES + Long.BYTES + Integer.BYTES + 1 + Short.BYTES;

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(PREFIX).putInt(list).putLong(position).putInt(version)
                .put((byte) (afterEmptyPage ? 1 : 0));
        bytes.putShort(checksum(bytes.array()));
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** @throws ApiFailure if this is no cursor, or one of another list */
    static Cursor parse(String text, int list) {
        byte[] bytes = decode(text);
        if (bytes.length == LENGTH) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes).position(PREFIX.length);
            Cursor cursor = new Cursor(buffer.getInt(), buffer.getLong(), buffer.getInt(), buffer.get() == 1);
            if (buffer.getShort() == checksum(bytes) && cursor.list == list) {
                return cursor;
            }
        }
        throw invalid();
    }

    static ApiFailure invalid() {
        return ApiFailure.badRequest("invalid page[cursor]: send meta.after of the previous page, percent-encoded");
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static short checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, LENGTH - Short.BYTES);
        return (short) crc.getValue();
    }
}
