package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Breaks.joined;
import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Group.ODDITY;
import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Meaning.FINE;

import java.util.List;

import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Answer;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Play;

/**
 * Answers that keep to other rules than one expects.
 */
final class Oddities {

    private Oddities() {
    }

    static List<Fault> all() {
        return List.of(
                Fault.of(ODDITY, "status 206", Meaning.unexpected(206), (line, request, good) -> line.write(good.withStatus(206)
                        .with("Content-Range: bytes 0-" + (good.body().length - 1) + "/" + 2 * good.body().length))),
                Fault.of(ODDITY, "status 203", Meaning.unexpected(203),
                        (line, request, good) -> line.write(good.withStatus(203))),
                Fault.of(ODDITY, "status 304", Meaning.refused(304),
                        (line, request, good) -> line
                                .write(Contents.bytes("HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\n\r\n"))),
                Fault.of(ODDITY, "status 100 first", FINE, (line, request, good) -> {
                    line.write(Contents.bytes("HTTP/1.1 100 Continue\r\n\r\n"));
                    line.write(good);
                }),
                Fault.of(ODDITY, "status 103 first", FINE, (line, request, good) -> {
                    line.write(Contents.bytes("HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n"));
                    line.write(good);
                }),
                Fault.of(ODDITY, "two answers to one request", FINE, (line, request, good) -> {
                    Answer stray = good.withBody(Contents.bytes("{\"data\":[{\"id\":\"stray\",\"attributes\":{}}]}"));
                    line.write(joined(joined(good.head(), good.body()), joined(stray.head(), stray.body())));
                }),
                Fault.of(ODDITY, "more bytes than the length says", FINE,
                        (line, request, good) -> line.write(joined(joined(good.head(), good.body()), new byte[1000]))),
                Fault.of(ODDITY, "an answer before the request is read", Meaning.refused(413),
                        Play.early((line, request, good) -> {
                            line.write(Answer.of(413, Answer.JSON, "{\"errors\":[\"too large\"]}").with("Connection: close"));
                            line.keepSilent();
                        })),
                Fault.of(ODDITY, "an end right after the answer", FINE, (line, request, good) -> {
                    line.write(good);
                    line.close();
                }));
    }
}
