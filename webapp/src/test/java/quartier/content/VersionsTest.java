package quartier.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final ContentPath HOME = ContentPath.of("website", "/home");

    private final ContentStore store = ContentStore.inMemory(ContentStoreContract.CLOCK);
    private final Versions versions = new Versions(store, ContentStoreContract.CLOCK);
    private String id = "";

    @BeforeEach
    void page() {
        store.ensureWorkspace("website");
        id = store.edit("erika", edit -> {
            edit.create(HOME, "mgnl:page");
            edit.set(HOME, Property.of("title", "one"));
            edit.set(HOME, Property.of("file", store.binary(new ByteArrayInputStream(new byte[] {1, 2}))));
            edit.create(HOME.child("main"), "mgnl:area");
            edit.create(HOME.child("below"), "mgnl:page");
            return edit.node(HOME).orElseThrow().id();
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aVersionHoldsTheItemWithItsPartsButNotThePagesBelow() {
        versions.keep(HOME, "erika", "before the summer");
        set("two");
        NodeData kept = versions.read(id, "1.0").orElseThrow();
        assertThat(kept.name()).isEqualTo("home");
        assertThat(kept.id()).isEqualTo(id);
        assertThat(kept.property("title")).contains(Property.of("title", "one"));
        assertThat(kept.property("file")).isPresent();
        assertThat(kept.children()).extracting(NodeData::name).containsExactly("main");
        assertThat(versions.list(id))
                .extracting(Version::name, Version::user, Version::comment, Version::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("1.0", "erika", "before the summer", HOME));
    }

    @Test
    void aRestoredVersionIsTheSameNodeAgain() {
        ContentNode before = store.snapshot().node(HOME).orElseThrow();
        versions.keep(HOME, "erika", "");
        set("two");
        NodeData kept = versions.read(id, "1.0").orElseThrow();
        store.edit("erika", edit -> {
            edit.put(ContentPath.root("website"), kept, Edit.Ids.KEEP);
            return edit;
        });
        ContentNode after = store.snapshot().byId(id).orElseThrow();
        assertThat(after.properties()).isEqualTo(before.properties());
        assertThat(after.child("main").orElseThrow().id())
                .isEqualTo(before.child("main").orElseThrow().id());
    }

    @Test
    void onlyTheNewestFiftyAreKeptAndNumbersAreNotUsedTwice() {
        for (int i = 0; i < 55; i++) {
            versions.keep(HOME, "erika", "");
        }
        List<String> names = versions.list(id).stream().map(Version::name).toList();
        assertThat(names).hasSize(50).startsWith("1.54").endsWith("1.5");
    }

    @Test
    void aVersionDoesNotKeepAReferredNodeFromBeingDeleted() {
        store.edit("erika", edit -> {
            edit.create(HOME.child("target"), "mgnl:page");
            String target = edit.node(HOME.child("target")).orElseThrow().id();
            edit.set(HOME, Property.of("link", PropertyType.REFERENCE, target));
            return edit;
        });
        versions.keep(HOME, "erika", "");
        store.edit("erika", edit -> {
            edit.unset(HOME, "link");
            edit.delete(HOME.child("target"));
            return edit;
        });
        assertThat(versions.read(id, "1.0")
                        .orElseThrow()
                        .property("link")
                        .orElseThrow()
                        .type())
                .isEqualTo(PropertyType.REFERENCE);
    }

    @Test
    void whatWasNeverKeptHasNoVersions() {
        assertThat(versions.list(Identifiers.fresh())).isEmpty();
        assertThat(versions.list("../..")).isEmpty();
        assertThat(versions.read(id, "1.7")).isEmpty();
        assertThat(versions.read(id, "")).isEmpty();
        assertThat(versions.read(id, "1.0/state")).isEmpty();
    }

    private void set(String title) {
        store.edit("erika", edit -> {
            edit.set(HOME, Property.of("title", title));
            return edit;
        });
    }
}
