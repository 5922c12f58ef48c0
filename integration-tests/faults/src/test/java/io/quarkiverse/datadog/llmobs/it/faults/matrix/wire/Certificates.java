package io.quarkiverse.datadog.llmobs.it.faults.matrix.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An authority and what it has signed, made anew for each run: none that is kept can expire, and no private key lies in the
 * sources.
 */
public final class Certificates {

    public static final String PASSWORD = "loopback";

    private final Path directory;

    /** Makes the authority. */
    public Certificates(Path parent) {
        try {
            directory = Files.createTempDirectory(Files.createDirectories(parent), "tls").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        generate("authority", "CN=authority", "-ext", "bc:c");
        keytool("authority", "-exportcert", "-alias", "authority", "-rfc", "-file", file("authority.pem"));
    }

    /** The certificate of the authority, for whoever trusts it. */
    public String authority() {
        return file("authority.pem");
    }

    /** For the loopback address, signed and valid. */
    public SSLContext good() {
        return signed("good", "IP:127.0.0.1", "-validity", "2");
    }

    /** Signed and valid, yet for another host. */
    public SSLContext ofAnotherHost() {
        return signed("another", "DNS:elsewhere.invalid", "-validity", "2");
    }

    /** Signed for the loopback address, but for last week. */
    public SSLContext expired() {
        return signed("expired", "IP:127.0.0.1", "-startdate", "-9d", "-validity", "7");
    }

    /** For the loopback address, signed by nobody but itself. */
    public SSLContext untrusted() {
        generate("untrusted", "CN=127.0.0.1", "-ext", "SAN=IP:127.0.0.1");
        return context("untrusted");
    }

    private SSLContext signed(String name, String host, String... validity) {
        generate(name, "CN=server");
        keytool(name, "-certreq", "-alias", name, "-file", file(name + ".csr"));
        List<String> options = new ArrayList<>(List.of("-gencert", "-alias", "authority", "-infile", file(name + ".csr"),
                "-outfile", file(name + ".pem"), "-rfc", "-ext", "SAN=" + host));
        options.addAll(List.of(validity));
        keytool("authority", options.toArray(String[]::new));
        keytool(name, "-importcert", "-noprompt", "-alias", "authority", "-file", authority());
        keytool(name, "-importcert", "-noprompt", "-alias", name, "-file", file(name + ".pem"));
        return context(name);
    }

    private void generate(String name, String subject, String... more) {
        List<String> options = new ArrayList<>(
                List.of("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", subject, "-validity", "30"));
        options.addAll(List.of(more));
        keytool(name, options.toArray(String[]::new));
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private void keytool(String store, String... options) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", file(store + ".p12"), "-storepass", PASSWORD));
        try {
            Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes());
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool has failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while keytool was running", e);
        }
    }

    private SSLContext context(String name) {
        try (InputStream file = Files.newInputStream(Path.of(file(name + ".p12")))) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, PASSWORD.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
