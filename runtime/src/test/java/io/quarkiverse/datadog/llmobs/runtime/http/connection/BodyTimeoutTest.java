package io.quarkiverse.datadog.llmobs.runtime.http.connection;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;

class BodyTimeoutTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(31);

    private final EmbeddedChannel connection = new EmbeddedChannel(new BodyTimeout(TIMEOUT));

    @BeforeEach
    void freezeTime() {
        connection.freezeTime();
    }

    @Test
    void aConnectionBetweenRequestsStaysOpen() {
        pass(Duration.ofDays(1));

        assertTrue(connection.isOpen(), "before the first response");

        head();
        end();
        pass(Duration.ofDays(1));

        assertTrue(connection.isOpen(), "after a response");
    }

    @Test
    void aBodyWithoutProgressClosesItsConnection() {
        head();
        pass(TIMEOUT.minusMillis(1));

        assertTrue(connection.isOpen());

        pass(Duration.ofMillis(1));

        assertFalse(connection.isOpen());
    }

    @Test
    void eachPieceGivesTheBodyMoreTime() {
        head();
        for (int i = 0; i < 10; i++) {
            pass(TIMEOUT.minusMillis(1));
            connection.writeInbound(new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[1])));
        }

        assertTrue(connection.isOpen());

        pass(TIMEOUT);

        assertFalse(connection.isOpen());
    }

    @Test
    void bytesThatAreNoPieceYetGiveTheBodyMoreTime() {
        head();
        pass(TIMEOUT.minusMillis(1));
        connection.pipeline().fireChannelReadComplete();
        pass(TIMEOUT.minusMillis(1));

        assertTrue(connection.isOpen());
    }

    @Test
    void aResponseAfterAnInformationalOneHasATimeoutOfItsOwn() {
        connection.writeInbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        end();
        pass(TIMEOUT);

        assertTrue(connection.isOpen(), "the request waits for its response");

        head();
        pass(TIMEOUT);

        assertFalse(connection.isOpen());
    }

    private void head() {
        connection.writeInbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
    }

    private void end() {
        connection.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    private void pass(Duration time) {
        connection.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        connection.runPendingTasks();
    }
}
