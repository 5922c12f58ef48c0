package io.quarkiverse.datadog.llmobs.it.faults.chaos.proxy;

/**
 * A fault of a request between client and server.
 */
enum Fault {

    NONE(0),
    /** The connection is reset, and the request never arrives. */
    RESET_UNSENT(30),
    REJECTED_503(30),
    REJECTED_429(40),
    REJECTED_408(15),
    /** The request is carried out, and the connection is reset in place of the response. */
    RESET_EXECUTED(30),
    /** The request is carried out, and its response ends half-way. */
    CUT(25),
    /** The request is carried out, and a gateway responds that it was not. */
    GATEWAY_502(15),
    /** The request is carried out, and a gateway responds that it took too long. */
    GATEWAY_408(5),
    /** The request is carried out, and its response is never sent. */
    DROPPED(2),
    DELAYED(8);

    private final int perMille;

    Fault(int perMille) {
        this.perMille = perMille;
    }

    /** @param draw from 0 to 999 */
    static Fault of(int draw) {
        int left = draw;
        for (Fault fault : values()) {
            left -= fault.perMille;
            if (left < 0) {
                return fault;
            }
        }
        return NONE;
    }
}
