package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Group.CONTENT;
import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Meaning.DAMAGED;
import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Meaning.FINE;
import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Meaning.UNEXPECTED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Answer;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Request;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Service;

/**
 * Whole answers of status 200 that are not what they should be.
 */
final class Contents {

    private static final String HTML = "<html><head><title>Sign in</title></head><body>The session is over.</body></html>";

    private Contents() {
    }

    static List<Fault> all() {
        return List.of(
                said("HTML", good -> good.withType("text/html; charset=utf-8").withBody(bytes(HTML))),
                said("HTML that calls itself what was asked for", good -> good.withBody(bytes(HTML))),
                said("the wrong media type", good -> good.withType("image/png")),
                Fault.of(CONTENT, "nothing", Operation::ofNothing,
                        (line, request, good) -> line.write(good.withBody(new byte[0]))),
                said("an answer that is cut, in order", good -> good.withBody(truncated(good))),
                Fault.of(CONTENT, "invalid UTF-8", operation -> operation.form() == Form.BYTES ? DAMAGED : UNEXPECTED,
                        (line, request, good) -> line.write(good.withBody(Service.damaged(good.body())))),
                said("gzip that is cut", good -> zipped(good, Arrays.copyOf(gzip(good.body()), gzip(good.body()).length / 2))),
                said("gzip that lacks its checksum",
                        good -> zipped(good, Arrays.copyOf(gzip(good.body()), gzip(good.body()).length - 8))),
                Fault.of(CONTENT, "no gzip, though it says so",
                        operation -> operation.form() == Form.DOCUMENT ? FINE : UNEXPECTED,
                        (line, request, good) -> line.write(zipped(good, good.body()))),
                said("an encoding that was not asked for", good -> good.with("Content-Encoding: br")),
                said("errors only", good -> good.withType(Answer.JSON).withBody(bytes("{\"errors\":[{\"title\":\"Busy\"}]}"))),
                Fault.of(CONTENT, "HTML that shows the keys", UNEXPECTED,
                        (line, request, good) -> line.write(good.withType("text/html").withBody(bytes(HTML + keys(request))))),
                said("nesting without end", good -> good.withBody(bytes("{\"data\":" + "[".repeat(100_000)))));
    }

    private interface Spoiling {
        Answer of(Answer good);
    }

    private static Fault said(String name, Spoiling spoiling) {
        return Fault.of(CONTENT, name, UNEXPECTED, (line, request, good) -> line.write(spoiling.of(good)));
    }

    /** An export is cut within quotes, since nobody can see that whole rows are missing. */
    private static byte[] truncated(Answer good) {
        return good.headers().contains("Content-Type: text/csv") ? Breaks.joined(good.part(), bytes(",\"half a cell"))
                : good.part();
    }

    private static Answer zipped(Answer good, byte[] body) {
        return good.with("Content-Encoding: gzip").withBody(body);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String keys(Request request) {
        return request.header("DD-API-KEY") + " and " + request.header("DD-APPLICATION-KEY");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
