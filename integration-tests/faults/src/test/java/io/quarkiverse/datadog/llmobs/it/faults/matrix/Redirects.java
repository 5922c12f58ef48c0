package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Group.REDIRECT;

import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Answer;

/**
 * Answers that point elsewhere. The keys must not go there.
 */
final class Redirects {

    private Redirects() {
    }

    static List<Fault> all(int elsewhere) {
        Stream<Fault> away = Stream.of(302, 301, 303, 307, 308).map(status -> Fault.of(REDIRECT,
                "status " + status + " to another host", Meaning.refused(status),
                (line, request, good) -> line.write(Answer.of(status, "text/html", "<p>Moved</p>")
                        .with("Location: http://localhost:" + elsewhere + request.target()))));
        Stream<Fault> round = Stream.of(302, 308).map(status -> Fault.of(REDIRECT,
                "status " + status + " to itself", Meaning.refused(status),
                (line, request, good) -> line.write(Answer.of(status, "text/html", "<p>Moved</p>")
                        .with("Location: " + request.target()))));
        return Stream.concat(away, round).toList();
    }
}
