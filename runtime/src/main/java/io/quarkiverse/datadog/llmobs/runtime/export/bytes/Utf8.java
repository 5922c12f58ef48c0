package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Checks that bytes are UTF-8, strictly.
 */
final class Utf8 {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(2048);

    void require(byte[] bytes, int from, int to) throws MalformedCsvException {
        if (Words.ascii(bytes, from, to)) {
            return;
        }
        ByteBuffer left = ByteBuffer.wrap(bytes, from, to - from);
        decoder.reset();
        try {
            CoderResult result;
            do {
                result = decoder.decode(left, decoded.clear(), true);
                if (result.isError()) {
                    result.throwException();
                }
            } while (result.isOverflow());
        } catch (CharacterCodingException e) {
            throw new MalformedCsvException("the CSV is not valid UTF-8", e);
        }
    }

    /** How many characters of Java the bytes are. Those of four bytes are two, those of others one. */
    static long characters(byte[] bytes, int from, int to) {
        long characters = 0;
        for (int i = from; i < to; i++) {
            int one = bytes[i] & 0xFF;
            if (one < 0x80 || one >= 0xC0) {
                characters += one < 0xF0 ? 1 : 2;
            }
        }
        return characters;
    }
}
