package io.quarkiverse.datadog.llmobs.testkit.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A test that is run for each operation. Its parameter is the operation id; {@link OperationCases#of} has the case of it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@MethodSource("io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases#ids")
public @interface EachOperation {
}
