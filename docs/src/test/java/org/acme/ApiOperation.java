package org.acme;

/**
 * An operation of the HTTP API.
 *
 * @param id the operation id of the API description
 * @param method the HTTP method
 * @param path the path with its parameters in braces
 * @param interfaceMethod the method of a MicroProfile interface that calls it, such as {@code ProjectsApi.listProjects}; null
 *        if the client does not have it
 * @param isEmulated whether the emulator handles it
 */
record ApiOperation(String id, String method, String path, String interfaceMethod, boolean isEmulated) {

    boolean isCovered() {
        return interfaceMethod != null;
    }

    /** A path with parameters needs a passthrough: AsciiDoc would take them for attributes. */
    String asciiDocPath() {
        return path.contains("{") ? "`+" + path + "+`" : "`" + path + "`";
    }
}
