package io.quarkiverse.datadog.llmobs.it.faults.fault;

import static io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect.DAMAGED;
import static io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect.FINE;
import static io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect.UNEXPECTED;
import static io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup.CONTENT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import io.quarkiverse.datadog.llmobs.it.faults.server.GoodResponses;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;

/**
 * Complete responses of status 200 whose content is invalid.
 */
public final class InvalidContents {

    private static final String HTML = "<html><head><title>Sign in</title></head><body>The session is over.</body></html>";

    private InvalidContents() {
    }

    public static List<Fault> all() {
        return List.of(
                unexpected("HTML", good -> good.withType("text/html; charset=utf-8").withBody(bytes(HTML))),
                unexpected("HTML with the expected media type", good -> good.withBody(bytes(HTML))),
                unexpected("an unexpected media type", good -> good.withType("image/png")),
                Fault.of(CONTENT, "an empty body", AffectedCall::withoutBody,
                        (connection, request, good) -> connection.write(good.withBody(new byte[0]))),
                unexpected("a body that is cut, but has the right length", good -> good.withBody(truncated(good))),
                Fault.of(CONTENT, "invalid UTF-8", operation -> operation.form() == BodyUse.BYTES ? DAMAGED : UNEXPECTED,
                        (connection, request, good) -> connection.write(good.withBody(GoodResponses.damaged(good.body())))),
                unexpected("gzip that is cut",
                        good -> zipped(good, Arrays.copyOf(gzip(good.body()), gzip(good.body()).length / 2))),
                unexpected("gzip that lacks its checksum",
                        good -> zipped(good, Arrays.copyOf(gzip(good.body()), gzip(good.body()).length - 8))),
                Fault.of(CONTENT, "plain text with Content-Encoding: gzip",
                        operation -> operation.form() == BodyUse.DOCUMENT ? FINE : UNEXPECTED,
                        (connection, request, good) -> connection.write(zipped(good, good.body()))),
                unexpected("an encoding that was not requested", good -> good.with("Content-Encoding: br")),
                unexpected("errors only",
                        good -> good.withType(RawResponse.JSON).withBody(bytes("""
                                {"errors":[{"title":"Busy"}]}"""))),
                Fault.of(CONTENT, "HTML that shows the keys", UNEXPECTED,
                        (connection, request, good) -> connection
                                .write(good.withType("text/html").withBody(bytes(HTML + keys(request))))),
                unexpected("nesting that is too deep", good -> good.withBody(bytes("{\"data\":" + "[".repeat(100_000)))));
    }

    private interface Spoiling {
        RawResponse of(RawResponse good);
    }

    private static Fault unexpected(String name, Spoiling spoiling) {
        return Fault.of(CONTENT, name, UNEXPECTED,
                (connection, request, good) -> connection.write(spoiling.of(good.withStatus(200))));
    }

    /** An export is cut within quotes, because missing rows alone cannot be detected. */
    private static byte[] truncated(RawResponse good) {
        return good.headers().contains("Content-Type: text/csv") ? RawResponse.joined(good.part(), bytes(",\"half a cell"))
                : good.part();
    }

    private static RawResponse zipped(RawResponse good, byte[] body) {
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

    public static String keys(RawRequest request) {
        return request.header("DD-API-KEY") + " and " + request.header("DD-APPLICATION-KEY");
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
