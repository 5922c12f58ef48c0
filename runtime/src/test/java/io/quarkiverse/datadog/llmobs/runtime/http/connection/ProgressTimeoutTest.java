package io.quarkiverse.datadog.llmobs.runtime.http.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;

class ProgressTimeoutTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(31);

    private final EmbeddedChannel connection = new EmbeddedChannel(new ProgressTimeout(TIMEOUT));

    @BeforeEach
    void freezeTime() {
        connection.freezeTime();
    }

    @Test
    void aConnectionBetweenRequestsStaysOpen() {
        pass(Duration.ofDays(1));

        assertTrue(connection.isOpen(), "before the first request");

        request();
        receive(HttpResponseStatus.OK);
        receiveEnd();
        pass(Duration.ofDays(1));

        assertTrue(connection.isOpen(), "after a response");

        request();
        connection.writeInbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT));
        pass(Duration.ofDays(1));

        assertTrue(connection.isOpen(), "after a response in one piece");
    }

    @Test
    void aRequestWithoutAResponseClosesItsConnection() {
        request();

        assertClosedAfterTheTimeout();
    }

    @Test
    void aBodyWithoutProgressClosesItsConnection() {
        request();
        pass(TIMEOUT.minusMillis(1));
        receive(HttpResponseStatus.OK);

        assertClosedAfterTheTimeout();
    }

    @Test
    void eachPieceGivesTheBodyMoreTime() {
        request();
        receive(HttpResponseStatus.OK);
        for (int i = 0; i < 10; i++) {
            pass(TIMEOUT.minusMillis(1));
            connection.writeInbound(new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[1])));
        }

        assertClosedAfterTheTimeout();
    }

    @Test
    void bytesThatAreNoPieceYetGiveTheResponseMoreTime() {
        request();
        pass(TIMEOUT.minusMillis(1));
        connection.pipeline().fireChannelReadComplete();

        assertClosedAfterTheTimeout();
    }

    @Test
    void eachWrittenPieceOfTheRequestGivesTheResponseMoreTime() {
        connection.writeOutbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/"));
        for (int i = 0; i < 10; i++) {
            pass(TIMEOUT.minusMillis(1));
            connection.writeOutbound(new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[1])));
        }

        assertClosedAfterTheTimeout();
    }

    @Test
    void aPieceThatTheSocketDoesNotTakeGivesNoMoreTime() {
        connection.writeOutbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/"));
        // without a flush it stays in the buffer
        connection.write(new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[1])));

        assertClosedAfterTheTimeout();
    }

    @Test
    void anInformationalResponseDoesNotEndTheWait() {
        request();
        receive(HttpResponseStatus.CONTINUE);
        receiveEnd();

        assertClosedAfterTheTimeout();
    }

    @Test
    void messagesPassUnchanged() {
        DefaultFullHttpRequest request = request();
        DefaultHttpResponse head = receive(HttpResponseStatus.OK);
        receiveEnd();

        assertSame(request, connection.readOutbound());
        assertSame(head, connection.readInbound());
        assertSame(LastHttpContent.EMPTY_LAST_CONTENT, connection.readInbound());
    }

    @Test
    void aClosedConnectionHasNoTimer() {
        request();
        connection.close();
        pass(Duration.ofDays(1));

        connection.checkException();
    }

    private void assertClosedAfterTheTimeout() {
        pass(TIMEOUT.minusMillis(1));

        assertTrue(connection.isOpen());

        pass(Duration.ofMillis(1));

        assertFalse(connection.isOpen());
        Exception failure = assertThrows(Exception.class, connection::checkException);
        assertInstanceOf(TimeoutException.class, failure);
        assertEquals("no progress for 31000 ms", failure.getMessage());
    }

    private DefaultFullHttpRequest request() {
        DefaultFullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
        connection.writeOutbound(request);
        return request;
    }

    private DefaultHttpResponse receive(HttpResponseStatus status) {
        DefaultHttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, status);
        connection.writeInbound(head);
        return head;
    }

    private void receiveEnd() {
        connection.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    private void pass(Duration time) {
        connection.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        connection.runPendingTasks();
    }
}
