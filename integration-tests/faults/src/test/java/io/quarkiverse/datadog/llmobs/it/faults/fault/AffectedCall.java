package io.quarkiverse.datadog.llmobs.it.faults.fault;

/**
 * What the effect of a fault depends on in the call that meets it.
 */
public interface AffectedCall {

    BodyUse form();

    /** The effect of a response of status 200 without a body. */
    FaultEffect withoutBody();
}
