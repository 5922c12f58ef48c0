package io.quarkiverse.datadog.llmobs.it.benchmark.peer;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The JSON of listings, in the form in which it was recorded from the service. Each page is made once.
 */
final class DatasetPages {

    private final Map<String, byte[]> made = new ConcurrentHashMap<>();

    /** The page that a cursor leads to; null leads to the first one. */
    byte[] page(String project, Listing listing, String cursor) {
        int number = PageCursor.page(cursor);
        return made.computeIfAbsent(project + ' ' + number, key -> page(project, listing, number));
    }

    /** The listing that holds this dataset only. */
    static byte[] only(String project, String id) {
        return document(dataset(project, id, 0), "").getBytes(StandardCharsets.UTF_8);
    }

    static String id(int item) {
        return new UUID(0x5eed_0000_0000_4000L | item, 0x8000_0000_0000_0000L | item * 0x9E3779B9L).toString();
    }

    private static byte[] page(String project, Listing listing, int number) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < Listing.PAGE_SIZE; i++) {
            int item = number * Listing.PAGE_SIZE + i;
            items.append(i == 0 ? "" : ",").append(dataset(project, id(item), item));
        }
        String after = number + 1 == listing.pages() ? "" : PageCursor.of(number + 1);
        return document(items, after).getBytes(StandardCharsets.UTF_8);
    }

    private static String document(CharSequence items, String after) {
        return "{\"data\":[" + items + "],\"meta\":{\"after\":\"" + after + "\"}}";
    }

    private static String dataset(String project, String id, int item) {
        return "{\"id\":\"" + id + "\",\"type\":\"datasets\",\"attributes\":{\"author\":"
                + "{\"id\":\"422c9d15-2e5e-11ef-99c3-7291dac01325\"},\"created_at\":\"2026-03-26T20:00:28.936238Z\","
                + "\"current_version\":1,\"dataset_type\":\"user\",\"description\":\"Answers reviewed by support\","
                + "\"metadata\":null,\"name\":\"golden " + item + "\",\"project_id\":\"" + project + "\","
                + "\"updated_at\":\"2026-03-26T20:00:28.936238Z\"}}";
    }
}
