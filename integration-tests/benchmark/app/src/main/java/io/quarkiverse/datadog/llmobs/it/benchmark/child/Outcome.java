package io.quarkiverse.datadog.llmobs.it.benchmark.child;

/**
 * What a process has done.
 *
 * @param amount the bytes, or the rows, that it got
 * @param checksum the CRC-32C of the bytes, or the sum over the rows
 * @param peakMemory the most memory that it ever had, in bytes; 0 where the system does not tell
 */
public record Outcome(long amount, long checksum, long peakMemory) {

    public static Outcome parse(String line) {
        String[] parts = line.split(" ");
        return new Outcome(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    @Override
    public String toString() {
        return amount + " " + checksum + " " + peakMemory;
    }
}
