package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Certificates;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.FaultServer;

/**
 * The faults, each group of them for the lanes on which it can be played.
 */
final class Faults {

    private Faults() {
    }

    /** Those of a plain server. */
    static List<Fault> plain(FaultServer elsewhere) {
        List<Fault> all = new ArrayList<>();
        all.add(Fault.atDoor(Group.CONNECTION, "connection refused", Meaning.UNREACHABLE, FaultServer::shut));
        Stream.of(Breaks.all(), Silences.all(), Contents.all(), Statuses.all(), Waits.all(), Redirects.all(elsewhere.port()),
                Oddities.all()).forEach(all::addAll);
        return all;
    }

    /** Those of a server with TLS. */
    static List<Fault> tls(Certificates certificates) {
        var another = certificates.ofAnotherHost();
        var expired = certificates.expired();
        var untrusted = certificates.untrusted();
        return List.of(
                Fault.atDoor(Group.TLS, "the certificate of another host", Meaning.TLS, server -> server.show(another)),
                Fault.atDoor(Group.TLS, "an expired certificate", Meaning.TLS, server -> server.show(expired)),
                Fault.atDoor(Group.TLS, "an untrusted certificate", Meaning.TLS, server -> server.show(untrusted)));
    }

    /** Those of a server with TLS that is slow. */
    static List<Fault> handshakes() {
        return List.of(Fault.atDoor(Group.HANDSHAKE, "a handshake that is slower than the read timeout", Meaning.SILENT,
                FaultServer::holdHandshakes));
    }

    /** Those of a name that nobody knows. */
    static List<Fault> name() {
        return List.of(Fault.atDoor(Group.NAME, "unknown host", Meaning.UNREACHABLE, server -> {
        }));
    }
}
