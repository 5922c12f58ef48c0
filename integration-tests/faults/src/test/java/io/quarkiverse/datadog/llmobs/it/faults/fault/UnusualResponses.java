package io.quarkiverse.datadog.llmobs.it.faults.fault;

import static io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect.FINE;
import static io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup.UNUSUAL;

import java.util.List;

import io.quarkiverse.datadog.llmobs.it.faults.server.FaultAction;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;

/**
 * Responses that are valid but unusual, and responses that break the protocol.
 */
public final class UnusualResponses {

    private UnusualResponses() {
    }

    public static List<Fault> all() {
        return List.of(
                Fault.of(UNUSUAL, "status 206", FaultEffect.unexpected(206),
                        (connection, request, good) -> connection.write(good.withStatus(206)
                                .with("Content-Range: bytes 0-" + (good.body().length - 1) + "/" + 2 * good.body().length))),
                Fault.of(UNUSUAL, "status 203", FaultEffect.unexpected(203),
                        (connection, request, good) -> connection.write(good.withStatus(203))),
                Fault.of(UNUSUAL, "status 304", FaultEffect.rejected(304),
                        (connection, request, good) -> connection
                                .write(InvalidContents.bytes("HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\n\r\n"))),
                Fault.of(UNUSUAL, "status 100 first", FINE, (connection, request, good) -> {
                    connection.write(InvalidContents.bytes("HTTP/1.1 100 Continue\r\n\r\n"));
                    connection.write(good);
                }),
                Fault.of(UNUSUAL, "status 103 first", FINE, (connection, request, good) -> {
                    connection.write(InvalidContents.bytes("HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n"));
                    connection.write(good);
                }),
                Fault.of(UNUSUAL, "two responses to one request", FINE, (connection, request, good) -> {
                    RawResponse stray = good
                            .withBody(InvalidContents.bytes("""
                                    {"data":[{"id":"stray","attributes":{}}]}"""));
                    connection.write(RawResponse.joined(RawResponse.joined(good.head(), good.body()),
                            RawResponse.joined(stray.head(), stray.body())));
                }),
                Fault.of(UNUSUAL, "more bytes than the length says", FINE,
                        (connection, request, good) -> connection
                                .write(RawResponse.joined(RawResponse.joined(good.head(), good.body()), new byte[1000]))),
                Fault.of(UNUSUAL, "a response before the request is read", FaultEffect.rejected(413),
                        FaultAction.early((connection, request, good) -> {
                            connection.write(RawResponse.of(413, RawResponse.JSON, """
                                    {"errors":["too large"]}""")
                                    .with("Connection: close"));
                            connection.keepSilent();
                        })),
                Fault.of(UNUSUAL, "the connection is closed right after the response", FINE, (connection, request, good) -> {
                    connection.write(good);
                    connection.close();
                }));
    }
}
