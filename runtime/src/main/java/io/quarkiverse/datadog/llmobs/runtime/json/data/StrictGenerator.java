package io.quarkiverse.datadog.llmobs.runtime.json.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;

/**
 * Rejects what Jackson would write but no other party could read as it was meant: unpaired surrogates, numbers that are
 * not finite, which would become texts, names that stand twice, and malformed raw JSON. Also what is too long to be read back.
 */
public final class StrictGenerator extends JsonGeneratorDelegate {

    /** What may stand in a number besides its digits: a sign, a point with zeros, an exponent. */
    private static final int NO_DIGITS = 32;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    public StrictGenerator(JsonGenerator json) {
        super(json, false);
        // keys that are no texts may become the same name
        enable(Feature.STRICT_DUPLICATE_DETECTION);
    }

    @Override
    public void writeNumber(BigInteger number) throws IOException {
        // as many bits as digits are surely few enough, and to write them all only to count them takes long
        if (number != null && number.bitLength() > WireJson.MAX_NUMBER) {
            checkNumber(new BigDecimal(number).precision() + (number.signum() < 0 ? 1 : 0));
        }
        super.writeNumber(number);
    }

    @Override
    public void writeNumber(BigDecimal number) throws IOException {
        if (number != null && number.precision() > WireJson.MAX_NUMBER - NO_DIGITS) {
            checkNumber(number.toString().length());
        }
        if (number != null && (long) number.precision() - number.scale() - 1 > Integer.MAX_VALUE) {
            throw new JsonGenerationException("a number has an exponent of more than " + Integer.MAX_VALUE
                    + ", the largest that can be read back; a text can hold it", this);
        }
        super.writeNumber(number);
    }

    /** How numbers of other types are written, by their {@code toString()}. */
    @Override
    public void writeNumber(String number) throws IOException {
        if (number != null && !NUMBER.matcher(number).matches()) {
            throw new JsonGenerationException("JSON has no number " + number, this);
        }
        if (number != null) {
            checkNumber(number.length());
        }
        super.writeNumber(number);
    }

    @Override
    public void writeNumber(char[] number, int offset, int length) throws IOException {
        writeNumber(new String(number, offset, length));
    }

    private void checkNumber(int length) throws IOException {
        if (length > WireJson.MAX_NUMBER) {
            throw new JsonGenerationException("a number has " + length + " characters, more than the " + WireJson.MAX_NUMBER
                    + " that can be read back; a text can hold it", this);
        }
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

    /** Such as that of a {@code RawValue} or a {@code @JsonRawValue}. */
    @Override
    public void writeRawValue(String json) throws IOException {
        JsonNode tree;
        try {
            tree = JsonTexts.tree(json);
        } catch (JsonProcessingException e) {
            throw new JsonGenerationException("the raw JSON is malformed: " + e.getOriginalMessage(), e, this);
        }
        WireJson.mapper().writeTree(this, tree);
    }

    @Override
    public void writeRawValue(String json, int offset, int length) throws IOException {
        writeRawValue(json.substring(offset, offset + length));
    }

    @Override
    public void writeRawValue(char[] json, int offset, int length) throws IOException {
        writeRawValue(new String(json, offset, length));
    }

    @Override
    public void writeRawValue(SerializableString json) throws IOException {
        writeRawValue(json.getValue());
    }

    @Override
    public void writeRaw(String text) throws IOException {
        throw raw();
    }

    @Override
    public void writeRaw(String text, int offset, int length) throws IOException {
        throw raw();
    }

    @Override
    public void writeRaw(char[] text, int offset, int length) throws IOException {
        throw raw();
    }

    @Override
    public void writeRaw(SerializableString text) throws IOException {
        throw raw();
    }

    @Override
    public void writeRaw(char c) throws IOException {
        throw raw();
    }

    private JsonGenerationException raw() {
        return new JsonGenerationException("a serializer writes raw characters with writeRaw, which cannot be checked: it must"
                + " use writeRawValue", this);
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        checkText(name);
        if (name != null && name.length() > WireJson.MAX_NAME) {
            throw new JsonGenerationException("a name has " + name.length() + " characters, more than the "
                    + WireJson.MAX_NAME + " that can be read back", this);
        }
        super.writeFieldName(name);
    }

    private void checkText(String text) throws IOException {
        if (text != null && text.length() > WireJson.MAX_STRING) {
            throw new JsonGenerationException("a text has " + text.length() + " characters, more than the "
                    + WireJson.MAX_STRING + " that can be read back", this);
        }
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                throw new JsonGenerationException(String.format(
                        "the text has an unpaired surrogate (\\u%04x at index %d), which UTF-8 cannot express; it may have been cut in two",
                        (int) c, i), this);
            }
            i++;
        }
    }
}
