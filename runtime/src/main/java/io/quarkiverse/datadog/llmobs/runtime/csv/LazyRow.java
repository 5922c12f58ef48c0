package io.quarkiverse.datadog.llmobs.runtime.csv;

import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

/**
 * A row of an export whose cells are decoded when they are read.
 */
final class LazyRow implements ExportRow {

    private final long number;
    private final Header header;
    private final CsvRow cells;
    private final JsonCells json;

    /** @param cells not changed any more */
    LazyRow(long number, Header header, CsvRow cells, JsonCells json) {
        this.number = number;
        this.header = header;
        this.cells = cells;
        this.json = json;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public List<String> columns() {
        return header.columns();
    }

    @Override
    public String text(String column) {
        int position = position(column);
        return position < 0 ? null : cells.text(position);
    }

    @Override
    public Object value(String column) {
        int position = position(column);
        return position < 0 || cells.isNull(position) ? null : json.decoded(cells.text(position));
    }

    @Override
    public List<String> tags() {
        return json.tags(text("tags"));
    }

    /** The position of a cell, or -1. */
    private int position(String column) {
        int position = header.position(column);
        return position < cells.count() ? position : -1;
    }

    @Override
    public String toString() {
        return "row " + number + ", id " + id();
    }
}
