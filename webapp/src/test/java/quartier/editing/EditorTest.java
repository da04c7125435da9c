package quartier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.NodeData;
import quartier.content.Property;

class EditorTest {
    private final Workbench bench = new Workbench();

    static List<Command> everyCommand() {
        ContentPath page = ContentPath.of("website", "/page");
        ContentPath part = page.child("main").child("0");
        Upload file = Upload.of(
                "a.pdf", "application/pdf", new Workbench().file("a", "b", "c").bytes());
        return List.of(
                new Command.CreateNode(Workbench.SITE, "x", "mgnl:page", "", NodeChange.NONE),
                new Command.SaveNode(page, NodeChange.NONE, "", ""),
                new Command.AddComponent(page.child("main"), "desk:components/text", "", NodeChange.NONE),
                new Command.Move(part, page.child("main"), ""),
                new Command.Rename(page, "other"),
                new Command.Copy(page, Workbench.SITE),
                new Command.Delete(List.of(page), true),
                new Command.PutBack(part),
                new Command.Undelete(page),
                new Command.Confirm(page),
                new Command.Purge(List.of(page)),
                new Command.Publish(List.of(page), false, List.of()),
                new Command.Withdraw(List.of(page), "", true),
                new Command.TakeOff(page, "until"),
                new Command.Hurry(page, "cancel", ""),
                new Command.RestoreVersion(page, "1.0"),
                new Command.StoreAsset(ContentPath.root("dam"), file, NodeChange.NONE),
                new Command.ReplaceFile(ContentPath.of("dam", "/a"), file, "new"),
                new Command.HandIn(List.of(page), ""),
                new Command.Recall(page),
                new Command.Approve(List.of(page), List.of()),
                new Command.SendBack(page, "no"),
                new Command.GenerateContent(page),
                new Command.SaveUser("kim", "Kim", "", Locale.GERMAN),
                new Command.ChangePassword("superuser", "long enough pass", false),
                new Command.SetRoles("superuser", List.of()),
                new Command.LockUser("superuser", true));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void withoutTheRightNothingHappens(Command command) {
        bench.text(bench.page(Workbench.SITE, "Page"), "x");
        String before = bench.store.snapshot().revision();
        assertThat(bench.does(bench.stranger, command)).isInstanceOf(Outcome.Refused.class);
        assertThat(bench.store.snapshot().revision()).isEqualTo(before);
        assertThat(bench.sent).isEmpty();
    }

    @Test
    void theListAboveIsComplete() {
        assertThat(everyCommand().stream().map(Command::getClass).distinct().count())
                .isEqualTo(Command.class.getPermittedSubclasses().length);
    }

    @Test
    void aNewPageIsNamedAfterItsTitleAndHasItsAreas() {
        ContentPath path = bench.page(Workbench.SITE, "Über uns & Büro");
        assertThat(path.path()).isEqualTo("/ueber-uns-buero");
        ContentNode page = bench.node(path);
        assertThat(page.template()).isEqualTo("desk:pages/plain");
        assertThat(page.child("main")).isPresent();
        assertThat(page.child("foot")).as("an optional area").isEmpty();
        assertThat(page.text("mgnl:createdBy")).isEqualTo("anna");
        assertThat(bench.page(Workbench.SITE, "Über uns & Büro").path()).isEqualTo("/ueber-uns-buero-2");
    }

    @Test
    void whatATemplateGeneratesComesBackAndIsNeverOverwritten() {
        ContentPath page = ContentPath.of("website", "/imported");
        bench.store.edit("import", edit -> {
            edit.create(page, "mgnl:page");
            edit.set(page, Property.of("mgnl:template", "desk:pages/furnished"));
            return page;
        });
        bench.done(new Command.GenerateContent(page));
        ContentPath welcome = page.child("rooms").child("welcome");
        assertThat(bench.node(page).child("empty")).as("nothing goes into it").isEmpty();
        assertThat(bench.node(welcome).property("colours").orElseThrow().values())
                .isEqualTo(List.of("red", "blue"));
        assertThat(bench.node(welcome).property("size").orElseThrow().values()).isEqualTo(List.of(3L));
        assertThat(bench.node(welcome.child("row")).flag("wide")).isTrue();
        bench.done(new Command.SaveNode(welcome, NodeChange.of(Property.of("text", "Changed")), "", ""));
        String before = bench.store.snapshot().revision();
        bench.done(new Command.GenerateContent(page));
        assertThat(bench.store.snapshot().revision()).isEqualTo(before);
        bench.done(new Command.Delete(List.of(welcome), true));
        bench.done(new Command.GenerateContent(page));
        assertThat(bench.node(welcome).text("text")).isEqualTo("Hello");
    }

    @Test
    void aRichTextThatIsThereStaysAsItIsAndOneCopiedFromAPlainTextIsCleaned() {
        ContentPath part = bench.text(bench.page(Workbench.SITE, "Page"), "x");
        String written = "<h1 class=\"big\">Kept</h1>";
        String hostile = "<script>evil()</script><p>ok</p>";
        bench.store.edit("import", edit -> {
            edit.set(part, Property.of("text", written));
            edit.set(part, Property.of("plain", hostile));
            return part;
        });
        bench.done(new Command.SaveNode(part, NodeChange.of(Property.of("text", written)), "", ""));
        assertThat(bench.node(part).text("text")).isEqualTo(written);
        bench.done(new Command.SaveNode(part, NodeChange.of(Property.of("text", hostile)), "", ""));
        assertThat(bench.node(part).text("text")).isEqualTo("<p>ok</p>");
        assertThat(bench.node(part).text("plain")).isEqualTo(hostile);
    }

    @Test
    void aDraftMayBeIncompleteAndSaysSo() {
        Outcome outcome = bench.does(
                bench.author,
                new Command.CreateNode(Workbench.SITE, "draft", "mgnl:page", "desk:pages/plain", NodeChange.NONE));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(Workbench.keys(outcome)).containsExactly("editing.rule.required");
    }

    @Test
    void whatCannotBeStoredIsInvalidAndStoresNothing() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        Outcome outcome = bench.does(
                bench.author, new Command.SaveNode(page, NodeChange.of(Property.of("title", "x".repeat(41))), "", ""));
        assertThat(outcome)
                .isEqualTo(new Outcome.Invalid(
                        List.of(FieldMessage.of("title", "editing.rule.maxLength", "Überschrift", "40", "41"))));
        assertThat(bench.node(page).text("title")).isEqualTo("Page");
    }

