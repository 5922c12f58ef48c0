package io.quarkiverse.datadog.llmobs.it.benchmark.export;

import io.quarkiverse.datadog.llmobs.it.benchmark.measure.WrongResultException;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.CsvBody;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.Row;

/**
 * Counts rows and computes a checksum.
 */
final class RowSum {

    private long rows;
    private long checksum;

    void add(String id, String input) {
        rows++;
        checksum += Row.checksum(id, input);
    }

    void check(CsvBody expected) {
        WrongResultException.unlessEqual("rows", expected.rows(), rows);
        WrongResultException.unlessEqual("checksum of the rows", expected.checksum(), checksum);
    }
}
