package io.quarkiverse.datadog.llmobs.runtime.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The limits and the number format of all JSON that is sent and received, and a mapper for values without types of their own.
 */
public final class WireJson {

    /** A cell or a record may well be larger than the 20 million characters that Jackson allows by default. */
    public static final int MAX_STRING = 256 * 1024 * 1024;
    public static final int MAX_NAME = 1024 * 1024;
    public static final int MAX_NUMBER = 10_000;
    /** One limit for both ways, so that what can be read can be written, as far as the stack of the thread allows. */
    public static final int MAX_DEPTH = 5000;

    private static final ObjectMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(MAX_STRING)
                            .maxNameLength(MAX_NAME).maxNumberLength(MAX_NUMBER).maxNestingDepth(MAX_DEPTH).build())
                    .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                    // as UTF-8: Jackson 2.21.0 and 2.21.1 write a pair in a name as two escapes, and cannot read that
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private WireJson() {
    }

    /** Reads and writes maps, lists, texts, numbers, booleans and trees. Copies keep the limits. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }
}
