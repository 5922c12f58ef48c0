package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes pieces cut anywhere as strict UTF-8, without a byte order mark. Closing it ends the export.
 */
final class PieceReader extends Reader {

    private static final char MARK = '\uFEFF';

    private final Pieces pieces;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private boolean ended;
    private boolean started;

    PieceReader(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read(char[] target, int offset, int length) throws CharacterCodingException {
        while (true) {
            CharBuffer chars = CharBuffer.wrap(target, offset, length);
            CoderResult result = decoder.decode(bytes, chars, ended);
            int read = chars.position() - offset;
            if (read > 0) {
                read = started ? read : withoutMark(target, offset, read);
                started = true;
            }
            if (read > 0) {
                return read;
            }
            if (result.isError()) {
                result.throwException();
            }
            if (ended) {
                return -1;
            }
            more();
        }
    }

    @Override
    public void close() {
        pieces.close();
    }

    private void more() {
        ByteBuffer piece = pieces.next();
        if (piece == null) {
            ended = true;
        } else if (bytes.hasRemaining()) {
            // a character cut in two
            bytes = ByteBuffer.allocate(bytes.remaining() + piece.remaining()).put(bytes).put(piece).flip();
        } else {
            bytes = piece;
        }
    }

    private static int withoutMark(char[] chars, int offset, int length) {
        if (chars[offset] != MARK) {
            return length;
        }
        System.arraycopy(chars, offset + 1, chars, offset, length - 1);
        return length - 1;
    }
}
