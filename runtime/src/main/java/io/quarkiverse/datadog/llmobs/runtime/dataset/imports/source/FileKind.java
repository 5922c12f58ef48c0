package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.runtime.text.VisibleText;

/**
 * Recognizes files of other kinds than an import reads by their beginning.
 */
final class FileKind {

    private static final Map<String, String> MAGIC = new LinkedHashMap<>();
    private static final Map<Character, String> DELIMITERS = Map.of('\t', "tabs", ';', "semicolons", '|', "vertical bars");

    static {
        MAGIC.put("\u001f\u008b", "a gzip file; decompress it first");
        MAGIC.put("PK\u0003\u0004", "a ZIP file, as .xlsx files are, too; save the sheet as CSV (UTF-8), or unzip the file");
        MAGIC.put("\u00d0\u00cf\u0011\u00e0", "an .xls file; save the sheet as CSV (UTF-8)");
        MAGIC.put("PAR1", "a Parquet file; write it as JSON Lines (pandas: to_json with orient=\"records\", lines=True)");
        MAGIC.put("ARROW1", "an Arrow file; write it as JSON Lines");
        MAGIC.put("Obj\u0001", "an Avro file; write it as JSON Lines");
        MAGIC.put("SQLite format 3", "an SQLite database; export the records as JSON Lines");
        MAGIC.put("BZh", "a bzip2 file; decompress it first");
        MAGIC.put("\u00fd7zXZ", "an xz file; decompress it first");
        MAGIC.put("\u0028\u00b5\u002f\u00fd", "a zstd file; decompress it first");
        MAGIC.put("%PDF", "a PDF file, which holds no records that could be read");
        MAGIC.put("\u00ff\u00fe", "UTF-16 text; save it as UTF-8");
        MAGIC.put("\u00fe\u00ff", "UTF-16 text; save it as UTF-8");
        MAGIC.put("\u0000\u0000\u00fe\u00ff", "UTF-32 text; save it as UTF-8");
    }

    private FileKind() {
    }

    /** The probable kind of the file and what to do; null when it may be UTF-8 text. */
    static String notText(byte[] beginning) {
        String bytes = new String(beginning, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> kind : MAGIC.entrySet()) {
            if (bytes.startsWith(kind.getKey())) {
                return kind.getValue();
            }
        }
        boolean wide = bytes.length() >= 4 && (zeros(bytes, 0) == 0 && zeros(bytes, 1) == 2
                || zeros(bytes, 0) == 2 && zeros(bytes, 1) == 0);
        return wide ? "UTF-16 text; save it as UTF-8" : null;
    }

    /** The number of zeros among two bytes at a distance of two. */
    private static int zeros(String bytes, int from) {
        return (bytes.charAt(from) == 0 ? 1 : 0) + (bytes.charAt(from + 2) == 0 ? 1 : 0);
    }

    /** The probable kind of a text that is not CSV and what to do; null when it may be CSV. */
    static String notCsv(FirstLine first) {
        if (first.begins("<")) {
            return page();
        }
        if (first.begins("{")) {
            return "JSON, which fromCsv does not read; use fromJsonLines";
        }
        if (first.begins("[")) {
            return array("fromCsv");
        }
        String unquoted = first.text().replaceAll("\"[^\"]*\"", "");
        for (Map.Entry<Character, String> delimiter : DELIMITERS.entrySet()) {
            if (unquoted.indexOf(',') < 0 && unquoted.indexOf(delimiter.getKey()) >= 0) {
                return delimited(delimiter);
            }
        }
        return first.begins("sep=") ? "CSV for Excel; remove the line that begins with sep=" : null;
    }

    private static String delimited(Map.Entry<Character, String> delimiter) {
        return String.format("a table separated by %s (U+%04X), and fromCsv reads commas. Save it with commas, or read it"
                + " yourself and use fromRecords", delimiter.getValue(), (int) delimiter.getKey());
    }

    /** The probable kind of a text that is not JSON objects and what to do; null when it may be JSON objects. */
    static String notJsonLines(FirstLine first) {
        if (first.begins("<")) {
            return page();
        }
        if (first.begins("[")) {
            return array("fromJsonLines");
        }
        if (first.begins("{") || !namesColumns(first.text())) {
            return null;
        }
        String kind = notCsv(first);
        return kind != null ? kind : "CSV, which fromJsonLines does not read; use fromCsv";
    }

    private static boolean namesColumns(String line) {
        List<String> cells = Stream.of(line.split("[,;|\\t]")).map(cell -> VisibleText.trimmed(cell.replace("\"", "")))
                .toList();
        return cells.size() > 1 ? cells.stream().anyMatch(RecordParts.NAMES::contains) : cells.contains("input");
    }

    private static String page() {
        return "an HTML or XML page; was an error page saved instead of the file?";
    }

    private static String array(String method) {
        return "a JSON array, which " + method + " does not read. Write one object a line and use fromJsonLines (jq -c '.[]'),"
                + " or read it yourself and use fromRecords";
    }
}
