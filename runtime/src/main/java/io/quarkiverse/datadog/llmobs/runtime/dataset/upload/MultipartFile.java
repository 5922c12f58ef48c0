package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A CSV file as the only part of a multipart form (RFC 7578).
 *
 * @param boundary a text that the file does not contain
 * @param size the length of the file
 */
record MultipartFile(Path path, String boundary, long size) {

    /** @throws UncheckedIOException when the file cannot be read */
    static MultipartFile of(Path path) {
        try {
            return new MultipartFile(path, "llmobs-" + UUID.randomUUID(), Files.size(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + ": " + e, e);
        }
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** The length of the whole form. */
    long length() {
        return head().length + size + tail().length;
    }

    /** What precedes the file. */
    byte[] head() {
        return bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName()
                + "\"\r\nContent-Type: text/csv\r\n\r\n");
    }

    /** What follows it. */
    byte[] tail() {
        return bytes("\r\n--" + boundary + "--\r\n");
    }

    /** As browsers write it: in UTF-8, with the characters that would end the name or the header percent-encoded. */
    private String fileName() {
        return path.getFileName().toString().replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
