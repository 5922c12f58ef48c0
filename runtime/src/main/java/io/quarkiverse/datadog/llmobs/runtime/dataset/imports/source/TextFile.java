package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;

import io.quarkiverse.datadog.llmobs.runtime.csv.ByteBlocks;
import io.quarkiverse.datadog.llmobs.runtime.text.ByteOrderMark;

/**
 * A UTF-8 text file, read from the end of its byte order marks.
 */
final class TextFile implements AutoCloseable {

    private static final String LOOKS_LIKE = ": the file looks like ";
    private static final int BEGINNING = 4096;
    private static final int BLOCK = 64 * 1024;

    private final Path path;
    private final PushbackInputStream bytes;
    /** Without byte order marks. */
    private final byte[] beginning;
    /** Whether the file ends with its beginning. */
    private final boolean whole;

    /**
     * Opens a file.
     *
     * @throws UncheckedIOException when it cannot be read
     * @throws IllegalArgumentException when it begins with bytes that are not UTF-8 text; the message names the probable kind
     */
    static TextFile open(Path path) {
        try {
            return new TextFile(path, Files.newInputStream(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** @param file closed by {@link #close()}, or immediately when it cannot be read or is not text */
    TextFile(Path path, InputStream file) {
        this.path = path;
        this.bytes = new PushbackInputStream(file, BEGINNING);
        try {
            byte[] read = bytes.readNBytes(BEGINNING);
            String kind = FileKind.notText(read);
            if (kind != null) {
                throw new IllegalArgumentException(place(1) + LOOKS_LIKE + kind);
            }
            this.whole = read.length < BEGINNING;
            this.beginning = Arrays.copyOfRange(read, ByteOrderMark.length(ByteBuffer.wrap(read)), read.length);
            bytes.unread(beginning);
        } catch (IOException e) {
            close();
            throw unreadable(path, e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Rejects a file of another kind. The beginning can still be read afterwards.
     *
     * @param otherKind returns what a text with this first line probably is; null when it is what the caller reads
     * @throws IllegalArgumentException when it is another kind, or not UTF-8
     */
    void require(Function<FirstLine, String> otherKind) {
        FirstLine first = FirstLine.of(beginning());
        String kind = otherKind.apply(first);
        if (kind != null) {
            throw new IllegalArgumentException(place(first.number()) + LOOKS_LIKE + kind);
        }
    }

    private String beginning() {
        CharBuffer text = CharBuffer.allocate(beginning.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(beginning), text, whole);
        String decoded = text.flip().toString();
        if (result.isError()) {
            throw notUtf8(FirstLine.breaks(decoded) + 1, null);
        }
        return decoded;
    }

    /** The text as characters. Reading fails with a {@link CharacterCodingException} where it is not UTF-8. */
    Reader reader() {
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), BLOCK);
    }

    /** The text as bytes. Reading fails with an {@link UncheckedIOException}. */
    ByteBlocks blocks() {
        byte[] block = new byte[BLOCK];
        return () -> {
            try {
                int read = bytes.read(block);
                return read < 0 ? null : ByteBuffer.wrap(block, 0, read);
            } catch (IOException e) {
                throw unreadable(path, e);
            }
        };
    }

    /** A line of the file, for messages. */
    String place(long line) {
        return path.getFileName() + ", line " + line;
    }

    /**
     * The exception for a failure of {@link #reader()}.
     *
     * @param line up to which the text was read; the decoder is some lines ahead, so the exact line is not known
     */
    RuntimeException broken(long line, IOException e) {
        return e instanceof CharacterCodingException ? notUtf8(line, e) : unreadable(path, e);
    }

    /** @param line on or after which bytes are not UTF-8 */
    IllegalArgumentException notUtf8(long line, Exception cause) {
        return new IllegalArgumentException(
                place(line) + " or later: this is not UTF-8; save the file as UTF-8 (Excel: CSV UTF-8)", cause);
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static UncheckedIOException unreadable(Path path, IOException e) {
        return new UncheckedIOException("cannot read " + path + ": " + e, e);
    }
}
