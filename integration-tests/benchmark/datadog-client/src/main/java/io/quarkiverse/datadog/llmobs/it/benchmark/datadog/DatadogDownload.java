package io.quarkiverse.datadog.llmobs.it.benchmark.datadog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.GenericType;

import com.datadog.api.client.ApiClient;
import com.datadog.api.client.ApiException;
import com.datadog.api.client.Pair;

/**
 * Downloads with Datadog's own Java client, a program of its own.
 * <p>
 * The argument is the URL of the server. Each line on the standard input is the path of an export, and the output is a line
 * with the nanoseconds that its download took, its bytes and their CRC-32C.
 */
public final class DatadogDownload {

    private static final int PART = 1 << 20;

    private DatadogDownload() {
    }

    public static void main(String[] args) throws IOException, ApiException {
        ApiClient client = new ApiClient();
        client.setServerIndex(null);
        client.setBasePath(args[0]);
        client.configureApiKeys(Map.of("apiKeyAuth", "benchmark", "appKeyAuth", "benchmark"));
        BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String path = paths.readLine(); path != null; path = paths.readLine()) {
            String response = timed(client, path);
            // now, and not during another measurement
            System.gc();
            System.out.println(response);
        }
    }

    private static String timed(ApiClient client, String path) throws ApiException {
        long start = System.nanoTime();
        String csv = download(client, path);
        return System.nanoTime() - start + " " + bytesAndCrc(csv);
    }

    /** The calls that the client's generated methods consist of, for an response that is a text. */
    private static String download(ApiClient client, String path) throws ApiException {
        Invocation.Builder request = client.createBuilder("v2.ExportLLMObsDataset", path, List.of(new Pair("format", "csv")),
                Map.of(), Map.of(), new String[] { "text/csv", "application/json" },
                new String[] { "apiKeyAuth", "appKeyAuth" });
        return client.invokeAPI("GET", request, Map.of(), new String[0], null, Map.of(), false, new GenericType<String>() {
        }).getData();
    }

    /** In parts, since the bytes of the whole would need as much memory again. No character takes two places in the text. */
    private static String bytesAndCrc(String csv) {
        CRC32C crc = new CRC32C();
        long bytes = 0;
        for (int from = 0; from < csv.length(); from += PART) {
            byte[] part = csv.substring(from, Math.min(csv.length(), from + PART)).getBytes(StandardCharsets.UTF_8);
            crc.update(part);
            bytes += part.length;
        }
        return bytes + " " + crc.getValue();
    }
}
