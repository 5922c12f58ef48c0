package io.quarkiverse.datadog.llmobs.runtime.config.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

import io.smallrye.config.NameIterator;
import io.smallrye.config.common.utils.StringUtil;

/**
 * The configuration keys of the clients in use, and the environment variables that set them.
 */
public final class KnownKeys {

    /** How all variables of clients begin. */
    private static final String VARIABLES = variable(ClientName.PREFIX);
    private static final String SERVICE = "([A-Z0-9][A-Z0-9_]*_)?"
            + "(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|PORT(_[0-9]+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)";

    private final Collection<String> clients;
    private final Set<String> properties;
    /** The client that each variable configures. */
    private final Map<String, String> variables = new TreeMap<>();
    private final List<String> clashes = new ArrayList<>();

    /**
     * @param clients the names of all clients in use
     * @param properties the keys that each client has, such as {@code retry.enabled}
     */
    public KnownKeys(Collection<String> clients, Collection<String> properties) {
        this.clients = clients;
        this.properties = new TreeSet<>(properties);
        clients.forEach(this::addVariables);
    }

    private void addVariables(String client) {
        Set<String> others = new TreeSet<>();
        for (String property : properties) {
            for (String key : ClientName.keys(client, property)) {
                String other = variables.putIfAbsent(variable(key), client);
                if (other != null && !other.equals(client) && others.add(other)) {
                    clashes.add("The clients " + quoted(other) + " and " + quoted(client)
                            + " would both be configured by the environment variable " + variable(key)
                            + ": rename one of them, so that the names differ in a letter or a digit");
                }
            }
        }
    }

    /** Clients that have the same environment variables, with a solution. */
    public List<String> clashes() {
        return clashes;
    }

    /** The variable that sets a key, such as {@code _DEV_DD_SITE} for {@code %dev.dd.site}. */
    public static String variable(String key) {
        return StringUtil.replaceNonAlphanumericByUnderscores(key).toUpperCase(Locale.ROOT);
    }

    /** Whether the environment variable of this name is meant for a client, but sets no key of one in use. */
    boolean isIgnoredVariable(String name) {
        String variable = variable(name);
        int start = variable.indexOf(VARIABLES);
        // the variables of a profile begin with its name, such as _DEV_
        boolean ours = start == 0 || start > 0 && variable.charAt(0) == '_';
        return ours && !variables.containsKey(variable.substring(start)) && !isOfKubernetes(variable);
    }

    /** Kubernetes sets such variables for a service whose name begins with {@code quarkus-datadog-llmobs}. */
    private static boolean isOfKubernetes(String variable) {
        return variable.startsWith(VARIABLES) && !variable.endsWith("_DEVSERVICES_PORT")
                && variable.substring(VARIABLES.length()).matches(SERVICE);
    }

    /** The client that is not in use, if the key is one of such a client; or else null. */
    String unusedClient(String key) {
        String client = client(key);
        return client == null || client.equals("*") || clients.contains(client) ? null : client;
    }

    /** The spelling that is read, if the key names a client in use without the quotes that its name needs; or else null. */
    String withQuotes(String key) {
        String client = client(key);
        if (client == null || client.indexOf('.') < 0 || !clients.contains(client)) {
            return null;
        }
        String unquoted = ClientName.PREFIX + client + '.';
        return key.startsWith(unquoted) ? ClientName.key(client, key.substring(unquoted.length())) : null;
    }

    /** The name of the client whose key this is; null for all other keys. A name with dots may lack its quotes. */
    private String client(String key) {
        if (!key.startsWith(ClientName.PREFIX) || properties.contains(key.substring(ClientName.PREFIX.length()))) {
            return null;
        }
        NameIterator segments = new NameIterator(key, ClientName.PREFIX.length() - 1);
        String client = segments.getNextSegment();
        for (segments.next(); segments.hasNext(); segments.next()) {
            if (properties.contains(key.substring(segments.getPosition() + 1))) {
                return client;
            }
            client += '.' + segments.getNextSegment();
        }
        return null;
    }

    /** The clients in use, and how their variables begin. */
    String describeClients() {
        StringJoiner described = new StringJoiner(", ");
        for (String client : clients) {
            described.add(quoted(client) + " (" + variable(ClientName.key(client, "")) + "...)");
        }
        return described.toString();
    }

    private static String quoted(String client) {
        return ClientName.isDefault(client) ? client : '"' + client + '"';
    }
}
