package io.quarkiverse.datadog.llmobs.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.c7e19a3f5b0d86e2417f9cb3d5a8062e.k3J9xQ2vT7bN1mZ8";

    @Test
    void keysAndTokensHaveTheirHeaders() {
        assertEquals(Map.of("DD-API-KEY", "a", "DD-APPLICATION-KEY", "b"), Credentials.ofKeys("a", "b").headers());
        assertEquals(Map.of("Authorization", "Bearer " + TOKEN), Credentials.ofAccessToken(TOKEN).headers());
        assertEquals(Map.of("Authorization", "Bearer " + TOKEN), Credentials.bearer(TOKEN));
        assertEquals(TOKEN, Credentials.asked().accept(" " + TOKEN + "\n"));
        assertTrue(Credentials.asked().areAsked());
        assertFalse(Credentials.ofAccessToken(TOKEN).areAsked());
    }

    @Test
    void aTokenIsMaskedAsKeysAre() {
        Credentials asked = Credentials.asked();
        asked.accept(TOKEN);
        for (Credentials credentials : new Credentials[] { asked, Credentials.ofAccessToken(TOKEN) }) {
            assertEquals("says *** here", credentials.mask("says " + TOKEN + " here"));
            assertEquals("says *** here", credentials.mask("says " + TOKEN.substring(10, 30) + " here"));
            assertEquals("Credentials[***]", credentials.toString());
        }
    }

    @Test
    void tokensThatWereUsedBeforeAreMaskedToo() {
        Credentials asked = Credentials.asked();
        for (int i = 0; i < 20; i++) {
            asked.accept(token(i));
            assertEquals("***", asked.mask(token(i)));
        }
        assertEquals("*** ***", asked.mask(token(0) + " " + token(19)));
    }

    @Test
    void theNumberOfTokensThatAreKeptIsLimited() {
        Credentials asked = Credentials.asked();
        asked.accept(token(0));
        for (int i = 1; i < 32; i++) {
            asked.accept(token(i));
            asked.accept(token(0));
        }
        assertEquals("***", asked.mask(token(0)));
        asked.accept(token(32));
        assertEquals("***", asked.mask(token(0)), "it was used after token 1");
        assertEquals(token(1), asked.mask(token(1)));
    }

    private static String token(int number) {
        return Character.toString('A' + number).repeat(40);
    }

    @Test
    void whatIsNoTokenIsRejectedWithoutShowingIt() {
        for (String token : new String[] { null, "", " ", "two words", "line\nbreak", "für" }) {
            String message = assertThrows(IllegalArgumentException.class, () -> Credentials.asked().accept(token))
                    .getMessage();
            assertTrue(message.startsWith("it "), message);
            assertFalse(token != null && !token.isBlank() && message.contains(token), message);
        }
    }
}
