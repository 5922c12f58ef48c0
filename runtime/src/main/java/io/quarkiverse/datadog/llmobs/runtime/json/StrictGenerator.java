package io.quarkiverse.datadog.llmobs.runtime.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;

/**
 * Refuses what Jackson would write but no other party could read as it was meant: halves of surrogate pairs, and numbers that
 * are not finite, which would become texts.
 */
final class StrictGenerator extends JsonGeneratorDelegate {

    StrictGenerator(JsonGenerator json) {
        super(json, false);
    }

    @Override
    public void writeNumber(double number) throws IOException {
        if (!Double.isFinite(number)) {
            throw new JsonGenerationException("JSON has no number " + number, this);
        }
        super.writeNumber(number);
    }

    @Override
    public void writeNumber(float number) throws IOException {
        if (!Float.isFinite(number)) {
            throw new JsonGenerationException("JSON has no number " + number, this);
        }
        super.writeNumber(number);
    }

    @Override
    public void writeArray(double[] numbers, int offset, int length) throws IOException {
        writeStartArray();
        for (int i = offset; i < offset + length; i++) {
            writeNumber(numbers[i]);
        }
        writeEndArray();
    }

    @Override
    public void writeString(String text) throws IOException {
        checkText(text);
        super.writeString(text);
    }

    @Override
    public void writeString(char[] text, int offset, int length) throws IOException {
        checkText(new String(text, offset, length));
        super.writeString(text, offset, length);
    }

    @Override
    public void writeString(SerializableString text) throws IOException {
        checkText(text.getValue());
        super.writeString(text);
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        checkText(name);
        super.writeFieldName(name);
    }

    private void checkText(String text) throws IOException {
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                throw new JsonGenerationException(String.format(
                        "the text holds half of a surrogate pair (\\u%04x at index %d), which UTF-8 cannot express; was it cut in two?",
                        (int) c, i), this);
            }
            i++;
        }
    }
}
