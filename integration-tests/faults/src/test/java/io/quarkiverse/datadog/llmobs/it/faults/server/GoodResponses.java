package io.quarkiverse.datadog.llmobs.it.faults.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkiverse.datadog.llmobs.testkit.operation.Response;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;

/**
 * Good responses: those of the operation cases, and for all other requests five datasets in pages of two, and an export
 * of six rows.
 */
public final class GoodResponses {

    /** The whole export. */
    public static final String CSV = "id,input,expected_output,metadata,tags\n" + Stream.of(1, 2, 3, 4, 5, 6)
            .map(n -> "r" + n + ",question " + n + ",Größe " + n + ",{},\n").collect(Collectors.joining());

    /** Within the third row. */
    public static final int CUT = CSV.substring(0, CSV.indexOf("r3") + 5).getBytes(StandardCharsets.UTF_8).length;

    private static final Pattern CURSOR = Pattern.compile("page%5Bcursor%5D=c(\\d)|page\\[cursor]=c(\\d)");
    private static final Pattern RECORD = Pattern.compile("\"id\":\"(r\\d+)\"");

    private GoodResponses() {
    }

    /** The response to a request of which only the head was read. */
    static RawResponse early(RawRequest request) {
        return OperationCases.all().stream().filter(one -> isOf(one, request)).findFirst().map(OperationCase::response)
                .map(GoodResponses::of).orElseGet(() -> ofHead(request));
    }

    private static boolean isOf(OperationCase one, RawRequest request) {
        return one.httpMethod().equals(request.method()) && one.path().equals(request.path());
    }

    private static RawResponse of(Response response) {
        return RawResponse.of(response.status(), response.contentType(), response.body());
    }

    private static RawResponse ofHead(RawRequest request) {
        String target = request.target();
        if (request.path().endsWith("/export")) {
            return RawResponse.of(200, "text/csv", CSV).cutAt(CUT);
        }
        if (!request.method().equals("GET")) {
            return json("""
                    {"data": %s}""".formatted(resource("d1")));
        }
        if (target.contains("filter%5Bid") || target.contains("filter%5Bname")) {
            return page(List.of("d1"), "");
        }
        return listed(target);
    }

    /** The response to a request, which is read to its end. */
    static RawResponse to(RawRequest request) throws IOException {
        String body = request.body();
        boolean append = request.method().equals("POST") && request.path().endsWith("/d1/records");
        return append ? page(RECORD.matcher(body).results().map(found -> found.group(1)).toList(), "") : early(request);
    }

    private static RawResponse listed(String target) {
        Matcher cursor = CURSOR.matcher(target);
        int number = !cursor.find() ? 1 : Integer.parseInt(cursor.group(1) == null ? cursor.group(2) : cursor.group(1));
        return switch (number) {
            case 1 -> page(List.of("d1", "d2"), "c2");
            case 2 -> page(List.of("d3", "d4"), "c3");
            default -> page(List.of("d5"), "");
        };
    }

    private static RawResponse page(List<String> ids, String after) {
        String resources = ids.stream().map(GoodResponses::resource).collect(Collectors.joining(","));
        return json("""
                {"data": [%s], "meta": {"after": "%s"}}""".formatted(resources, after));
    }

    private static String resource(String id) {
        return """
                {"id": "%s", "type": "datasets", "attributes": {
                    "name": "Größe %s", "input": "question", "current_version": 3}}""".formatted(id, id);
    }

    private static RawResponse json(String text) {
        return RawResponse.of(200, RawResponse.JSON, text);
    }

    /** The text with an invalid UTF-8 byte in place of the first letter that is not ASCII. */
    public static byte[] damaged(byte[] body) {
        byte[] damaged = Arrays.copyOf(body, body.length);
        for (int i = 0; i < damaged.length; i++) {
            if (damaged[i] < 0) {
                damaged[i] = (byte) 0xFF;
                return damaged;
            }
        }
        throw new IllegalArgumentException("the text is ASCII");
    }
}
