package io.quarkiverse.datadog.llmobs.runtime.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of text in UTF-8 while it is read.
 */
record TextFile(Path path, Reader reader) implements AutoCloseable {

    private static final int MARK = 0xFEFF;

    /**
     * The text behind the byte order mark, where there is one.
     *
     * @throws UncheckedIOException when it cannot be read
     * @throws IllegalArgumentException when it begins with what is not UTF-8
     */
    static TextFile open(Path path) {
        TextFile file;
        try {
            // a decoder, so that what is not UTF-8 is an error and no question mark
            file = new TextFile(path, new BufferedReader(
                    new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()), 1 << 16));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        file.skipMark();
        return file;
    }

    private void skipMark() {
        try {
            reader.mark(1);
            if (reader.read() != MARK) {
                reader.reset();
            }
        } catch (IOException e) {
            close();
            throw broken(1, e);
        }
    }

    String place(long line) {
        return path.getFileName() + ", line " + line;
    }

    /**
     * What to throw when there is no reading on.
     *
     * @param line up to which all was well; the decoder is some lines ahead of what was read, so the very line is not known
     */
    RuntimeException broken(long line, IOException e) {
        return e instanceof CharacterCodingException
                ? new IllegalArgumentException(place(line) + " or later: this is not UTF-8", e)
                : unreadable(path, e);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static UncheckedIOException unreadable(Path path, IOException e) {
        return new UncheckedIOException("cannot read " + path + ": " + e, e);
    }
}
