package io.quarkiverse.datadog.llmobs.emulator.page;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;

/**
 * A place in a list, as text that is opaque to clients.
 *
 * @param list a hash of the list it belongs to
 * @param version the dataset version of all pages of the walk, 0 for lists without versions
 * @param afterEmptyPage whether an empty page was put before the page that this cursor asks for
 */
public record Cursor(int list, long position, int version, boolean afterEmptyPage) {

    /** Encodes to {@code +//+}: a client that forgets to percent-encode is noticed at once. The length leads to two '='. */
    private static final byte[] PREFIX = { (byte) 0xFB, (byte) 0xFF, (byte) 0xFE };
    private static final int LENGTH = PREFIX.length + Integer.BYTES + Long.BYTES + Integer.BYTES + 1 + Short.BYTES;

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(PREFIX).putInt(list).putLong(position).putInt(version)
                .put((byte) (afterEmptyPage ? 1 : 0));
        bytes.putShort(checksum(bytes.array()));
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** @throws ApiException if this is not a cursor of this list */
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

    public static ApiException invalid() {
        return ApiException.badRequest(
                "invalid page[cursor]: send the cursor of the previous page, percent-encoded, with the filters of that page");
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
