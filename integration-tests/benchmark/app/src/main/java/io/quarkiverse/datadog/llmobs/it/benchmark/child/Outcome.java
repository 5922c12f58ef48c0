package io.quarkiverse.datadog.llmobs.it.benchmark.child;

/**
 * The result of a process.
 *
 * @param amount the number of bytes or rows received
 * @param checksum the CRC-32C of the bytes, or the sum over the rows
 * @param peakMemory the peak memory in bytes; 0 if the system does not report it
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
