package quartier.rendering.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Edit;

/** What {@code cmsfn.search} finds. */
class JcrQueryTest {
    private static ContentStore store;

    @BeforeAll
    static void open() {
        store = ContentStore.inMemory();
        store.ensureWorkspace("website");
        store.edit("test", edit -> {
            page(edit, "/a", "Anna's Haus", 3);
            page(edit, "/a/b", "Brot 100%", 1);
            page(edit, "/a/b/c", "Clown", 2);
            page(edit, "/d", "Dach", 5);
            ContentPath part = ContentPath.of("website", "/a/b/main");
            edit.create(part, "mgnl:area");
            edit.set(part, quartier.content.Property.of("text", "Sprache und Arbeit"));
            edit.set(at("/d"), quartier.content.Property.of("hidden", true));
            edit.set(at("/d"), quartier.content.Property.ofTexts("tags", List.of("x", "y")));
            return "";
        });
    }

    private static void page(Edit edit, String path, String title, int seats) {
        edit.create(at(path), "mgnl:page");
        edit.set(at(path), quartier.content.Property.of("title", title));
        edit.set(at(path), quartier.content.Property.of("seats", seats));
        edit.set(
                at(path),
                quartier.content.Property.of(
                        "start", OffsetDateTime.parse("2026-0" + seats + "-01T10:00:00.000+01:00")));
    }

    private static ContentPath at(String path) {
        return ContentPath.of("website", path);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "SELECT * FROM [mgnl:page] AS t WHERE ISDESCENDANTNODE(t, '/a') ORDER BY t.title DESC;c b",
                "select * from [mgnl:page] where isdescendantnode([/a/b]);c",
                "select p.title from [mgnl:page] as p where ischildnode(p, '/') and p.[seats] > 3;d",
                "select * from [nt:base] as n where issamenode(n, '/a/b/main');main",
                "select * from [mgnl:page] where title = 'Anna''s Haus' or lower(title) like 'br%t 1__\\%';a",
                "select * from [mgnl:page] where lower(title) like 'br%t 1__%';b",
                "select * from [mgnl:page] where hidden is null order by seats;b c a",
                "select * from [mgnl:page] where hidden is not null and tags = 'y' and hidden = true;d",
                "select * from [mgnl:page] as t where contains(t.*, 'arbeit sprach* -wohnen');b",
                "select * from [mgnl:page] as t where contains(t.title, 'clown OR dach') order by [jcr:score] desc, t.seats desc;d c",
                "select * from [mgnl:page] where start >= cast('2026-03-01T00:00:00.000Z' as date) order by start desc;d a",
                "select * from [mgnl:page] as t where not (name(t) = 'a' or t.seats <> 2);c",
                "select * from [mgnl:page] where seats in (1, 5) and not title like 'D%';b",
                "select * from mgnl:page where jcr:path like '/a/%' order by seats;b c",
                "select * from mgnl:area;main",
                "select * from [mgnl:nothing];~~",
            })
    void aQueryFindsTheNodesItDescribesInItsOrder(String statement, String expected) {
        assertThat(String.join(" ", names(statement))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "select * from [a] as x inner join [b] as y on issamenode(x, y);joins",
                "select * from [mgnl:page] where upper(;a property",
                "select * from [mgnl:page] where title ~ 'x';'~ 'x''",
                "delete from [mgnl:page];'select'",
                "select * from [mgnl:page] where length(title) > 2;'length' is not supported",
            })
    void whatIsNoQuerySaysWhy(String statement, String reason) {
        assertThatThrownBy(() -> names(statement))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aLanguageThatIsNotKnownAndADeepQueryAreRefused() {
        assertThatThrownBy(() -> JcrQuery.parse("//*", "JCR-JQOM")).hasMessageContaining("'JCR-JQOM'");
        String deep = "select * from [mgnl:page] where " + "(".repeat(5000) + "a = 1" + ")".repeat(4000);
        assertThatThrownBy(() -> names(deep)).isInstanceOf(QueryException.class);
        assertThatThrownBy(() ->
                        JcrQuery.parse("select * from [nt:base]", "").run(store.snapshot(), "website", () -> true))
                .hasMessageContaining("takes too long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "//element(*, mgnl:page)[@title='Clown'];c",
                "/jcr:root/a//element(*, mgnl:page) order by @title descending;c b",
                "/jcr:root/a/*;b",
                "/jcr:root/a/b/element(c, mgnl:page);c",
                "/jcr:root//main;main",
                "//element(*, mgnl:page)[jcr:contains(., 'sprache') or @hidden = 'true'] order by @seats;b d",
                "//element(*, mgnl:page)[not(@hidden) and @seats >= 2];a c",
                "//element(*, mgnl:page)[jcr:like(fn:lower-case(@title), '%o%')]/@title;b c",
                "//element(*, mgnl:page)[main/@text];b",
                "//*[jcr:contains(@title, 'dach') and (@tags='x' and fn:name() = 'd')] order by jcr:score() descending;d",
                "//element(*, mgnl:page)[@start > xs:dateTime('2026-02-15T00:00:00.000Z')] order by @start ascending;a d",
                "//element(*, mgnl:page)[@title='Anna''s Haus']/(@title | rep:excerpt(.));a",
                "/jcr:root/_x0061_/b/c;c",
                "//element(*, mgnl:page)[@seats >= 2]/main;~~",
                "//element(*, mgnl:page)[main/@text]/element(*, mgnl:page) order by @seats;c",
                "/jcr:root//element(a, mgnl:page)[@seats]//element(*, mgnl:page)[@title];b c",
                "/jcr:root/element(*, mgnl:area)//*;~~",
                "//element(b, mgnl:page)[@seats=1]//element(main, mgnl:area);main",
                "/jcr:root/nix//*;~~",
            })
    void xPathFindsTheSameNodes(String statement, String expected) {
        assertThat(String.join(
                        " ",
                        JcrQuery.parse(statement, "xpath").run(store.snapshot(), "website", () -> false).stream()
                                .map(ContentNode::name)
                                .toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*;at most 30 steps",
                "//element(*, mgnl:page)[string-length(@a) > 2];not supported",
                "//element(*, mgnl:page)[;a property is expected",
                "//element(*;')'",
                "for $x in //a;the query",
                "//*//*//*//*;at most 3 times",
            })
    void whatIsNoXPathSaysWhy(String statement, String reason) {
        assertThatThrownBy(() -> JcrQuery.parse(statement, "xpath"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(reason);
    }

    @Property(tries = 300)
    void anyTextIsReadOrRefused(@ForAll @StringLength(max = 60) String text) {
        for (String statement : List.of(text, "select * from [mgnl:page] where " + text, "//*[" + text + "]")) {
            try {
                JcrQuery.parse(statement, statement.startsWith("//") ? "xpath" : "JCR-SQL2");
            } catch (QueryException e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
        }
    }

    private static List<String> names(String statement) {
        return JcrQuery.parse(statement, "").run(store.snapshot(), "website", () -> false).stream()
                .map(ContentNode::name)
                .toList();
    }
}
