package org.json;

/** Stands in for the class of this name, which is known by its name alone: a bean whose text is JSON. */
public class JSONArray implements Iterable<Object> {

    private final String text;

    public JSONArray(String text) {
        this.text = text;
    }

    @Override
    public java.util.Iterator<Object> iterator() {
        return java.util.Collections.emptyIterator();
    }

    public boolean isEmpty() {
        return false;
    }

    @Override
    public String toString() {
        return text;
    }
}
