package io.quarkiverse.datadog.llmobs.it.benchmark.duckdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A program that converts exported CSV files to JSON Lines with DuckDB, on all cores.
 * <p>
 * Each line of the standard input is the path of a CSV file, a tab and the path of the file to write. The response is a line
 * with the nanoseconds of the conversion. A cell that is valid JSON is written as JSON, any other as a string.
 */
public final class DuckDbConversion {

    /**
     * The columns are declared, so that DuckDB need not sample the file to find them. With the buffer of 32 MB that is the
     * default, its parallel reader refuses large files with line breaks in their cells; larger buffers than this are slower.
     */
    private static final String CONVERSION = """
            COPY (
                SELECT id, %s, %s, %s, %s
                FROM read_csv('%s', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\\n',
                    buffer_size = 67108864,
                    columns = {'id': 'VARCHAR', 'input': 'VARCHAR', 'expected_output': 'VARCHAR', 'metadata': 'VARCHAR',
                        'tags': 'VARCHAR'})
            ) TO '%s' (FORMAT JSON)""";

    private DuckDbConversion() {
    }

    public static void main(String[] args) throws IOException, SQLException {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String request = requests.readLine(); request != null; request = requests.readLine()) {
                String[] paths = request.split("\t");
                String conversion = conversion(paths[0], paths[1]);
                long start = System.nanoTime();
                statement.execute(conversion);
                System.out.println(System.nanoTime() - start);
            }
        }
    }

    private static String conversion(String csv, String json) {
        return String.format(CONVERSION, json("input"), json("expected_output"), json("metadata"), json("tags"), quoted(csv),
                quoted(json));
    }

    private static String json(String column) {
        return "coalesce(try_cast(" + column + " AS JSON), to_json(" + column + ")) AS " + column;
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }
}
