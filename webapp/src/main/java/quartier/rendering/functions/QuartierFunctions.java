package quartier.rendering.functions;

import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.definition.ContentType;
import quartier.definition.Site;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.ContentModel;
import quartier.rendering.model.Html;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Members;
import quartier.rendering.model.Scope;
import quartier.search.SearchIndex;

/** {@code quartierfn}: what templates of this runtime need beyond Magnolia's functions. */
public final class QuartierFunctions {
    private QuartierFunctions() {}

    /** The functions over that index. */
    public static Members<Scope> over(SearchIndex index) {
        ItemQueries items = new ItemQueries(index);
        SiteSearch search = new SiteSearch(index);
        Members<Scope> members = new Members<Scope>()
                .method("items", items::items)
                .method("search", search::search)
                .method("itemsUsing", (s, a) -> using(s, index, a));
        content(members);
        schedule(members, new ScheduleFunctions());
        request(members);
        return members;
    }

    private static void content(Members<Scope> members) {
        members.method(
                        "reference",
                        (s, a) -> referred(s, a).stream().findFirst().orElse(null))
                .method("references", (s, a) -> referred(s, a))
                .method("label", (s, a) -> label(s, a))
                .method(
                        "title",
                        (s, a) -> a.node(0)
                                .map(node -> new Html(HtmlText.escape(Titles.of(s, node))))
                                .orElse(null))
                .method("html", (s, a) -> html(s, a))
                .method("link", (s, a) -> link(s, a))
                .method(
                        "file",
                        (s, a) -> DamFunctions.asset(s, a, 0)
                                .flatMap(node -> FileFunctions.file(s, node))
                                .orElse(null))
                .method(
                        "image",
                        (s, a) -> DamFunctions.asset(s, a, 0)
                                .flatMap(node -> FileFunctions.image(s, node, a.text(1)))
                                .orElse(null))
                .method("breadcrumb", (s, a) -> breadcrumb(s, a))
                .method("languages", (s, a) -> languages(s));
    }

    private static void schedule(Members<Scope> members, ScheduleFunctions schedule) {
        members.method("occurrences", (s, a) -> {
                    Map<String, TemplateModel> options = a.map(1);
                    Instant from = ScheduleFunctions.from(s, options);
                    int limit = Arguments.numberOf(options.get("limit"), 100);
                    return a.node(0)
                            .map(item -> schedule.occurrences(s, item, from, limit))
                            .orElse(List.of());
                })
                .method(
                        "recurrence",
                        (s, a) -> a.node(0)
                                .map(item -> schedule.recurrence(s, item))
                                .orElse(null))
                .method(
                        "isOver",
                        (s, a) -> a.node(0)
                                .filter(item -> schedule.isOver(s, item))
                                .isPresent())
                .method(
                        "isArchived",
                        (s, a) -> a.node(0)
                                .filter(item -> schedule.isArchived(s, item))
                                .isPresent())
                .method("calendar", CalendarFunctions::calendar)
                .method("isPast", ScheduleFunctions::isPast)
                .method("formatDate", (s, a) -> formatted(s, a));
    }

    private static void request(Members<Scope> members) {
        members.method(
                        "parameter",
                        (s, a) -> new Html(
                                HtmlText.attribute(s.context().request().query().text(a.text(0)))))
                .method("parameters", (s, a) -> RequestModel.all(s.context().request(), a.text(0)))
                .method("address", (s, a) -> new Html(HtmlText.attribute(address(s, a))))
                .method("answer", DataFunctions::answer)
                .method("json", (s, a) -> DataFunctions.json(a))
                .method("status", (s, a) -> {
                    s.answer().status(a.number(0, 200));
                    return "";
                });
    }

    /** What a property refers to, in its order: published, not deleted. */
    private static List<ContentModel> referred(Scope scope, Arguments a) {
        Map<ContentPath, ContentNode> found = new LinkedHashMap<>();
        Optional<Property> property = a.node(0).flatMap(node -> scope.language().property(node, a.text(1)));
        for (String id : property.map(Property::texts).orElse(List.of())) {
            StandIns.referred(scope, id)
                    .flatMap(node -> StandIns.of(scope, node))
                    .ifPresent(node -> found.putIfAbsent(node.path(), node));
        }
        return found.values().stream().map(scope::content).toList();
    }

