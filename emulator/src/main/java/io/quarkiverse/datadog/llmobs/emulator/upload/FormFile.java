package io.quarkiverse.datadog.llmobs.emulator.upload;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;

/**
 * Finds the part {@code file} in a multipart form.
 */
final class FormFile {

    private static final Pattern BOUNDARY = Pattern
            .compile("(?i)multipart/form-data\\s*;.*?boundary=(?:\"([^\"]+)\"|([^;\\s]+)).*");
    private static final Pattern NAME = Pattern.compile("(?im)^content-disposition:\\s*form-data\\s*;.*?\\bname=\"file\".*$");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private FormFile() {
    }

    /**
     * The content of the part.
     *
     * @param contentType the media type of the request, or null
     * @throws ApiException if the body is not a form with such a part
     */
    static byte[] of(String contentType, byte[] body) {
        Matcher type = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!type.matches()) {
            throw ApiException.badRequest("the request is not multipart/form-data with a boundary");
        }
        String delimiter = "\r\n--" + (type.group(1) == null ? type.group(2) : type.group(1));
        // one character per byte, so that places in the text are places in the bytes
        String form = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        int part = form.indexOf(delimiter);
        while (part >= 0) {
            int end = form.indexOf(delimiter, part + delimiter.length());
            int head = form.indexOf(END_OF_HEAD, part);
            if (end >= 0 && head >= 0 && head < end && NAME.matcher(form.substring(part, head)).find()) {
                return form.substring(head + END_OF_HEAD.length(), end).getBytes(StandardCharsets.ISO_8859_1);
            }
            part = end;
        }
        throw ApiException.badRequest("the form has no part named \"file\", or it is incomplete");
    }
}
