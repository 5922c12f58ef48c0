package io.quarkiverse.datadog.llmobs.runtime.random;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares the JSON that was sent with the JSON that was received. Numbers are the same when no digit differs, whichever Java
 * type holds them; zeros at the end of a {@code BigDecimal} are digits.
 */
public final class JsonEquality {

    private JsonEquality() {
    }

    public static boolean json(Object sent, Object received) {
        if (sent instanceof Number one && received instanceof Number other) {
            return number(one, other);
        }
        if (sent instanceof List<?> one && received instanceof List<?> other) {
            return list(one, other);
        }
        if (sent instanceof Map<?, ?> one && received instanceof Map<?, ?> other) {
            return one.keySet().equals(other.keySet())
                    && one.keySet().stream().allMatch(key -> json(one.get(key), other.get(key)));
        }
        return Objects.equals(sent, received);
    }

    private static boolean list(List<?> sent, List<?> received) {
        Iterator<?> other = received.iterator();
        return sent.size() == received.size() && sent.stream().allMatch(one -> json(one, other.next()));
    }

    private static boolean number(Number sent, Number received) {
        BigDecimal one = decimal(sent);
        BigDecimal other = decimal(received);
        return sent instanceof BigDecimal && one.scale() != 0 ? one.equals(other) : one.compareTo(other) == 0;
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigInteger whole ? new BigDecimal(whole) : new BigDecimal(number.toString());
    }
}
