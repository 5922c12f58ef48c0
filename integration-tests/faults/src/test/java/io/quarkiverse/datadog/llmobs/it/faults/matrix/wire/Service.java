package io.quarkiverse.datadog.llmobs.it.faults.matrix.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The good answers: five things in pages of two, and an export of six rows.
 */
public final class Service {

    /** The whole export. */
    public static final String CSV = "id,input,expected_output,metadata,tags\n" + Stream.of(1, 2, 3, 4, 5, 6)
            .map(n -> "r" + n + ",question " + n + ",Größe " + n + ",{},\n").collect(Collectors.joining());

    /** Within the third row. */
    public static final int CUT = CSV.substring(0, CSV.indexOf("r3") + 5).getBytes(StandardCharsets.UTF_8).length;

    private static final Pattern CURSOR = Pattern.compile("page%5Bcursor%5D=c(\\d)|page\\[cursor]=c(\\d)");
    private static final Pattern RECORD = Pattern.compile("\"id\":\"(r\\d+)\"");

    private Service() {
    }

    /** The answer as far as the head of the request tells it. */
    static Answer answer(Request request) {
        String target = request.target();
        if (target.contains("/export")) {
            return Answer.of(200, "text/csv", CSV).cutAt(CUT);
        }
        if (!request.method().equals("GET")) {
            String type = target.contains("/experiments") ? "experiments"
                    : target.contains("/projects") ? "projects" : "datasets";
            return json("{\"data\":" + thing(type, "d1") + "}");
        }
        if (target.contains("filter%5Bid") || target.contains("filter%5Bname")) {
            return page(List.of("d1"), "");
        }
        return listed(target);
    }

    /** The answer to a request that is read to its end. */
    static Answer completed(Request request) throws IOException {
        String body = request.body();
        if (!request.method().equals("POST") || !request.target().endsWith("/records")) {
            return answer(request);
        }
        return page(RECORD.matcher(body).results().map(found -> found.group(1)).toList(), "");
    }

    private static Answer listed(String target) {
        Matcher cursor = CURSOR.matcher(target);
        int number = !cursor.find() ? 1 : Integer.parseInt(cursor.group(1) == null ? cursor.group(2) : cursor.group(1));
        return switch (number) {
            case 1 -> page(List.of("d1", "d2"), "c2");
            case 2 -> page(List.of("d3", "d4"), "c3");
            default -> page(List.of("d5"), "");
        };
    }

    private static Answer page(List<String> ids, String after) {
        return json("{\"data\":[" + ids.stream().map(id -> thing("datasets", id)).collect(Collectors.joining(","))
                + "],\"meta\":{\"after\":\"" + after + "\"}}");
    }

    private static String thing(String type, String id) {
        return "{\"id\":\"" + id + "\",\"type\":\"" + type + "\",\"attributes\":{\"name\":\"Größe " + id
                + "\",\"input\":\"question\",\"current_version\":3}}";
    }

    private static Answer json(String text) {
        return Answer.of(200, Answer.JSON, text);
    }

    /** The text with a byte in it that is no UTF-8, in place of the first letter that is not ASCII. */
    public static byte[] damaged(byte[] body) {
        byte[] damaged = Arrays.copyOf(body, body.length);
        for (int i = 0; i < damaged.length; i++) {
            if (damaged[i] < 0) {
                damaged[i] = (byte) 0xFF;
                return damaged;
            }
        }
        throw new IllegalArgumentException("all of it is ASCII");
    }
}
