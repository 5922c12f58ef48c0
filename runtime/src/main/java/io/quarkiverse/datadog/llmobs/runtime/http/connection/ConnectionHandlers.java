package io.quarkiverse.datadog.llmobs.runtime.http.connection;

import org.jboss.logging.Logger;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Puts handlers into the Netty pipeline of a connection, between the HTTP codec and Vert.x. It needs an internal class of
 * Vert.x to get there.
 */
final class ConnectionHandlers {

    private static final Logger LOG = Logger.getLogger(ConnectionHandlers.class);

    /** The handler of Vert.x, which writes the requests and receives what Netty has decoded. */
    private static final String VERTX = "handler";

    private ConnectionHandlers() {
    }

    /** @param handlers in the order in which they receive a response */
    static void add(HttpConnection connection, ChannelHandler... handlers) {
        if (!(connection instanceof ConnectionBase http)) {
            LOG.warnf(
                    "Connections of %s have neither the limit for error bodies nor the timeout of bodies; use the Vert.x version"
                            + " of the Quarkus platform",
                    connection.getClass().getName());
            return;
        }
        ChannelPipeline pipeline = http.channel().pipeline();
        // a connection that is closed already has no handlers
        if (pipeline.get(VERTX) != null) {
            for (ChannelHandler handler : handlers) {
                pipeline.addBefore(VERTX, "datadog-llmobs-" + handler.getClass().getSimpleName(), handler);
            }
        }
    }
}
