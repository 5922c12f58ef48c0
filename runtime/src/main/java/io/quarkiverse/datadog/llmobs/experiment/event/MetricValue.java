package io.quarkiverse.datadog.llmobs.experiment.event;

import java.math.BigDecimal;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The result of an evaluation. A kind that this version does not know is an {@link Other}, which keeps its JSON.
 */
public sealed interface MetricValue {

    /** The kind, as the service names it. */
    MetricType type();

    /**
     * True or false.
     *
     * @param value the result
     */
    record Flag(boolean value) implements MetricValue {
        @Override
        public MetricType type() {
            return MetricType.BOOLEAN;
        }
    }

    /**
     * A number.
     *
     * @param value the result, not null
     */
    record Score(BigDecimal value) implements MetricValue {
        @Override
        public MetricType type() {
            return MetricType.SCORE;
        }
    }

    /**
     * One of several texts.
     *
     * @param value the result, not null
     */
    record Category(String value) implements MetricValue {
        @Override
        public MetricType type() {
            return MetricType.CATEGORICAL;
        }
    }

    /**
     * A JSON object.
     *
     * @param value the result, not null
     */
    record Json(Map<String, Object> value) implements MetricValue {

        public Json {
            value = Values.copy(value);
        }

        @Override
        public MetricType type() {
            return MetricType.JSON;
        }
    }

    /**
     * A result of a kind that this version does not know, or one that is not of its kind.
     *
     * @param type the kind, as the service names it
     * @param json the result, any JSON but null
     */
    record Other(MetricType type, Object json) implements MetricValue {
    }
}
