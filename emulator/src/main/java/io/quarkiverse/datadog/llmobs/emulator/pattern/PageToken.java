package io.quarkiverse.datadog.llmobs.emulator.pattern;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;

/**
 * A place among the spans of a topic, as text that is opaque to clients.
 *
 * @param offset how many spans are before it
 * @param afterEmptyPage whether an empty page was put before the page that this token asks for
 */
record PageToken(int offset, boolean afterEmptyPage, String topicId) {

    /** Encodes to {@code +//+}: a client that forgets to percent-encode is noticed at once. */
    private static final String PREFIX = "\u00fb\u00ff\u00fe";
    private static final Pattern DECODED = Pattern.compile(PREFIX + "(\\d{1,9}):(true|false):(.*)", Pattern.DOTALL);

    String text() {
        byte[] id = topicId.getBytes(StandardCharsets.UTF_8);
        String decoded = PREFIX + offset + ":" + afterEmptyPage + ":" + new String(id, StandardCharsets.ISO_8859_1);
        return Base64.getEncoder().encodeToString(decoded.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** @throws ApiException if this is not a token of this topic */
    static PageToken parse(String text, String topicId) {
        Matcher decoded = DECODED.matcher(decode(text));
        if (decoded.matches()) {
            String id = new String(decoded.group(3).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            if (id.equals(topicId)) {
                return new PageToken(Integer.parseInt(decoded.group(1)), decoded.group(2).equals("true"), topicId);
            }
        }
        throw invalid();
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static ApiException invalid() {
        return ApiException.badRequest("invalid page_token: send next_page_token of the previous page, percent-encoded");
    }
}
