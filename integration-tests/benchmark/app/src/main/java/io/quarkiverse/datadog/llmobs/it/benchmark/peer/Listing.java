package io.quarkiverse.datadog.llmobs.it.benchmark.peer;

import java.time.Duration;

/**
 * A listing of datasets that the peer answers, known by the id of its project.
 *
 * @param pages how many pages there are
 * @param delay how long the peer takes for each
 */
public record Listing(int pages, Duration delay) {

    public static final int PAGE_SIZE = 100;

    /** The project by which the peer knows it. */
    public String project() {
        return "pages-" + pages + "-" + delay.toMillis();
    }

    static Listing ofProject(String project) {
        String[] parts = project.split("-");
        return new Listing(Integer.parseInt(parts[1]), Duration.ofMillis(Long.parseLong(parts[2])));
    }

    public int items() {
        return pages * PAGE_SIZE;
    }

    /** The sum of the hash codes of all ids. */
    public long checksum() {
        long sum = 0;
        for (int item = 0; item < items(); item++) {
            sum += DatasetPages.id(item).hashCode();
        }
        return sum;
    }
}
