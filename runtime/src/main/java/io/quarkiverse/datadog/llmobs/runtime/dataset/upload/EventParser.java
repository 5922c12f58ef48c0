package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.runtime.text.ByteOrderMark;

/**
 * Parses server-sent events, by section 9.2 of the HTML standard, from blocks that are cut anywhere. Their ids, retry times and
 * comments do not matter here.
 */
final class EventParser {

    /** The size of an event. A longer one is no report, and would fill the memory. */
    private static final int LONGEST = 1024 * 1024;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean first = true;
    private boolean afterReturn;
    private String name = "";
    private StringBuilder data;

    /**
     * The events that are complete with this block.
     *
     * @throws IllegalArgumentException when an event is too long
     */
    List<ServerEvent> add(byte[] block) {
        List<ServerEvent> events = new ArrayList<>();
        for (byte next : block) {
            if (next == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            afterReturn = next == '\r';
            if (next == '\n' || next == '\r') {
                endLine(events);
            } else {
                line.write(next);
                requireShort(line.size());
            }
        }
        return events;
    }

    /** The event at the end of a body that lacks its empty line, or null. It may be incomplete. */
    ServerEvent rest() {
        List<ServerEvent> events = new ArrayList<>();
        if (line.size() > 0) {
            endLine(events);
        }
        endEvent(events);
        return events.isEmpty() ? null : events.get(0);
    }

    private void endLine(List<ServerEvent> events) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (first) {
            text = ByteOrderMark.stripped(text);
            first = false;
        }
        if (text.isEmpty()) {
            endEvent(events);
        } else {
            field(text);
        }
    }

    private void field(String text) {
        int colon = text.indexOf(':');
        String field = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(text.startsWith(" ", colon + 1) ? colon + 2 : colon + 1);
        if (field.equals("event")) {
            name = value;
        } else if (field.equals("data")) {
            data = data == null ? new StringBuilder(value) : data.append('\n').append(value);
            requireShort(data.length());
        }
    }

    /** By the standard an event without data is none; a name alone is reported, because it may be the last one. */
    private void endEvent(List<ServerEvent> events) {
        if (data != null || !name.isEmpty()) {
            events.add(new ServerEvent(name.isEmpty() ? "message" : name, data == null ? "" : data.toString()));
        }
        name = "";
        data = null;
    }

    private static void requireShort(int length) {
        if (length > LONGEST) {
            throw new IllegalArgumentException("the response has an event of more than " + LONGEST + " bytes");
        }
    }
}
