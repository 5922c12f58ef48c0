package io.quarkiverse.datadog.llmobs.it.benchmark.peer;

import java.time.Duration;

/**
 * A listing of datasets, which the peer derives from the id of the project.
 *
 * @param pages the number of pages
 * @param delay the response time of each
 */
public record Listing(int pages, Duration delay) {

    public static final int PAGE_SIZE = 100;

    /** The id of the project, from which the peer derives the listing. */
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
