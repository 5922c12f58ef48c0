package io.quarkiverse.datadog.llmobs.testkit.server;

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
 * A certificate authority and certificates for servers on the loopback address, valid and invalid ones. They are made for each
 * run, so that none expires and no private key stands in the sources. The keytool of the JDK makes them, because it can also
 * make certificates of the past.
 */
public final class Certificates {

    public static final String PASSWORD = "loopback";

    private final Path directory;

    /** Makes the authority, with its files below a directory. */
    public Certificates(Path parent) {
        try {
            directory = Files.createTempDirectory(Files.createDirectories(parent), "tls").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        generate("authority", "CN=authority", "-ext", "bc:c");
        keytool("authority", "-exportcert", "-alias", "authority", "-rfc", "-file", file("authority.pem"));
    }

    /** The PEM file with the certificate of the authority, for clients that trust it. */
    public String authority() {
        return file("authority.pem");
    }

    /** Signed by the authority, and valid. */
    public SSLContext valid() {
        return signed("valid", "IP:127.0.0.1", "-validity", "2");
    }

    /** Signed by the authority, but for another host. */
    public SSLContext ofAnotherHost() {
        return signed("another", "DNS:elsewhere.invalid", "-validity", "2");
    }

    /** Signed by the authority, but expired. */
    public SSLContext expired() {
        return signed("expired", "IP:127.0.0.1", "-startdate", "-9d", "-validity", "7");
    }

    /** For the loopback address, but not signed by the authority. */
    public SSLContext selfSigned() {
        generate("self-signed", "CN=127.0.0.1", "-ext", "SAN=IP:127.0.0.1");
        return context("self-signed");
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
            String output = new String(keytool.getInputStream().readAllBytes());
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool has failed: " + output);
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
