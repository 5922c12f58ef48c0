package io.quarkiverse.datadog.llmobs.it.benchmark.peer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A listing of records, which the peer derives from the id of the dataset. Some pages are made, and then repeated, so that the
 * peer needs no computation while the client is measured. Records have the form that was recorded from the service.
 *
 * @param pages the number of pages
 */
public record RecordListing(int pages) {

    public static final int PAGE_SIZE = 1000;

    private static final String ID = "records-";
    private static final int DIFFERENT_PAGES = 8;
    private static final List<byte[]> ITEMS = IntStream.range(0, DIFFERENT_PAGES).mapToObj(RecordListing::items).toList();

    /** The listing of a number of records, in whole pages. */
    public static RecordListing ofItems(long items) {
        return new RecordListing((int) (items / PAGE_SIZE));
    }

    static RecordListing ofDataset(String id) {
        return new RecordListing(Integer.parseInt(id.substring(ID.length())));
    }

    /** The id of the dataset, from which the peer derives the listing. */
    public String dataset() {
        return ID + pages;
    }

    public int items() {
        return pages * PAGE_SIZE;
    }

    /** The sum of the hash codes of all ids. */
    public long checksum() {
        long sum = 0;
        for (int page = 0; page < pages; page++) {
            for (int item = 0; item < PAGE_SIZE; item++) {
                sum += id(page % DIFFERENT_PAGES, item).hashCode();
            }
        }
        return sum;
    }

    /** A whole page as the peer sends it. */
    public byte[] page(int number) {
        byte[] start = start(number);
        byte[] end = end(number);
        byte[] page = new byte[start.length + end.length];
        System.arraycopy(start, 0, page, 0, start.length);
        System.arraycopy(end, 0, page, start.length, end.length);
        return page;
    }

    /** The first part of a page, up to and with its items. */
    static byte[] start(int number) {
        return ITEMS.get(number % DIFFERENT_PAGES);
    }

    /** The second part of a page, which names the next one. */
    byte[] end(int number) {
        String after = number + 1 == pages ? "" : PageCursor.of(number + 1);
        return ("],\"meta\":{\"after\":\"" + after + "\"}}").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] items(int page) {
        return IntStream.range(0, PAGE_SIZE).mapToObj(item -> record(page, item))
                .collect(Collectors.joining(",", "{\"data\":[", "")).getBytes(StandardCharsets.UTF_8);
    }

    private static String id(int page, int item) {
        return new UUID(page * 0x9E3779B97F4A7C15L & ~0xF000L | 0x4000L, 0x8000_0000_0000_0000L | item * 0x9E3779B9L)
                .toString();
    }

    private static String record(int page, int item) {
        return """
                {"id":"%s","type":"datasets","attributes":{"author":{"id":"cc589400-1367-11ed-aee5-da7ad0900002"},\
                "canonical_id":"%s","created_at":"2026-08-13T19:41:39.982022Z",\
                "dataset_id":"fadfa0a8-6f4c-4c22-9d0a-2f6f0f0f1f2f","expected_output":"They sell %d, and keep the rest.",\
                "input":{"question":"How many eggs does farm no. %d sell a day, if it has \\"%d\\" hens?"},\
                "metadata":{"difficulty":%d,"reviewed":true},"tags":["split:train","source:farm"],\
                "ttl":"2029-08-12T19:41:40.014494Z","updated_at":"2026-08-13T19:41:39.982022Z"}}"""
                .formatted(id(page, item), id(page + DIFFERENT_PAGES, item), item % 89, item, item % 97, item % 5);
    }
}
