package io.quarkiverse.datadog.llmobs.runtime.json.stream;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads objects as one record type.
 *
 * @param shape with a constructor and a component for unexpected members
 * @param readers of the components, by their members
 * @param unread reads what the reader of a component leaves
 */
record RecordReader(RecordShape shape, Map<String, MemberOf> readers, UnreadValues unread) implements MemberReader {

    /** More members than this need a tree. */
    static final int MAX_COMPONENTS = Long.SIZE;

    /** A component and its reader. */
    record MemberOf(RecordShape.Component component, MemberReader reader) {
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return UNREAD;
        }
        Members members = members();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            members.read(name, json);
        }
        return members.toRecord();
    }

    Members members() {
        return new Members(this);
    }
}
