package io.quarkiverse.datadog.llmobs.runtime.csv;

/**
 * The rules of CSV, shared by all that read it.
 * <p>
 * Cells end with a comma, rows with LF, CR or CRLF. A cell that begins with a quote ends at the next quote that is not doubled;
 * commas and line breaks before it are text, and nothing but the end of the cell may follow it. In any other cell quotes are
 * text. An empty line is not a row, the last row may lack its line break, and byte order marks at the beginning are ignored.
 * An empty cell without quotes is null, one in quotes is an empty text.
 * <p>
 * The bytes compared here never occur within another character of UTF-8.
 */
final class CsvSyntax {

    static final byte QUOTE = '"';

    private CsvSyntax() {
    }

    /** Whether an unquoted byte ends a cell. */
    static boolean endsCell(byte one) {
        return one == ',' || endsRow(one);
    }

    /** Whether an unquoted byte ends a row. */
    static boolean endsRow(byte one) {
        return one == '\n' || one == '\r';
    }
}
