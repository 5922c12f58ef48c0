package io.quarkiverse.datadog.llmobs.it.faults.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.testkit.server.Certificates;

/**
 * The faults, by the kind of server that they need.
 */
public final class Faults {

    private Faults() {
    }

    /**
     * Faults of a plain server.
     *
     * @param elsewhere the port of another server, to which redirects lead
     */
    public static List<Fault> plain(int elsewhere) {
        List<Fault> all = new ArrayList<>();
        all.add(Fault.ofServer(FaultGroup.CONNECTION, "connection refused", FaultEffect.UNREACHABLE,
                server -> server.socket().refuseConnections()));
        Stream.of(BrokenResponses.all(), SlowResponses.all(), InvalidContents.all(), ErrorStatuses.all(), WaitHeaders.all(),
                Redirects.all(elsewhere),
                UnusualResponses.all()).forEach(all::addAll);
        return all;
    }

    /** Faults of a server with TLS. */
    public static List<Fault> tls(Certificates certificates) {
        var another = certificates.ofAnotherHost();
        var expired = certificates.expired();
        var untrusted = certificates.selfSigned();
        return List.of(
                Fault.ofServer(FaultGroup.TLS, "the certificate of another host", FaultEffect.TLS,
                        server -> server.socket().present(another)),
                Fault.ofServer(FaultGroup.TLS, "an expired certificate", FaultEffect.TLS,
                        server -> server.socket().present(expired)),
                Fault.ofServer(FaultGroup.TLS, "an untrusted certificate", FaultEffect.TLS,
                        server -> server.socket().present(untrusted)));
    }

    /** Faults of a slow server with TLS. */
    public static List<Fault> handshakes() {
        return List
                .of(Fault.ofServer(FaultGroup.HANDSHAKE, "a handshake that is slower than the read timeout", FaultEffect.SILENT,
                        server -> server.socket().holdHandshakes()));
    }

    /** Faults of a host name that does not exist. */
    public static List<Fault> name() {
        return List.of(Fault.ofServer(FaultGroup.NAME, "unknown host", FaultEffect.UNREACHABLE, server -> {
        }));
    }
}
