package io.quarkiverse.datadog.llmobs.emulator.upload;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Multipart forms with CSV files.
 */
public final class CsvForms {

    /** Their media type. */
    public static final String TYPE = "multipart/form-data; boundary=b";

    private CsvForms() {
    }

    /** A form with one part. */
    public static String form(String name, String csv) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"records.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--b--\r\n";
    }

    /** A file with this number of records. */
    static String rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> "r" + i + "," + i + ",\n")
                .collect(Collectors.joining("", "id,input,expected_output\n", ""));
    }
}
