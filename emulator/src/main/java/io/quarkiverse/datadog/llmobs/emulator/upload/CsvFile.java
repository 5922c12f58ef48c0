package io.quarkiverse.datadog.llmobs.emulator.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the rows of a CSV file (RFC 4180) in UTF-8, one by one.
 */
final class CsvFile {

    private final String text;
    private int at;

    /** @throws InvalidFileException if it is not UTF-8 */
    CsvFile(byte[] bytes) throws InvalidFileException {
        try {
            String decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            text = decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded;
        } catch (CharacterCodingException e) {
            throw new InvalidFileException("the file is not UTF-8");
        }
    }

    /** The cells of the next row, null after the last one. An empty cell is null, unless it is in quotes. */
    List<String> next() throws InvalidFileException {
        if (at == text.length()) {
            return null;
        }
        List<String> row = new ArrayList<>();
        row.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            row.add(cell());
        }
        endRow();
        return row;
    }

    private void endRow() throws InvalidFileException {
        if (at == text.length()) {
            return;
        }
        char end = text.charAt(at++);
        if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        } else if (end != '\r' && end != '\n') {
            throw new InvalidFileException("the file has text after a closing quote");
        }
    }

    private String cell() throws InvalidFileException {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at == start ? null : text.substring(start, at);
    }

    private String quoted() throws InvalidFileException {
        StringBuilder cell = new StringBuilder();
        int start = at + 1;
        while (true) {
            int quote = text.indexOf('"', start);
            if (quote < 0) {
                throw new InvalidFileException("the file ends within quotes");
            }
            cell.append(text, start, quote);
            if (!text.startsWith("\"\"", quote)) {
                at = quote + 1;
                return cell.toString();
            }
            cell.append('"');
            start = quote + 2;
        }
    }
}
