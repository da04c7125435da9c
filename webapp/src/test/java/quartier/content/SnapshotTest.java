package quartier.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final ContentPath HOME = ContentPath.of("website", "/home");

    private final ContentStore store = ContentStore.inMemory();
    private final ReadLog log = new ReadLog();

    @BeforeEach
    void pages() {
        store.ensureWorkspace("website");
        store.edit("test", edit -> {
            edit.create(HOME, "mgnl:page");
            edit.create(HOME.child("a"), "mgnl:page");
            edit.create(HOME.child("b"), "mgnl:page");
            return edit;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aSnapshotNeverChanges() {
        Snapshot before = store.snapshot();
        store.edit("test", edit -> {
            edit.set(HOME, Property.of("title", "new"));
            edit.delete(HOME.child("a"));
            return edit;
        });
        assertThat(before.node(HOME).orElseThrow().text("title")).isEmpty();
        assertThat(before.node(HOME).orElseThrow().children()).hasSize(2);
        assertThat(store.snapshot().revision()).isNotEqualTo(before.revision());
    }

    @Test
    void whatWasReadIsNotedAndNothingElse() {
        Snapshot tracked = store.snapshot().tracked(log);
        for (ContentNode child : tracked.node(HOME).orElseThrow().children()) {
            if (child.name().equals("b")) {
                child.text("title");
            }
        }
        assertThat(log.nodes()).containsExactlyInAnyOrder("website:/home", "website:/home/b");
        assertThat(log.lists()).containsExactly("website:/home");
        assertThat(log.topics()).isEmpty();
    }

    @Test
    void whatWasLookedForInVainIsNoted() {
        String id = Identifiers.fresh();
        Snapshot tracked = store.snapshot().tracked(log);
        assertThat(tracked.byId(id)).isEmpty();
        assertThat(tracked.byId("no identifier")).isEmpty();
        assertThat(tracked.node("website", "/none")).isEmpty();
        assertThat(tracked.node(HOME).orElseThrow().child("c")).isEmpty();
        assertThat(log.topics()).containsExactlyInAnyOrder("id:" + id, "id:no identifier");
        assertThat(log.nodes()).contains("website:/none", "website:/home/c");
    }

    @Test
    void aParentsReadIsNotedToo() {
        ContentNode a = store.snapshot().tracked(log).node(HOME.child("a")).orElseThrow();
        a.parent().orElseThrow().text("title");
        assertThat(log.nodes()).contains("website:/home");
    }
}
