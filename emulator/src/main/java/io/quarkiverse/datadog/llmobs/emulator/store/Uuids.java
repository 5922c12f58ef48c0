package io.quarkiverse.datadog.llmobs.emulator.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Derives UUIDs from names and numbers. They look like version 4, as most ids of the live service do, unless the method says
 * otherwise.
 */
public final class Uuids {

    private Uuids() {
    }

    /** The UUID of a name. */
    public static UUID of(String name) {
        UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return of(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
    }

    /** The UUID of a name, of version 5, as the live service has for prompts and their versions. */
    public static UUID ofVersion5(String name) {
        try {
            ByteBuffer hash = ByteBuffer
                    .wrap(MessageDigest.getInstance("SHA-1").digest(name.getBytes(StandardCharsets.UTF_8)));
            return withMarks(hash.getLong(), hash.getLong(), 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The UUID of these bits, except the six that mark the version and the variant. */
    static UUID of(long most, long least) {
        return withMarks(most, least, 4);
    }

    private static UUID withMarks(long most, long least, long version) {
        return new UUID(most & ~0xF000L | version << 12, least & ~(0xC000L << 48) | 0x8000L << 48);
    }
}
