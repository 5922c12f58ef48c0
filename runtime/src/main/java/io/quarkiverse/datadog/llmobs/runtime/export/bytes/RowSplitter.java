package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

/**
 * Cuts CSV into rows and cells. It comes in pieces that are cut anywhere.
 * <p>
 * A cell that begins with a quote ends at the next quote that is not doubled, and nothing but a comma or the end of the row may
 * follow; in any other cell quotes are text. CR, LF and CRLF end a row outside of quotes. Empty lines are no rows.
 */
public final class RowSplitter {

    private static final int MOST_CELLS = 16 * 1024;

    private final Gathering gathering = new Gathering();
    private final SeparatorFinder finder = new SeparatorFinder();
    private final Cells cells = new Cells();
    private final CellLength length = new CellLength();
    private boolean whole;
    private int behind;

    /** The row that was read last. Changes with the next one, or with the next piece. */
    public Cells cells() {
        return cells;
    }

    /**
     * To be called when the piece before is used up.
     *
     * @param bytes free to be changed afterwards; a byte order mark must not be cut
     */
    public void take(byte[] bytes, int from, int to) throws MalformedCsvException {
        finder.moved(gathering.add(bytes, from, to));
        finder.look(gathering.bytes(), gathering.end());
    }

    /** Whether a row is whole now. If not, the piece is used up, and the row goes on in the next one. */
    public boolean next() throws MalformedCsvException {
        begin();
        byte[] bytes = gathering.bytes();
        while (finder.found(bytes, gathering.end())) {
            int at = finder.next();
            boolean comma = bytes[at] == ',';
            if (!comma && at == gathering.row()) {
                gathering.row(at + 1);
            } else {
                endCell(at);
                if (!comma) {
                    endRow(at, at + 1);
                    return true;
                }
            }
        }
        length.check(bytes, gathering.row() + cells.next(), gathering.end());
        return false;
    }

    /** Whether there is a row that lacks its line break. To be called when no more pieces come. */
    public boolean last() throws MalformedCsvException {
        begin();
        int end = gathering.end();
        if (finder.quoted()) {
            throw new MalformedCsvException("the CSV ends within a quoted cell");
        }
        if (gathering.row() == end) {
            return false;
        }
        endCell(end);
        endRow(end, end);
        return true;
    }

    private void begin() {
        if (whole) {
            whole = false;
            cells.clear();
            gathering.row(behind);
        }
    }

    private void endCell(int at) throws MalformedCsvException {
        length.end(gathering.bytes(), gathering.row() + cells.next(), at);
        cells.add(at - gathering.row());
        if (cells.count() > MOST_CELLS) {
            throw new MalformedCsvException("the CSV cannot be read: a row has more than " + MOST_CELLS + " cells");
        }
    }

    private void endRow(int at, int next) throws MalformedCsvException {
        boolean separators = Utf8.require(gathering.bytes(), gathering.row(), at);
        cells.in(gathering.bytes(), gathering.row(), separators);
        whole = true;
        behind = next;
    }
}
