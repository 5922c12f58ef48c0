package org.json;

/** Stands in for the class of this name, which is known by its name alone: a bean whose text is JSON. */
public class JSONObject {

    private final String text;

    public JSONObject(String text) {
        this.text = text;
    }

    public boolean isEmpty() {
        return false;
    }

    @Override
    public String toString() {
        return text;
    }
}
