package io.quarkiverse.datadog.llmobs.runtime.json.stream;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * The members of one object while it is read.
 */
final class Members {

    private static final String ID = "id";

    private final RecordReader reader;
    private final Object[] values;
    /** Which components were read, one bit each. */
    private long seen;
    private Map<String, Object> other;

    Members(RecordReader reader) {
        this.reader = reader;
        this.values = new Object[reader.shape().components().size() + 1];
    }

    /** Reads the value whose first token is the current one. */
    void read(String name, JsonParser json) throws IOException {
        RecordReader.MemberOf member = reader.readers().get(name);
        if (member == null) {
            putOther(name, AnyJson.read(json));
            return;
        }
        int index = member.component().index();
        if ((seen & 1L << index) != 0) {
            throw new NotStreamableException("a member that occurs twice");
        }
        seen |= 1L << index;
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        Object value = member.reader().read(json);
        if (value == MemberReader.UNREAD) {
            value = reader.unread().read(json, member.component().type(), unfit -> putOther(name, unfit));
        }
        values[index] = value;
    }

    void putOther(String name, Object value) throws IOException {
        if (other == null) {
            other = new LinkedHashMap<>();
        }
        int before = other.size();
        other.put(name, value);
        if (other.size() == before) {
            throw new NotStreamableException("a member that occurs twice");
        }
    }

    /** Whether there is a value for a component, or was one that did not fit. */
    boolean hasComponents() {
        return seen != 0;
    }

    /** The members that are no component; null for none. */
    Map<String, Object> other() {
        return other;
    }

    /** Sets the id of a resource, unless its attributes have one of their own. */
    void putId(String id) {
        RecordReader.MemberOf member = reader.readers().get(ID);
        Object own = other == null ? null : other.get(ID);
        if (member == null) {
            if (id.equals(own)) {
                other.remove(ID);
            }
        } else if (own == null && values[member.component().index()] == null) {
            values[member.component().index()] = id;
        }
    }

    Object toRecord() throws IOException {
        values[reader.shape().other().index()] = other;
        try {
            return reader.shape().constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new NotStreamableException("values that the record rejects");
        }
    }
}
