package io.quarkiverse.datadog.llmobs.emulator;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * UUIDs that are the same every time. They have the marks of version 4, like all ids of the live service.
 */
final class Uuids {

    private Uuids() {
    }

    /** The UUID of a name. */
    static UUID of(String name) {
        UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return of(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
    }

    /** The UUID of these bits, without the six that are the marks. */
    static UUID of(long most, long least) {
        return new UUID(most & ~0xF000L | 0x4000L, least & ~(0xC000L << 48) | 0x8000L << 48);
    }
}
