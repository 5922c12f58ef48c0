package io.quarkiverse.datadog.llmobs.runtime.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
            "plain text|plain text",
            " x |[U+0020]x[U+0020]",
            "a\u00a0b|a[U+00A0]b",
            "\u200binput|[U+200B]input",
            "in\u200dput|in[U+200D]put",
            "\uFEFFid|[U+FEFF]id",
            "a\tb|a[U+0009]b",
            "a\u0000b\u0085|a[U+0000]b[U+0085]",
            "a\u2028b\u00adc|a[U+2028]b[U+00AD]c",
            "\ud83d\ude00 \u00e9|\ud83d\ude00 \u00e9",
            "\ud83d|[U+D83D]",
            "\u180bx\u17b4|[U+180B]x[U+17B4]",
            "\u3164x\ufe0f|[U+3164]x[U+FE0F]",
    })
    void invisibleCharactersAreShownAsTheirCodes(String text, String shown) {
        assertEquals(shown, VisibleText.of(text));
    }

    @Test
    void aLongTextIsCut() {
        assertEquals("x".repeat(300) + "…", VisibleText.of("x".repeat(301)));
        assertEquals("ab…", VisibleText.of("ab c", 2));
        assertEquals("a…", VisibleText.of("a\ud83d\ude00", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = { " ", "\t", "\u00a0", "\u200b", "\u200d", "\u2060", "\uFEFF", "\u3000", "\u00a0 \t\uFEFF", "" })
    void invisibleCharactersAroundANameAreIgnored(String around) {
        assertEquals("expected output", VisibleText.trimmed(around + "expected output" + around));
        assertEquals("", VisibleText.trimmed(around));
        assertEquals("\ud83d\ude00", VisibleText.trimmed(around + "\ud83d\ude00" + around));
    }
}
