package io.quarkiverse.datadog.llmobs.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.TextNode;

import io.quarkiverse.datadog.llmobs.emulator.CsvCells;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.Numbers;

/**
 * Records that are computed from their index and never stored. Four variants alternate: plain text, quotes and
 * commas, line breaks, and letters outside ASCII. Immutable.
 */
public final class GeneratedRecords {

    public static final GeneratedRecords NONE = new GeneratedRecords(0, List.of());

    private static final String ID_PREFIX = "generated-";
    private static final Pattern ID = Pattern.compile(ID_PREFIX + "[0-9]{12}");
    private static final String FILLER = "lorem ipsum dolor sit amet consectetur ";
    private static final String[] TEXTS = {
            "Which plan covers case " + IndexedTemplate.INDEX + "? ",
            "Say \"yes\", \"no\" or \"maybe\", please, case " + IndexedTemplate.INDEX + ": ",
            "First line of case " + IndexedTemplate.INDEX + "\nsecond line\r\nthird line ",
            "Où est née l'idée № " + IndexedTemplate.INDEX + " — 問題 😀? " };

    private final long count;
    private final List<StoredRecord> templates;
    private final List<IndexedTemplate> contents;

    private GeneratedRecords(long count, List<StoredRecord> templates) {
        this.count = count;
        this.templates = templates;
        this.contents = templates.stream().map(template -> new IndexedTemplate(template.data())).toList();
    }

    /**
     * @param bytesPerRecord the length of a row of a CSV export with plain cells, line end included
     * @throws IllegalArgumentException if the count is negative or the row would be too short
     */
    public static GeneratedRecords of(long count, int bytesPerRecord) {
        if (count < 1 || count > IndexedTemplate.MAX_INDEX) {
            throw new IllegalArgumentException("records is " + count + ": give 1 to " + IndexedTemplate.MAX_INDEX);
        }
        return new GeneratedRecords(count, List.of(template(0, bytesPerRecord), template(1, bytesPerRecord),
                template(2, bytesPerRecord), template(3, bytesPerRecord)));
    }

    private static StoredRecord template(int variant, int bytes) {
        CsvRows rows = new CsvRows(CsvCells.PLAIN);
        StoredRecord shortest = template(TEXTS[variant], variant);
        int missing = bytes - rows.row(shortest).length;
        if (missing < 0) {
            throw new IllegalArgumentException("bytes_per_record is " + bytes + ": give " + (bytes - missing) + " or more");
        }
        String filler = FILLER.repeat(missing / FILLER.length() + 1).substring(0, missing);
        return template(TEXTS[variant] + filler, variant);
    }

    private static StoredRecord template(String text, int variant) {
        NewRecord content = NewRecord.of(null, TextNode.valueOf(text), TextNode.valueOf("Answer " + IndexedTemplate.INDEX),
                Json.object().put("variant", variant), List.of("kind:generated"));
        return StoredRecord.of(ID_PREFIX + IndexedTemplate.INDEX, content, new UUID(0, 0), 0, 1);
    }

    public long count() {
        return count;
    }

    public boolean hasId(String id) {
        return indexOf(id) >= 0;
    }

    /** The index of the record with this id, -1 if there is none. */
    long indexOf(String id) {
        if (count == 0 || id == null || !ID.matcher(id).matches()) {
            return -1;
        }
        long index = Long.parseLong(id.substring(ID_PREFIX.length()));
        return index < count ? index : -1;
    }

    /** Whether a record has the id of a generated one and other content. */
    public boolean isChangedBy(NewRecord record) {
        long index = indexOf(record.id());
        return index >= 0 && !record(index, 0).hasContent(record);
    }

    /** The index of the record with this content, -1 if there is none. */
    long find(NewRecord content) {
        for (int variant = 0; variant < templates.size(); variant++) {
            long index = index(content.input(), templates.get(variant));
            if (index >= 0 && index < count && index % templates.size() == variant && record(index, 0).hasContent(content)) {
                return index;
            }
        }
        return -1;
    }

    /** The digits of the input where the template has a place for them, -1 if there are none. */
    private static long index(byte[] input, StoredRecord template) {
        byte[] expected = template.input();
        if (input.length != expected.length) {
            return -1;
        }
        int place = new String(expected, StandardCharsets.ISO_8859_1).indexOf(IndexedTemplate.INDEX);
        String digits = new String(input, place, IndexedTemplate.INDEX.length(), StandardCharsets.ISO_8859_1);
        return Numbers.parse(digits, -1);
    }

    StoredRecord record(long index, long created) {
        int variant = (int) (index % templates.size());
        StoredRecord template = templates.get(variant);
        byte[] data = contents.get(variant).fill(contents.get(variant).copy(), index);
        // the digits are the index
        UUID canonicalId = Uuids.of(0, index);
        return new StoredRecord(data, template.idEnd(), template.inputEnd(), template.outputEnd(), template.metadataEnd(),
                canonicalId, created, created, template.added(), StoredRecord.NEVER, template.digest());
    }

    /** The rows of an export, one per variant: the row of an index is at its remainder. */
    public List<IndexedTemplate> rows(CsvCells cells) {
        CsvRows rows = new CsvRows(cells);
        return templates.stream().map(template -> new IndexedTemplate(rows.row(template))).toList();
    }
}
