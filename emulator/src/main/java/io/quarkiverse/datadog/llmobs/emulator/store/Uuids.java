package io.quarkiverse.datadog.llmobs.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Derives UUIDs from names and numbers. They look like version 4, as all ids of the live service do.
 */
public final class Uuids {

    private Uuids() {
    }

    /** The UUID of a name. */
    public static UUID of(String name) {
        UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return of(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
    }

    /** The UUID of these bits, except the six that mark the version and the variant. */
    static UUID of(long most, long least) {
        return new UUID(most & ~0xF000L | 0x4000L, least & ~(0xC000L << 48) | 0x8000L << 48);
    }
}
