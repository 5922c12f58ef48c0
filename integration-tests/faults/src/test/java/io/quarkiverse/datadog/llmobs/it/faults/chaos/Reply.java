package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An answer of a server or of the proxy itself.
 */
record Reply(int status, String contentType, byte[] body) {

    static Reply of(int status) {
        return new Reply(status, "application/json",
                ("{\"errors\":[\"chaos says " + status + "\"]}").getBytes(StandardCharsets.UTF_8));
    }

    static Reply html(int status) {
        return new Reply(status, "text/html", ("<html><h1>" + status + "</h1></html>").getBytes(StandardCharsets.UTF_8));
    }

    void writeTo(OutputStream out) throws IOException {
        write(out, body.length);
    }

    /** Promises the whole body and gives half of it. */
    void writeHalfTo(OutputStream out) throws IOException {
        write(out, body.length / 2);
    }

    private void write(OutputStream out, int length) throws IOException {
        String head = "HTTP/1.1 " + status + " .\r\nContent-Type: " + contentType + "\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body, 0, length);
        out.flush();
    }
}