    private static List<ContentModel> using(Scope scope, SearchIndex index, Arguments a) {
        Optional<ContentType> type = scope.registry().contentType(a.text(1));
        scope.reads().topic(type.map(t -> "type:" + t.nodeType()).orElse("search"));
        List<ContentModel> found = new ArrayList<>();
        for (ContentPath path :
                a.node(0).map(node -> index.referrers(node.id())).orElse(List.of())) {
            scope.snapshot()
                    .node(path)
                    .filter(node -> !NodeTree.isDeleted(node))
                    .filter(node -> type.isEmpty() || node.isType(type.get().nodeType()))
                    .map(scope::content)
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The label of an option's stored value, as the content type names it. */
    private static @Nullable Html label(Scope scope, Arguments a) {
        Optional<ContentNode> node = a.node(0);
        if (node.isEmpty()) {
            return null;
        }
        String value = a.size() > 2 ? HtmlText.unescape(a.text(2)) : node.get().text(a.text(1));
        String label = scope.registry()
                .contentTypeOf(node.get().path().workspace(), node.get().primaryType())
                .map(type -> ItemQueries.label(scope, type, a.text(1), value))
                .orElse(value);
        return new Html(HtmlText.escape(label));
    }

    /** Rich text as HTML with its links, anything else escaped. */
    private static @Nullable Html html(Scope scope, Arguments a) {
        String name = a.text(1);
        return a.node(0)
                .flatMap(node -> scope.language()
                        .property(node, name)
                        .map(p -> scope.richText()
                                .html(node, name, scope.patterns().replaced(p.text()))))
                .filter(html -> !html.isEmpty())
                .map(Html::new)
                .orElse(null);
    }

    private static @Nullable String link(Scope scope, Arguments a) {
        Optional<ContentNode> node = a.node(0);
        String key = a.text(0);
        if (node.isEmpty() && !key.isEmpty()) {
            node = key.startsWith("/")
                    ? ContentPath.parse("website:" + key).flatMap(scope.snapshot()::node)
                    : scope.snapshot().byId(key.startsWith("jcr:") ? key.substring("jcr:".length()) : key);
        }
        return node.filter(found -> !NodeTree.isDeleted(found))
                .flatMap(scope::link)
                .orElse(null);
    }

    /** From the site's start to the page; an item stands below the page in whose place it is shown. */
    private static List<Map<String, Object>> breadcrumb(Scope scope, Arguments a) {
        ContentNode last = a.node(0).orElse(scope.context().content());
        ContentNode page = NodeTree.page(last).orElse(scope.context().page());
        List<ContentNode> trail = new ArrayList<>(NodeTree.ancestorPages(page));
        trail.add(page);
        if (!last.path().equals(page.path())) {
            trail.add(last);
        }
        List<Map<String, Object>> shown = new ArrayList<>();
        for (ContentNode each : trail) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("title", new Html(HtmlText.escape(Titles.of(scope, each))));
            scope.link(each).ifPresent(link -> map.put("link", link));
            map.put("current", each.path().equals(last.path()));
            Object content = scope.content(each);
            if (content != null) {
                map.put("content", content);
            }
            shown.add(map);
        }
        return shown;
    }

    private static List<Map<String, Object>> languages(Scope scope) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Site.Language language : scope.site().languages().locales()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", language.name());
            map.put("tag", language.tag());
            map.put("label", language.label());
            map.put("rightToLeft", language.rightToLeft());
            map.put("current", language.name().equals(scope.language().name()));
            scope.links()
                    .to(
                            scope.context().content(),
                            scope.snapshot(),
                            scope.registry(),
                            scope.site(),
                            Locale.forLanguageTag(language.tag()))
                    .ifPresent(link -> map.put("link", link));
            all.add(map);
        }
        return all;
    }

    private static @Nullable String formatted(Scope scope, Arguments a) throws TemplateModelException {
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(a.text(1, "d. MMMM yyyy"), scope.locale());
            if (a.model(0) instanceof TemplateDateModel date) {
                return format.format(
                        date.getAsDate().toInstant().atZone(scope.zone().toZoneId()));
            }
            return a.text(0).isEmpty()
                    ? null
                    : format.format(OffsetDateTime.parse(a.text(0))
                            .atZoneSameInstant(scope.zone().toZoneId()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new TemplateModelException("formatDate: " + e.getMessage(), e);
        }
    }

    /** The address that was asked for with other parameters: a value replaces, an empty one removes. */
    private static String address(Scope scope, Arguments a) throws TemplateModelException {
        Map<String, List<String>> query =
                new LinkedHashMap<>(scope.context().request().query().values());
        for (Map.Entry<String, TemplateModel> change : a.map(0).entrySet()) {
            List<String> values = new ArrayList<>();
            Arguments.textsOf(change.getValue()).forEach(value -> values.add(HtmlText.unescape(value)));
            query.put(change.getKey(), values);
        }
        StringBuilder address = new StringBuilder();
        query.forEach((name, values) -> values.stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> address.append(address.isEmpty() ? '?' : '&')
                        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        String path = scope.link(scope.context().content()).orElse("");
        return path + address;
    }
}
