package io.quarkiverse.datadog.llmobs.emulator.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class CatalogTest {

    private static final class Thing implements Catalog.Item {

        private final String id;
        private String name;

        Thing(String id, String name) {
            this.id = id;
            this.name = name;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String name() {
            return name;
        }
    }

    private final Catalog<Thing> catalog = new Catalog<>();

    @Test
    void aWalkNeitherSkipsNorRepeatsItemsWhenItemsAreRemoved() {
        add(9);
        Slice<Thing> first = catalog.page(null, null, Slice.START, 3);
        assertEquals(List.of("8", "7", "6"), ids(first));
        // one that was shown, the next one, one in between and the last one
        List.of("7", "5", "3", "0").forEach(catalog::remove);
        catalog.add(new Thing("new", "new"));
        assertEquals(List.of("4", "2", "1"), walk(first.next()));
    }

    @Test
    void aWalkEndsWhenAllFurtherItemsAreRemoved() {
        add(4);
        long next = catalog.page(null, null, Slice.START, 2).next();
        catalog.remove("0");
        catalog.remove("1");
        Slice<Thing> last = catalog.page(null, null, next, 2);
        assertEquals(List.of(), ids(last));
        assertEquals(Slice.END, last.next());
    }

    @Test
    void aWalkWithAFilterHasFullPagesOfTheItemsThatPass() {
        add(9);
        Slice<Thing> first = catalog.page(thing -> Integer.parseInt(thing.id()) % 3 == 0, Slice.START, 2);
        assertEquals(List.of("6", "3"), ids(first));
        Slice<Thing> last = catalog.page(thing -> Integer.parseInt(thing.id()) % 3 == 0, first.next(), 2);
        assertEquals(List.of("0"), ids(last));
        assertEquals(Slice.END, last.next());
    }

    @Test
    void theIdAndTheNameOfARemovedItemAreFree() {
        Thing removed = catalog.add(new Thing("id", "name"));
        assertEquals(removed, catalog.remove("id"));
        assertNull(catalog.find("id"));
        assertNull(catalog.named("name"));
        assertEquals(List.of(), catalog.all());
        assertNull(catalog.remove("id"));
        assertEquals(List.of(), ids(catalog.page("id", null, Slice.START, 1)));
        assertTrue(catalog.getOrCreate("name", () -> new Thing("id", "name")).created());
        assertEquals("id", catalog.named("name").id());
    }

    @Test
    void theNextOldestItemOfANameIsFoundByItAfterARemoval() {
        Thing first = catalog.add(new Thing("1", "same"));
        Thing second = catalog.add(new Thing("2", "same"));
        Thing third = catalog.add(new Thing("3", "same"));
        catalog.remove("2");
        assertEquals(first, catalog.named("same"));
        catalog.remove("1");
        assertEquals(third, catalog.named("same"));
        assertEquals(List.of(third), catalog.all());
        assertFalse(catalog.all().contains(second));
    }

    @Test
    void aRemovedItemCannotTakeAName() {
        Thing removed = catalog.add(new Thing("1", "old"));
        catalog.remove("1");
        assertFalse(catalog.rename(removed, "new", () -> removed.name = "new"));
        assertEquals("old", removed.name());
        assertNull(catalog.named("new"));
    }

    @Test
    void aRenamedItemIsFoundByItsNewNameAndFreesTheOldOne() {
        Thing renamed = catalog.add(new Thing("1", "old"));
        Thing other = catalog.add(new Thing("2", "old"));
        assertTrue(catalog.rename(renamed, "new", () -> renamed.name = "new"));
        assertEquals(renamed, catalog.named("new"));
        assertEquals(other, catalog.named("old"));
        assertFalse(catalog.rename(other, "new", () -> other.name = "new"));
        assertEquals("old", other.name());
        catalog.remove("1");
        assertTrue(catalog.rename(other, "new", () -> other.name = "new"));
        assertNull(catalog.named("old"));
    }

    @Test
    void anIdThatIsTakenIsRejected() {
        catalog.add(new Thing("1", "a"));
        assertThrows(IllegalArgumentException.class, () -> catalog.add(new Thing("1", "b")));
        assertEquals("a", catalog.find("1").name());
        assertNull(catalog.named("b"));
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            catalog.add(new Thing(Integer.toString(i), "name " + i));
        }
    }

    private List<String> walk(long before) {
        List<String> ids = new ArrayList<>();
        long position = before;
        while (position != Slice.END) {
            Slice<Thing> slice = catalog.page(null, null, position, 2);
            ids.addAll(ids(slice));
            position = slice.next();
        }
        return ids;
    }

    private static List<String> ids(Slice<Thing> slice) {
        return slice.items().stream().map(Thing::id).toList();
    }
}
