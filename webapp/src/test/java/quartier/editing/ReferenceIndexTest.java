package quartier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Property;

/** Whatever is changed in whatever order, the index answers what reading all content would answer. */
class ReferenceIndexTest {
    private final ContentStore store = ContentStore.inMemory();
    private final ReferenceIndex index = index();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theIndexKnowsWhatReadingEverythingWouldFind(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            change(random);
            if (step % 3 == 0) {
                List<ContentNode> all = pages();
                all.forEach(page -> assertThat(
                                index.to(page).stream().map(ContentNode::path).toList())
                        .as("who refers to %s", page.path())
                        .containsExactlyInAnyOrderElementsOf(readAll(page, all)));
            }
        }
    }

    private ReferenceIndex index() {
        store.ensureWorkspace("website");
        return new ReferenceIndex(store);
    }

    private void change(Random random) {
        List<ContentNode> all = pages();
        ContentPath any = all.isEmpty()
                ? ContentPath.root("website")
                : all.get(random.nextInt(all.size())).path();
        store.edit("test", edit -> {
            switch (all.size() < 4 ? 0 : random.nextInt(6)) {
                case 0, 1 -> {
                    ContentPath page = any.child("p" + random.nextInt(1_000_000));
                    edit.create(page, "mgnl:page");
                    edit.create(page.child("main"), "mgnl:area");
                }
                case 2, 3 -> {
                    String target = all.get(random.nextInt(all.size())).id();
                    edit.set(any.child("main"), Property.of("text", "<p>see ${link:{uuid:{" + target + "}}}</p>"));
                }
                case 4 -> {
                    if (edit.node(any).orElseThrow().mixins().contains("mgnl:deleted")) {
                        edit.removeMixin(any, "mgnl:deleted");
                    } else {
                        edit.addMixin(any, "mgnl:deleted");
                    }
                }
                default -> edit.delete(any);
            }
            return null;
        });
    }

    private List<ContentNode> pages() {
        List<ContentNode> all = new ArrayList<>();
        store.snapshot().node(ContentPath.root("website")).ifPresent(root -> collect(root, all));
        return all;
    }

    private static void collect(ContentNode parent, List<ContentNode> all) {
        parent.children("mgnl:page").forEach(page -> {
            all.add(page);
            collect(page, all);
        });
    }

    private static List<ContentPath> readAll(ContentNode wanted, List<ContentNode> all) {
        return all.stream()
                .filter(page -> !page.path().equals(wanted.path()))
                .filter(page -> !page.mixins().contains("mgnl:deleted"))
                .filter(page -> page.child("main")
                        .filter(area -> area.text("text").contains(wanted.id()))
                        .isPresent())
                .map(ContentNode::path)
                .toList();
    }
}
