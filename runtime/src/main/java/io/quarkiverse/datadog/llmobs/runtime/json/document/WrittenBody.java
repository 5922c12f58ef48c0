package io.quarkiverse.datadog.llmobs.runtime.json.document;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Plain;

/**
 * The JSON of a request document, written once before the first attempt and sent by each of them. So no code of the caller,
 * such as a getter, runs while a connection is in use.
 */
public final class WrittenBody {

    private final byte[] json;

    private WrittenBody(byte[] json) {
        this.json = json;
    }

    /**
     * The same document in a form that can be passed to a method of the raw interfaces.
     *
     * @throws IllegalArgumentException when the document holds what JSON cannot express; it names the place
     */
    public static Document<WrittenBody> of(Document<?> document, DocumentWriter writer) {
        return new Document<>(new WrittenBody(writer.bytes(document)), null, null);
    }

    /** The same for a body that is no document. */
    public static Plain<WrittenBody> of(Plain<?> plain, DocumentWriter writer) {
        return new Plain<>(new WrittenBody(writer.bytes(plain)));
    }

    byte[] json() {
        return json;
    }

    /** Without the content, which may be large. */
    @Override
    public String toString() {
        return "JSON of " + json.length + " bytes";
    }
}
