package io.quarkiverse.datadog.llmobs.it.tour;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * Compares the rows of an export with the records that were appended, by id: the service does not guarantee an order.
 * <p>
 * CSV cannot distinguish all values. The service may write a string without JSON quotes, so that the string "42" and the number
 * 42 have the same cell; a string is therefore equal to the cell itself and to its decoded value. An empty cell means no value
 * or an empty string, and the service may write {@code {}} for no metadata. Tags have no order; the service sorts them.
 */
final class Comparison {

    private final Map<String, NewRecord> expected = new LinkedHashMap<>();

    Comparison(List<NewRecord> appended) {
        appended.forEach(record -> expected.put(record.id(), record));
    }

    /** Describes the first difference; empty if the rows are exactly the appended records. */
    Optional<String> firstDifference(Stream<ExportRow> rows) {
        Map<String, NewRecord> missing = new LinkedHashMap<>(expected);
        for (Iterator<ExportRow> all = rows.iterator(); all.hasNext();) {
            ExportRow row = all.next();
            NewRecord record = missing.remove(row.id());
            if (record == null) {
                return Optional.of("row " + row.number() + " has the id " + row.id()
                        + (expected.containsKey(row.id()) ? ", as an earlier row has" : ", which was never appended"));
            }
            Optional<String> difference = difference(record, row);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return missing.keySet().stream().findFirst()
                .map(id -> missing.size() + " of " + expected.size() + " records are not in the export, the first is " + id);
    }

    private static Optional<String> difference(NewRecord record, ExportRow row) {
        if (!sameCell(record.input(), row, "input")) {
            return differs(row, "input", record.input());
        }
        if (!sameCell(record.expectedOutput(), row, "expected_output")) {
            return differs(row, "expected_output", record.expectedOutput());
        }
        if (!(isNothing(record.metadata()) ? isNothing(row.metadata()) : Json.same(record.metadata(), row.metadata()))) {
            return differs(row, "metadata", record.metadata());
        }
        List<String> tags = record.tags() == null ? List.of() : record.tags();
        return sorted(tags).equals(sorted(row.tags())) ? Optional.empty() : differs(row, "tags", tags);
    }

    private static boolean sameCell(Object appended, ExportRow row, String column) {
        if ("".equals(appended)) {
            return row.value(column) == null || "".equals(row.value(column));
        }
        return appended instanceof String && appended.equals(row.text(column)) || Json.same(appended, row.value(column));
    }

    private static boolean isNothing(Object value) {
        return value == null || value instanceof Map<?, ?> object && object.isEmpty();
    }

    private static List<String> sorted(List<String> tags) {
        return tags.stream().sorted().toList();
    }

    private static Optional<String> differs(ExportRow row, String column, Object appended) {
        return Optional.of("row " + row.number() + ", id " + row.id() + ", " + column + ": appended was " + appended
                + ", exported is " + row.text(column));
    }
}
