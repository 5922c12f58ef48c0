package io.quarkiverse.datadog.llmobs.it.tour;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Checks that a file is UTF-8. Otherwise invalid bytes would be replaced, and the export would differ from the file.
 */
final class Utf8 {

    private Utf8() {
    }

    /** @throws InvalidRecordException that names the first invalid line */
    static void check(String file, InputStream source) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream bytes = new BufferedInputStream(source)) {
            long number = 1;
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                line.write(next);
                if (next == '\n') {
                    check(file, number++, line);
                }
            }
            check(file, number, line);
        }
    }

    private static void check(String file, long number, ByteArrayOutputStream line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray()));
            line.reset();
        } catch (CharacterCodingException e) {
            throw InvalidRecordException.at(file, number, "this is not UTF-8; save the file as UTF-8");
        }
    }
}
