package io.quarkiverse.datadog.llmobs.it.secrets;

/**
 * The keys of a client, and the text in which a server shows them.
 */
record KeyPair(String client, String api, String application) {

    /** As Datadog makes them. */
    static final KeyPair USUAL = new KeyPair("<default>", "c7e19a3f5b0d86e2417f9cb3d5a8062e",
            "93b6f0d1e8a24c7759e3b1f60c8d2a4e7f135b9d");
    /** Of characters that JSON and URLs write in another way, and at which readers stop. */
    static final KeyPair AWKWARD = new KeyPair("awkward", "Qk7+zJ4/wX9\"vB2&nM5%tR8=pL3<gH6#",
            "yU1,eC0'oS4>dF9~iK2?aW7:mN6@bV3!xZ8/jT5;");
    /** An access token, in place of both keys. */
    static final KeyPair TOKEN = token("token",
            "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI3Yzk0ZjBiMSJ9.Vw3kR8pQzX5nT2mJ7bL");
    /** The same, supplied by a bean. */
    static final KeyPair SUPPLIED = token("supplied", "mF_9.B5f-4.1JqM~Zx7Kd+2Lr/8Hn==");

    /** No key of any client. It is put everywhere to see whether it is found there. */
    static final String PLANTED = "f2d80b6719ce4a35e07b1c9d5f8346a2";

    private static KeyPair token(String client, String token) {
        return new KeyPair(client, token, token);
    }

    boolean isToken() {
        return api.equals(application);
    }

    String both() {
        return api + " and " + application;
    }
}
