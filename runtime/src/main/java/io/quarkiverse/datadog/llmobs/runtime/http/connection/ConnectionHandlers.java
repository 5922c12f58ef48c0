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
        ChannelPipeline pipeline = connection instanceof ConnectionBase http ? http.channel().pipeline() : null;
        if (pipeline == null || pipeline.get(VERTX) == null) {
            LOG.warnf("A connection of the type %s, which this version does not know, has no limits for errors and timeouts",
                    connection.getClass().getName());
            return;
        }
        for (ChannelHandler handler : handlers) {
            pipeline.addBefore(VERTX, "datadog-llmobs-" + handler.getClass().getSimpleName(), handler);
        }
    }
}
