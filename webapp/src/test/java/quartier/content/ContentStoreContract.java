package quartier.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quartier.content.Changes.Change;
import quartier.content.Changes.Kind;

/** What every content store promises, wherever it keeps its nodes. */
abstract class ContentStoreContract {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:30:00Z"), ZoneId.of("Europe/Berlin"));
    static final ContentPath HOME = ContentPath.of("website", "/home");

    ContentStore store;

    abstract ContentStore open();

    @BeforeEach
    void openStore() {
        store = open();
        store.ensureWorkspace("website");
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void whatWasCreatedCanBeReadByPathAndById() {
        edit(e -> {
            e.create(HOME, "mgnl:page");
            e.set(HOME, Property.of("title", "Start"));
        });
        ContentNode home = store.snapshot().node(HOME).orElseThrow();
        assertThat(home.text("title")).isEqualTo("Start");
        assertThat(home.isType("mgnl:content")).isTrue();
        assertThat(home.isType("mgnl:area")).isFalse();
        assertThat(store.snapshot().byId(home.id())).contains(home);
        assertThat(store.snapshot().workspaces()).containsExactly("website");
    }

    @Test
    void everyPropertyTypeComesBackAsItWas() {
        OffsetDateTime date = OffsetDateTime.parse("2025-02-11T10:01:00+01:00");
        String id = Identifiers.fresh();
        List<Property> all = List.of(
                Property.of("a", "text"),
                Property.of("b", true),
                Property.of("c", 42L),
                Property.of("d", 1.5),
                Property.of("e", new BigDecimal("1.10")),
                Property.of("f", date),
                Property.of("g", PropertyType.WEAKREFERENCE, id),
                Property.of("h", PropertyType.NAME, "mgnl:page"),
                Property.of("i", PropertyType.PATH, "/a/b"),
                Property.of("j", PropertyType.URI, "https://example.org/"),
                Property.ofTexts("k", List.of("x", "y")),
                Property.ofTexts("l", List.of()),
                new Property("m", PropertyType.DATE, true, List.of(date, date.plusDays(1))));
        edit(e -> {
            e.create(HOME, "mgnl:page");
            all.forEach(property -> e.set(HOME, property));
        });
        ContentNode home = store.snapshot().node(HOME).orElseThrow();
        assertThat(home.properties()).containsAll(all);
        assertThat(home.text("f")).isEqualTo("2025-02-11T10:01:00.000+01:00");
        assertThat(home.flag("b")).isTrue();
        assertThat(home.texts("k")).containsExactly("x", "y");
    }

    @Test
    void binariesOfAnySizeKeepTheirBytesAndAreIdentifiedByThem() throws IOException {
        byte[] small = new byte[100];
        byte[] large = new byte[100_000];
        large[5] = 7;
        edit(e -> {
            e.create(HOME, "mgnl:page");
            e.set(HOME, Property.of("small", store.binary(new ByteArrayInputStream(small))));
            e.set(HOME, Property.of("large", store.binary(new ByteArrayInputStream(large))));
        });
        assertThat(bytes("small")).isEqualTo(small);
        assertThat(bytes("large")).isEqualTo(large);
        assertThat(binary("large").identity())
                .isEqualTo(store.binary(new ByteArrayInputStream(large)).identity())
                .isNotEqualTo(binary("small").identity())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void childrenKeepTheirOrder() {
        edit(e -> {
            e.create(HOME, "mgnl:page");
            for (String name : List.of("z", "a", "m")) {
                e.create(HOME.child(name), "mgnl:area");
            }
        });
        assertThat(names()).containsExactly("z", "a", "m");
        edit(e -> e.orderBefore(HOME.child("m"), "z"));
        assertThat(names()).containsExactly("m", "z", "a");
        edit(e -> e.orderBefore(HOME.child("m"), ""));
        edit(e -> e.move(HOME.child("z"), HOME.child("y")));
        assertThat(names()).containsExactly("y", "a", "m");
        edit(e -> e.delete(HOME.child("a")));
        assertThat(names()).containsExactly("y", "m");
    }

    @Test
    void aTransactionOfManyNodesSeesItsOwnChangesAndIsStoredWhole() {
        List<NodeData> parts = IntStream.range(0, 3_500)
                .mapToObj(i -> new NodeData("p" + i, "nt:unstructured", List.of(), "", List.of(), List.of()))
                .toList();
        edit(e -> {
            e.create(HOME, "mgnl:page");
            for (String name : List.of("z", "a", "m", "b")) {
                e.put(HOME, new NodeData(name, "nt:unstructured", List.of(), "", List.of(), parts), Edit.Ids.NEW);
            }
            assertThat(e.node(HOME).orElseThrow().childNames()).containsExactly("z", "a", "m", "b");
            assertThat(e.node(HOME.child("z")).orElseThrow().childNames()).hasSize(3_500);
            e.delete(HOME.child("a"));
        });
        assertThat(names()).containsExactly("z", "m", "b");
        assertThat(store.snapshot().node(HOME.child("b")).orElseThrow().children())
                .extracting(ContentNode::name)
                .startsWith("p0", "p1")
                .hasSize(3_500);
    }

    @Test
    void aMovedNodeKeepsItsIdentifier() {
        edit(e -> {
            e.create(HOME, "mgnl:page");
            e.create(HOME.child("a"), "mgnl:page");
            e.create(HOME.child("b"), "mgnl:page");
        });
        String id = store.snapshot().node(HOME.child("a")).orElseThrow().id();
        edit(e -> {
            e.move(HOME.child("a"), HOME.resolve("b/c"));
            assertThat(e.byId(id).orElseThrow().path()).isEqualTo(HOME.resolve("b/c"));
        });
        assertThat(store.snapshot().byId(id).orElseThrow().path()).isEqualTo(HOME.resolve("b/c"));
        assertThat(store.snapshot().node(HOME.child("a"))).isEmpty();
    }

    @Test
    void aFailedEditChangesNothing() {
        edit(e -> e.create(HOME, "mgnl:page"));
        String revision = store.snapshot().revision();
        assertThatThrownBy(() -> edit(e -> {
                    e.create(HOME.child("a"), "mgnl:page");
                    e.create(HOME.resolve("missing/b"), "mgnl:page");
                }))
                .isInstanceOf(ContentException.class)
                .hasMessage("there is no node website:/home/missing");
        assertThat(store.snapshot().revision()).isEqualTo(revision);
        assertThat(store.snapshot().node(HOME.child("a"))).isEmpty();
    }

    @Test
    void nodeTypesAreChecked() {
        edit(e -> e.create(HOME, "mgnl:page"));
        assertThatThrownBy(() -> edit(e -> e.create(HOME.child("a"), "x:unknown")))
                .hasMessage("website:/home/a: there is no node type 'x:unknown'");
        assertThatThrownBy(() -> edit(e -> e.create(HOME.child("file"), "mgnl:resource")))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("jcr:data");
    }

    @Test
    void anUnknownNodeTypeCanBeRegistered() {
        store.ensureNodeType("lib:book");
        store.ensureMixin("lib:lendable");
        edit(e -> {
            e.create(HOME, "lib:book");
            e.addMixin(HOME, "lib:lendable");
        });
        ContentNode book = store.snapshot().node(HOME).orElseThrow();
        assertThat(book.isType("mgnl:content")).isTrue();
        assertThat(book.isType("lib:lendable")).isTrue();
    }

    @Test
    void puttingATreeReplacesWhatHasTheSameNameOrIdentifier() {
        edit(e -> {
            e.create(HOME, "mgnl:page");
            e.create(HOME.child("a"), "mgnl:page");
            e.create(HOME.child("b"), "mgnl:page");
            e.create(HOME.resolve("a/old"), "mgnl:area");
        });
        String b = store.snapshot().node(HOME.child("b")).orElseThrow().id();
        NodeData child = new NodeData("0", "mgnl:page", List.of(), b, List.of(), List.of());
        NodeData tree =
                new NodeData("a", "mgnl:page", List.of(), "", List.of(Property.of("title", "new")), List.of(child));
        edit(e -> e.put(HOME, tree, Edit.Ids.KEEP));
        assertThat(names()).containsExactly("a");
        assertThat(store.snapshot().byId(b).orElseThrow().path()).isEqualTo(HOME.resolve("a/0"));
        assertThat(store.snapshot().node(HOME.resolve("a/old"))).isEmpty();
        edit(e -> e.put(HOME, tree.named("copy"), Edit.Ids.NEW));
        assertThat(store.snapshot().node(HOME.resolve("copy/0")).orElseThrow().id())
                .isNotEmpty()
                .isNotEqualTo(b);
    }

    @Test
    void anEditSeesItsOwnChanges() {
        edit(e -> {
            e.create(HOME, "mgnl:page");
            e.set(HOME, Property.of("title", "one"));
            assertThat(e.node(HOME).orElseThrow().text("title")).isEqualTo("one");
            e.set(HOME, Property.of("title", "two"));
            assertThat(e.node(HOME).orElseThrow().text("title")).isEqualTo("two");
            assertThat(store.snapshot().node(HOME)).isEmpty();
        });
    }

    @Test
    void aChangedComponentDatesItsPage() {
        edit(e -> {
            e.create(HOME, "mgnl:page");
            e.create(HOME.child("main"), "mgnl:area");
        });
        OffsetDateTime early = OffsetDateTime.parse("2020-01-01T00:00:00+01:00");
        edit(e -> e.set(HOME, Property.of("mgnl:lastModified", early)));
        assertThat(store.snapshot().node(HOME).orElseThrow().date("mgnl:lastModified"))
                .contains(early);
        store.edit("erika", e -> {
            e.set(HOME.child("main"), Property.of("text", "x"));
            return null;
        });
        ContentNode home = store.snapshot().node(HOME).orElseThrow();
        assertThat(home.date("mgnl:lastModified")).contains(OffsetDateTime.now(CLOCK));
        assertThat(home.text("mgnl:lastModifiedBy")).isEqualTo("erika");
        assertThat(home.text("mgnl:createdBy")).isEqualTo("test");
    }

    @Test
    void observersHearOfEveryChangeInOrder() {
        edit(e -> {
            e.create(HOME, "mgnl:page");
            e.create(HOME.child("a"), "mgnl:area");
            e.create(HOME.resolve("a/0"), "mgnl:component");
        });
        List<Changes> heard = new ArrayList<>();
        store.observe(heard::add);
        edit(e -> e.set(HOME.resolve("a/0"), Property.of("text", "x")));
        edit(e -> e.delete(HOME.child("a")));
        edit(e -> e.unset(HOME, "nothing"));
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0).changes())
                .extracting(Change::path, Change::kind)
                .contains(org.assertj.core.groups.Tuple.tuple(HOME.resolve("a/0"), Kind.CHANGED));
        assertThat(heard.get(1).changes())
                .extracting(change ->
                        change.kind() + " " + change.path() + " " + change.nodeType() + " " + change.children())
                .contains(
                        "CHANGED website:/home mgnl:page true",
                        "REMOVED website:/home/a mgnl:area false",
                        "REMOVED website:/home/a/0 mgnl:component false");
        assertThat(heard.get(1).before().node(HOME.child("a"))).isPresent();
        assertThat(heard.get(0).after().revision())
                .isEqualTo(heard.get(1).before().revision());
    }

    @Test
    void anEditWithinAnEditIsRefused() {
        assertThatThrownBy(() -> edit(e -> edit(f -> {}))).isInstanceOf(ContentException.class);
    }

    void edit(java.util.function.Consumer<Edit> work) {
        store.edit("test", e -> {
            work.accept(e);
            return true;
        });
    }

    private List<String> names() {
        return store.snapshot().node(HOME).orElseThrow().children().stream()
                .map(ContentNode::name)
                .toList();
    }

    private Binary binary(String property) {
        return (Binary) store.snapshot()
                .node(HOME)
                .orElseThrow()
                .property(property)
                .orElseThrow()
                .values()
                .getFirst();
    }

    private byte[] bytes(String property) throws IOException {
        try (InputStream in = binary(property).open()) {
            return in.readAllBytes();
        }
    }
}
