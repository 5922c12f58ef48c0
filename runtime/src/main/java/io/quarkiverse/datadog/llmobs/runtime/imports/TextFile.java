package io.quarkiverse.datadog.llmobs.runtime.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A file of text in UTF-8 while it is read.
 */
record TextFile(Path path, Reader reader) implements AutoCloseable {

    private static final String LOOKS_LIKE = ": the file looks like ";
    private static final int MARK = 0xFEFF;
    private static final int BEGINNING = 4096;

    /**
     * The text behind byte order marks, where there are any.
     *
     * @throws UncheckedIOException when it cannot be read
     * @throws IllegalArgumentException when it begins with what is not UTF-8 text; it says what it seems to be
     */
    static TextFile open(Path path) {
        TextFile file;
        try {
            file = new TextFile(path, reader(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        file.skipMarks();
        return file;
    }

    private static Reader reader(Path path) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(Files.newInputStream(path), FileKind.BEGINNING);
        try {
            byte[] beginning = bytes.readNBytes(FileKind.BEGINNING);
            bytes.unread(beginning);
            String kind = FileKind.notText(beginning);
            if (kind != null) {
                throw new IllegalArgumentException(place(path, 1) + LOOKS_LIKE + kind);
            }
            // a decoder, so that what is not UTF-8 is an error and no question mark
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private void skipMarks() {
        try {
            do {
                reader.mark(1);
            } while (reader.read() == MARK);
            reader.reset();
        } catch (IOException e) {
            close();
            throw broken(1, e);
        }
    }

    /**
     * Refuses a file of another kind. Nothing of it is used up.
     *
     * @param otherKind what the text seems to be that begins with this line; null when it is what is read
     * @throws IllegalArgumentException when it is another kind
     */
    void require(Function<FirstLine, String> otherKind) {
        FirstLine first = FirstLine.of(beginning());
        String kind = otherKind.apply(first);
        if (kind != null) {
            throw new IllegalArgumentException(place(first.number()) + LOOKS_LIKE + kind);
        }
    }

    private String beginning() {
        char[] text = new char[BEGINNING];
        int length = 0;
        try {
            reader.mark(BEGINNING);
            for (int read = 0; read >= 0 && length < BEGINNING; length += Math.max(read, 0)) {
                read = reader.read(text, length, BEGINNING - length);
            }
            reader.reset();
        } catch (IOException e) {
            // a decoder that has failed cannot go on
            throw broken(FirstLine.breaks(new String(text, 0, length)) + 1, e);
        }
        return new String(text, 0, length);
    }

    String place(long line) {
        return place(path, line);
    }

    private static String place(Path path, long line) {
        return path.getFileName() + ", line " + line;
    }

    /**
     * What to throw when there is no reading on.
     *
     * @param line up to which all was well; the decoder is some lines ahead of what was read, so the very line is not known
     */
    RuntimeException broken(long line, IOException e) {
        return e instanceof CharacterCodingException
                ? new IllegalArgumentException(
                        place(line) + " or later: this is not UTF-8; save the file as UTF-8 (Excel: CSV UTF-8)", e)
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
