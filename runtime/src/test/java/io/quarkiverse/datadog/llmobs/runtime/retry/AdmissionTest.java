package io.quarkiverse.datadog.llmobs.runtime.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

class AdmissionTest {

    private final Admission admission = new Admission(2);
    private final List<String> begun = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private final List<UniEmitter<? super String>> underWay = new ArrayList<>();

    private Cancellable enter(String name) {
        return admission.<String> inTurn(() -> {
            begun.add(name);
            return Uni.createFrom().emitter(underWay::add);
        }).subscribe().with(ended::add, failure -> ended.add(failure.getMessage()));
    }

    @Test
    void noMoreThanTheNumberAreUnderWayAndTheOthersFollowInTheirOrder() {
        for (String name : List.of("a", "b", "c", "d")) {
            enter(name);
        }
        assertEquals(List.of("a", "b"), begun);
        underWay.get(1).complete("b is done");
        assertEquals(List.of("a", "b", "c"), begun);
        underWay.get(0).fail(new IllegalStateException("a has failed"));
        assertEquals(List.of("a", "b", "c", "d"), begun);
        assertEquals(List.of("b is done", "a has failed"), ended);
    }

    @Test
    void whoeverIsCancelledMakesRoomOnce() {
        Cancellable first = enter("a");
        enter("b");
        enter("c");
        first.cancel();
        first.cancel();
        assertEquals(List.of("a", "b", "c"), begun);
        enter("d");
        assertEquals(List.of("a", "b", "c"), begun);
    }

    @Test
    void whoeverIsCancelledWhileWaitingIsPassedOver() {
        enter("a");
        enter("b");
        enter("c").cancel();
        enter("d");
        underWay.get(0).complete("a");
        assertEquals(List.of("a", "b", "d"), begun);
    }

    @Test
    void theNextOneIsInBeforeTheOutcomeIsKnown() {
        Admission one = new Admission(1);
        String both = one.inTurn(() -> Uni.createFrom().item("first"))
                .map(first -> first + " and " + one.inTurn(() -> Uni.createFrom().item("second")).await().indefinitely())
                .await().indefinitely();
        assertEquals("first and second", both);
    }

    @Test
    void anAttemptThatCannotBeMadeMakesRoom() {
        Admission one = new Admission(1);
        for (int i = 0; i < 3; i++) {
            assertThrows(IllegalStateException.class, () -> one.inTurn(() -> {
                throw new IllegalStateException("mine");
            }).await().indefinitely());
        }
    }

    @Test
    void aLongQueueOfCancelledOnesIsNoDeepStack() {
        Admission one = new Admission(1);
        one.<String> inTurn(() -> Uni.createFrom().emitter(underWay::add)).subscribe().with(ended::add);
        List<Cancellable> waiting = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            waiting.add(one.<String> inTurn(() -> Uni.createFrom().item("never")).subscribe().with(ended::add));
        }
        one.<String> inTurn(() -> Uni.createFrom().item("last")).subscribe().with(ended::add);
        waiting.forEach(Cancellable::cancel);
        underWay.get(0).complete("first");
        assertEquals(List.of("last", "first"), ended);
    }
}
