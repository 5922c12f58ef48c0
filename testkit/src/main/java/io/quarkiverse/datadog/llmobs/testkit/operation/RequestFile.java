package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.util.regex.Pattern;

/**
 * A CSV file that a request sends as the only part of a multipart form.
 *
 * @param name the name of the file
 */
public record RequestFile(String name, String content) {

    /** Whether the body of a request is a form with this file and nothing else. */
    public boolean isBodyOf(String contentType, String body) {
        String boundary = contentType.replaceFirst("^multipart/form-data; *boundary=", "");
        return Pattern.compile("--" + Pattern.quote(boundary) + "\r\n"
                + "(?i:content-disposition): form-data; name=\"file\"; filename=\"" + Pattern.quote(name) + "\"\r\n"
                + "([\\w-]+: [^\r\n]+\r\n)*?(?i:content-type): text/csv[^\r\n]*\r\n([\\w-]+: [^\r\n]+\r\n)*\r\n"
                + Pattern.quote(content) + "\r\n--" + Pattern.quote(boundary) + "--(\r\n)?").matcher(body).matches();
    }
}
