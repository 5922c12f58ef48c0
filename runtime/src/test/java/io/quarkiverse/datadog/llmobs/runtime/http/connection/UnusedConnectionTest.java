package io.quarkiverse.datadog.llmobs.runtime.http.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.netty.channel.embedded.EmbeddedChannel;
import io.vertx.core.http.HttpConnection;

class UnusedConnectionTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(31);

    private final List<String> calls = new ArrayList<>();
    private final HttpConnection connection = (HttpConnection) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] { HttpConnection.class }, (proxy, method, arguments) -> {
                calls.add(method.getName() + List.of(arguments));
                return null;
            });
    private final EmbeddedChannel channel = new EmbeddedChannel();

    @BeforeEach
    void addTheHandler() {
        channel.freezeTime();
        channel.pipeline().addLast(new UnusedConnection(connection, TIMEOUT));
    }

    @Test
    void aConnectionWithoutARequestIsShutDownAfterTheTimeout() {
        pass(TIMEOUT.minusMillis(1));

        assertEquals(List.of(), calls);

        pass(Duration.ofMillis(1));

        assertEquals(List.of("shutdown[1, DAYS]"), calls, "a request that was created meanwhile can end");
    }

    @Test
    void aConnectionWithARequestIsLeftAloneFromThenOn() {
        pass(TIMEOUT.minusMillis(1));
        channel.writeOutbound("request");

        assertEquals("request", channel.readOutbound());
        assertNull(channel.pipeline().get(UnusedConnection.class));

        pass(Duration.ofDays(1));

        assertEquals(List.of(), calls);
    }

    private void pass(Duration time) {
        channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        channel.runPendingTasks();
    }
}
