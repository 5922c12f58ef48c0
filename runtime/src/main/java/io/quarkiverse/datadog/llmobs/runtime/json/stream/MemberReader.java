package io.quarkiverse.datadog.llmobs.runtime.json.stream;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;

/**
 * Reads the value of a member from its first token, which is the current one, to its last.
 */
interface MemberReader {

    /** What {@link #read} returns for a value that it leaves where it is. */
    Object UNREAD = new Object();

    /**
     * The value; {@link #UNREAD}, and the first token is still the current one, for a value that does not fit or has a rare
     * form.
     */
    Object read(JsonParser json) throws IOException;
}