    @Test
    void savingOverANewerVersionIsAConflictThatNamesWhoSaved() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        String seen = bench.revision(page);
        bench.done(bench.publisher, save(page, "Paul's", ""));
        Outcome outcome = bench.does(bench.author, save(page, "Anna's", seen));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Conflict.class, conflict -> {
            assertThat(conflict.who()).isEqualTo("paul");
            assertThat(conflict.revision()).isEqualTo(bench.revision(page));
        });
        assertThat(bench.node(page).text("title")).isEqualTo("Paul's");
        bench.done(save(page, "Anna's", bench.revision(page)));
    }

    @Test
    void twoComponentsOfAPageCanBeEditedAtTheSameTime() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        ContentPath first = bench.text(page, "one");
        ContentPath second = bench.text(page, "two");
        String seenPage = bench.revision(page);
        String seen = bench.revision(second);
        bench.done(new Command.SaveNode(first, NodeChange.of(Property.of("text", "changed")), "", ""));
        bench.done(new Command.SaveNode(second, NodeChange.of(Property.of("text", "changed")), seen, ""));
        bench.done(save(page, "Other", seenPage));
    }

    @Test
    void savingWithANewNameRenames() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        String id = bench.node(page).id();
        bench.page(Workbench.SITE, "Taken");
        assertThat(bench.does(bench.author, new Command.SaveNode(page, NodeChange.NONE, "", "taken")))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(bench.does(bench.author, new Command.SaveNode(page, NodeChange.NONE, "", "../x")))
                .isInstanceOf(Outcome.Invalid.class);
        ContentPath renamed = bench.done(new Command.SaveNode(page, NodeChange.NONE, "", "free"));
        assertThat(bench.node(renamed).id()).isEqualTo(id);
        assertThat(bench.exists(page)).isFalse();
        assertThat(bench.done(new Command.Rename(renamed, "again")).name()).isEqualTo("again");
    }

    @Test
    void partsOfFieldsAreReplacedAndKeepTheirIdentifiers() {
        ContentPath text = bench.text(bench.page(Workbench.SITE, "Page"), "x");
        bench.done(new Command.SaveNode(text, boxes("a", "b"), "", ""));
        String id = bench.node(text.child("boxes").child("boxes0")).id();
        bench.done(new Command.SaveNode(text, boxes("c"), "", ""));
        ContentNode boxes = bench.node(text.child("boxes"));
        assertThat(boxes.children()).hasSize(1);
        assertThat(boxes.children().getFirst().text("text")).isEqualTo("c");
        assertThat(boxes.children().getFirst().id()).isEqualTo(id);
        bench.done(new Command.SaveNode(
                text, new NodeChange(Map.of(), Set.of("text"), Map.of("boxes", Optional.empty())), "", ""));
        assertThat(bench.node(text).children()).isEmpty();
        assertThat(bench.node(text).property("text")).isEmpty();
    }

    @Test
    void richTextIsCleanedAndOtherTextIsLeftAlone() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        ContentPath text = bench.text(page, "<p onclick='x()'>a<script>alert(1)</script></p><a href='/page'>b</a>");
        assertThat(bench.node(text).text("text"))
                .isEqualTo("<p>a</p><a href=\"${link:{uuid:{" + bench.node(page).id()
                        + "},repository:{website},path:{/page},nodeData:{},extension:{html}}}\">b</a>");
        bench.done(new Command.SaveNode(text, NodeChange.of(Property.of("plain", "1 < 2 & <b>")), "", ""));
        assertThat(bench.node(text).text("plain")).isEqualTo("1 < 2 & <b>");
        bench.done(new Command.SaveNode(text, boxes("2 < 3"), "", ""));
        ContentNode box = bench.node(text.child("boxes").child("boxes0"));
        assertThat(box.text("text")).isEqualTo("2 < 3");
        assertThat(box.text("body")).isEqualTo("<p>x</p>");
    }

    @Test
    void whatTheSystemKeepsCannotBeTyped() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        for (String name : List.of("mgnl:activationStatus", "quartier:review", "jcr:uuid", "mgnl:lastModifiedBy")) {
            Outcome outcome =
                    bench.does(bench.author, new Command.SaveNode(page, NodeChange.of(Property.of(name, "x")), "", ""));
            assertThat(Workbench.keys(outcome)).containsExactly("editing.refused.property");
        }
    }

    @Test
    void componentsAreAddedWhereTheTemplateAllows() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        bench.text(page, "one");
        ContentPath second = bench.text(page, "two");
        ContentPath between = bench.done(
                new Command.AddComponent(page.child("main"), "desk:components/text", second.name(), NodeChange.NONE));
        assertThat(bench.node(page.child("main")).children())
                .extracting(ContentNode::name)
                .containsExactly("0", between.name(), second.name());
        assertThat(refusal(new Command.AddComponent(page.child("main"), "desk:components/text", "", NodeChange.NONE)))
                .isEqualTo("editing.refused.full");
        assertThat(refusal(new Command.AddComponent(page.child("main"), "desk:components/secret", "", NodeChange.NONE)))
                .as("a role's component")
                .isEqualTo("editing.refused.component");
        assertThat(refusal(new Command.AddComponent(page.child("none"), "desk:components/text", "", NodeChange.NONE)))
                .isEqualTo("editing.refused.component");
    }

    @Test
    void componentsMoveWithinAndBetweenAreasButNotOutOfThem() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        ContentPath other = bench.page(Workbench.SITE, "Other");
        ContentPath first = bench.text(page, "one");
        ContentPath second = bench.text(page, "two");
        bench.done(new Command.Move(second, page.child("main"), first.name()));
        assertThat(bench.node(page.child("main")).children())
                .extracting(node -> node.text("text"))
                .containsExactly("two", "one");
        ContentPath moved = bench.done(new Command.Move(first, other.child("main"), ""));
        assertThat(bench.node(moved).text("text")).isEqualTo("one");
        assertThat(refusal(new Command.Move(moved, Workbench.SITE, ""))).isEqualTo("editing.refused.place");
        assertThat(refusal(new Command.Move(other, page.child("main"), ""))).isEqualTo("editing.refused.place");
    }

    @Test
    void pagesMoveButNotIntoThemselves() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        ContentPath child = bench.page(page, "Child");
        assertThat(refusal(new Command.Move(page, child, ""))).isEqualTo("editing.refused.intoItself");
        assertThat(bench.done(new Command.Move(child, Workbench.SITE, "page")).path())
                .isEqualTo("/child");
        assertThat(bench.node(Workbench.SITE).children())
                .extracting(ContentNode::name)
                .containsExactly("child", "page");
    }

    @Test
    void aCopyIsNewInEveryRespect() {
        ContentPath event =
                bench.event("Fest", Property.of("slug", "fest"), Property.of("summary", "long enough text"));
        bench.done(bench.publisher, new Command.Publish(List.of(event), false, List.of()));
        ContentPath copy = bench.done(new Command.Copy(event, Workbench.EVENTS));
        assertThat(copy.name()).isEqualTo("fest-2");
        assertThat(bench.node(copy).id()).isNotEqualTo(bench.node(event).id());
        assertThat(bench.node(copy).text("slug")).isEqualTo("fest-2");
        assertThat(bench.node(copy).text("headline")).isEqualTo("Fest");
        assertThat(PublicationStatus.of(bench.node(copy))).isEqualTo(PublicationStatus.NOT_PUBLISHED);
    }

    @Test
    void aPageInTheTrashComesBackAsItWas() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        bench.done(new Command.Delete(List.of(page), false));
        assertThat(bench.node(page).mixins()).contains("mgnl:deleted");
        assertThat(refusal(save(page, "x", ""))).isEqualTo("editing.refused.trashed");
        bench.done(new Command.Undelete(page));
        bench.done(save(page, "x", ""));
        assertThat(refusal(new Command.Purge(List.of(page)))).isEqualTo("editing.refused.notTrashed");
        bench.done(new Command.Delete(List.of(page), false));
        bench.done(new Command.Purge(List.of(page)));
        assertThat(bench.exists(page)).isFalse();
    }

    @Test
    void aComponentIsDeletedAtOnce() {
        ContentPath text = bench.text(bench.page(Workbench.SITE, "Page"), "x");
        bench.done(new Command.Delete(List.of(text), false));
        assertThat(bench.exists(text)).isFalse();
    }

    @Test
    void whoRemovedAComponentGetsItBackInItsPlace() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        ContentPath one = bench.text(page, "one");
        ContentPath two = bench.text(page, "two");
        ContentPath three = bench.text(page, "three");
        String id = bench.node(two).id();
        bench.done(bench.author, new Command.Delete(List.of(two), false));
        assertThat(bench.does(bench.publisher, new Command.PutBack(two)))
                .as("somebody else's removal")
                .isInstanceOf(Outcome.Refused.class);

        bench.done(bench.author, new Command.PutBack(two));
        assertThat(bench.node(page.child("main")).children())
                .extracting(node -> node.text("text"))
                .containsExactly("one", "two", "three");
        assertThat(bench.node(two).id()).isEqualTo(id);
        assertThat(bench.does(bench.author, new Command.PutBack(two)))
                .as("only once")
                .isInstanceOf(Outcome.Refused.class);

        bench.done(bench.author, new Command.Delete(List.of(two), false));
        bench.done(bench.author, new Command.Delete(List.of(three), false));
        bench.text(page, "new");
        bench.done(bench.author, new Command.PutBack(two));
        assertThat(bench.node(page.child("main")).children())
                .extracting(node -> node.text("text"))
                .as("its neighbour is gone")
                .startsWith("one")
                .contains("two", "new");
        assertThat(bench.does(bench.author, new Command.PutBack(three)))
                .as("the area is full meanwhile")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(bench.exists(one)).isTrue();
    }

    @Test
    void whatIsUsedIsNotDeletedUnnoticed() {
        ContentPath place = place("Hall");
        bench.event("Fest", Property.of("place", bench.node(place).id()));
        Outcome outcome = bench.does(bench.author, new Command.Delete(List.of(place), false));
        assertThat(outcome).isEqualTo(Outcome.Refused.because("editing.refused.used", "Hall", "1", "Fest"));
        bench.done(new Command.Delete(List.of(place), true));
    }

    @Test
    void aDeniedPageBelowProtectsThePageAbove() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        bench.page(page, "Closed");
        bench.edit(edit -> {
            ContentPath acl = ContentPath.of("userroles", "/editor/acl_website");
            edit.create(acl, "mgnl:contentNode");
            edit.create(acl.child("0"), "mgnl:contentNode");
            edit.set(acl.child("0"), Property.of("path", "/page/closed*"));
            edit.set(acl.child("0"), Property.of("permissions", 8));
        });
        assertThat(refusal(new Command.Delete(List.of(page), true))).isEqualTo("editing.refused.write");
        assertThat(refusal(new Command.Rename(page, "other"))).isEqualTo("editing.refused.write");
        bench.done(save(page, "x", ""));
    }

    @Test
    void aMissingNodeIsMissing() {
        ContentPath gone = Workbench.SITE.child("gone");
        assertThat(bench.does(bench.author, save(gone, "x", ""))).isEqualTo(new Outcome.Missing(gone));
        assertThat(bench.does(bench.author, new Command.Rename(gone, "x"))).isEqualTo(new Outcome.Missing(gone));
        assertThat(bench.does(bench.publisher, new Command.Publish(List.of(gone), true, List.of())))
                .isEqualTo(new Outcome.Missing(gone));
    }

    private ContentPath place(String title) {
        return bench.done(new Command.CreateNode(
                ContentPath.root("places"), "", "place", "", NodeChange.of(Property.of("title", title))));
    }

    private String refusal(Command command) {
        Outcome outcome = bench.does(bench.author, command);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).why().key();
    }

    private static Command.SaveNode save(ContentPath path, String title, String seen) {
        return new Command.SaveNode(path, NodeChange.of(Property.of("title", title)), seen, "");
    }

    private static NodeChange boxes(String... texts) {
        List<NodeData> entries = new java.util.ArrayList<>();
        for (String text : texts) {
            entries.add(new NodeData(
                    "boxes" + entries.size(),
                    "mgnl:contentNode",
                    List.of(),
                    "",
                    List.of(Property.of("text", text), Property.of("body", "<p>x</p><script>y</script>")),
                    List.of()));
        }
        NodeData boxes = new NodeData("boxes", "mgnl:contentNode", List.of(), "", List.of(), entries);
        return new NodeChange(Map.of(), Set.of(), Map.of("boxes", Optional.of(boxes)));
    }
}
