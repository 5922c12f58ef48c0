package io.quarkiverse.datadog.llmobs.it.faults.fault;

/**
 * The properties of a call on which the effect of a fault depends.
 */
public interface AffectedCall {

    BodyUse form();

    /** The effect of a response of status 200 without a body. */
    FaultEffect withoutBody();
}
