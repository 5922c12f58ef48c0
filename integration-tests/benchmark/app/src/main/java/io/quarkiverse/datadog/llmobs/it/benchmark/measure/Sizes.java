package io.quarkiverse.datadog.llmobs.it.benchmark.measure;

import java.time.Duration;
import java.util.List;

import io.quarkiverse.datadog.llmobs.it.benchmark.peer.Listing;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.RecordListing;

/**
 * The amounts of data. Sizes are bytes of CSV.
 *
 * @param pairs how many pairs are counted
 * @param file what is exported to a file
 * @param rows what is read row by row
 * @param jsonLines what is written as JSON Lines
 * @param memory the exports to a file whose memory is compared
 * @param memoryWarmUp what each of these processes exports before
 * @param memoryRuns how often each of them is done
 * @param slow the exports to a slow consumer whose memory is compared
 * @param slowWarmUp what each of these processes exports before, as fast as it can
 * @param slowRate how many bytes a second a slow consumer takes
 * @param paused what is exported to a consumer that stops in the middle
 * @param pause how long it stops
 * @param listing what is listed
 * @param slowListing what is listed from a slow server by a slow consumer
 * @param records the listing of records that is compared with Jackson
 * @param listingMemory the numbers of records of the listings whose memory is compared; each process lists the first of them
 *        before
 * @param imported how many records are imported
 * @param importMemory the numbers of records of the imports whose memory is compared
 * @param starts how often an application is started
 */
public record Sizes(int pairs, long file, long rows, long jsonLines, List<Long> memory, long memoryWarmUp, int memoryRuns,
        List<Long> slow, long slowWarmUp, long slowRate, long paused, Duration pause, Listing listing, Listing slowListing,
        RecordListing records, List<Long> listingMemory,
        int imported,
        List<Integer> importMemory, int starts) {

    private static final long MIB = 1 << 20;

    public static Sizes named(String name) {
        return switch (name) {
            case "full" -> full();
            case "tiny" -> tiny();
            default -> throw new IllegalArgumentException("sizes are full or tiny, but not " + name);
        };
    }

    private static Sizes full() {
        return new Sizes(5, 1024 * MIB, 256 * MIB, 512 * MIB, List.of(256 * MIB, 1024 * MIB, 4096 * MIB), 1024 * MIB, 3,
                List.of(128 * MIB, 1024 * MIB), 512 * MIB, 50_000_000, 64 * MIB, Duration.ofMinutes(1),
                new Listing(1000, Duration.ZERO), new Listing(100, Duration.ofMillis(5)),
                new RecordListing(200), List.of(100_000L, 1_000_000L),
                60_000, List.of(100_000, 1_000_000), 15);
    }

    private static Sizes tiny() {
        return new Sizes(2, MIB / 2, MIB / 2, MIB / 2, List.of(MIB / 2), MIB / 2, 1, List.of(MIB / 2), MIB / 2, 5_000_000, MIB,
                Duration.ofMillis(200), new Listing(5, Duration.ZERO), new Listing(4, Duration.ofMillis(1)),
                new RecordListing(2), List.of(2_000L),
                2_000, List.of(2_000), 1);
    }
}
