package io.quarkiverse.datadog.llmobs.runtime.text;

/**
 * Shows a text of a file in a message: on one line, shortened, and with every character that cannot be seen as its code, such
 * as {@code input[U+00A0]}.
 */
public final class VisibleText {

    private static final int LONGEST = 300;

    private VisibleText() {
    }

    /** At most 300 characters of it, before invisible ones are replaced. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** @param longest how many characters are shown, before invisible ones are replaced */
    public static String of(String text, int longest) {
        boolean cut = text.length() > longest;
        String shown = cut ? text.substring(0, longest - (Character.isHighSurrogate(text.charAt(longest - 1)) ? 1 : 0)) : text;
        StringBuilder visible = new StringBuilder();
        int last = shown.length() - shown.stripTrailing().length();
        for (int i = 0; i < shown.length(); i += Character.charCount(shown.codePointAt(i))) {
            int one = shown.codePointAt(i);
            boolean edge = visible.isEmpty() || !cut && i >= shown.length() - last;
            visible.append(invisible(one) || one == ' ' && edge ? code(one) : Character.toString(one));
        }
        return cut ? visible + "…" : visible.toString();
    }

    /** Such as {@code [U+00A0]}. */
    public static String code(int one) {
        return String.format("[U+%04X]", one);
    }

    /** Without the white space and the invisible characters around it. */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && blank(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static boolean blank(int one) {
        return one == ' ' || invisible(one);
    }

    /** Whether it leaves no mark of its own, apart from the space of the keyboard. */
    public static boolean invisible(int one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.SPACE_SEPARATOR -> one != ' ';
            default -> filler(one);
        };
    }

    /** Letters and marks that fonts leave blank. */
    private static boolean filler(int one) {
        return one == 0x034F || one == 0x115F || one == 0x1160 || one == 0x17B4 || one == 0x17B5 || one == 0x2800
                || one == 0x3164 || one == 0xFFA0 || one >= 0x180B && one <= 0x180F || one >= 0xFE00 && one <= 0xFE0F
                || one >= 0xE0100 && one <= 0xE01EF;
    }
}
