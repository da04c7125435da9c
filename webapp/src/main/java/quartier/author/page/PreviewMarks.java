package quartier.author.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import quartier.author.Light;
import quartier.author.Places;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Underway;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ReadLog;
import quartier.content.Snapshot;
import quartier.definition.Site;
import quartier.editing.PublicationStatus;
import quartier.editing.Units;
import quartier.http.Attribute;
import quartier.http.Body;
import quartier.http.Filter;
import quartier.http.Response;
import quartier.module.Registry;

/**
 * Says in a preview what visitors do not see yet: a page shows drafts of other people in its lists, too. Templates need
 * not know: what a page read while it was rendered is known.
 */
public final class PreviewMarks {
    private final Services services;
    private final Screens screens;

    /** Content that the page shows and visitors do not, or not so. */
    private record Hidden(ContentNode node, String title, String address, Light light) {
        boolean isUnknown() {
            return PublicationStatus.of(node) == PublicationStatus.NOT_PUBLISHED;
        }
    }

    public PreviewMarks(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
    }

    /** Marks every page that is rendered inside. @param log where the rendering notes what it reads */
    public Filter around(Attribute<ReadLog> log) {
        return (request, next) -> {
            ReadLog reads = new ReadLog();
            return mark(next.handle(request.with(log, reads)), reads, Optional.empty());
        };
    }

    /** @param shown what the preview is of, where that is known */
    Response mark(Response response, ReadLog reads, Optional<ContentNode> shown) {
        boolean page = response.headers().first("Content-Type").orElse("").startsWith("text/html");
        if (!page || !(response.body() instanceof Body.Bytes bytes)) {
            return response;
        }
        Document document = Jsoup.parse(new String(bytes.bytes(), StandardCharsets.UTF_8));
        document.outputSettings().prettyPrint(false);
        List<Hidden> hidden = hidden(reads, shown, document);
        if (hidden.isEmpty()) {
            return response;
        }
        hidden.stream().filter(Hidden::isUnknown).forEach(one -> badge(document, one));
        document.head()
                .appendElement("link")
                .attr("rel", "stylesheet")
                .attr("href", screens.assets().url("css/preview.css"));
        notice(document, hidden, shown);
        return response.withBody(new Body.Bytes(document.outerHtml().getBytes(StandardCharsets.UTF_8)));
    }

    private List<Hidden> hidden(ReadLog reads, Optional<ContentNode> shown, Document document) {
        Snapshot now = services.store().snapshot();
        Registry registry = services.registries().get();
        Site site = registry.usualSite();
        Underway underway = new Underway(services.deliveries().pending().get());
        Choices names = new Choices(now, registry);
        String text = document.text();
        String html = document.outerHtml();
        List<Hidden> found = new ArrayList<>();
        for (ContentNode unit : units(reads, now)) {
            boolean itself =
                    shown.filter(node -> node.path().equals(unit.path())).isPresent();
            String address = services.links()
                    .to(unit, now, registry, site, Locale.GERMAN)
                    .orElse("");
            String title = names.title(unit);
            if (itself
                    || text.contains(title)
                    || html.contains(unit.id())
                    || !address.isEmpty() && html.contains("\"" + address + "\"")) {
                found.add(new Hidden(unit, title, address, Light.of(unit, underway, screens.texts())));
            }
        }
        return found;
    }

    private static Collection<ContentNode> units(ReadLog reads, Snapshot now) {
        Map<ContentPath, ContentNode> units = new LinkedHashMap<>();
        reads.nodes().stream()
                .sorted()
                .flatMap(text -> ContentPath.parse(text).stream())
                .flatMap(path -> now.node(path).stream())
                .flatMap(node -> Units.of(node).stream())
                .filter(unit -> !unit.isType("mgnl:folder"))
                .filter(unit -> PublicationStatus.of(unit) != PublicationStatus.PUBLISHED)
                .forEach(unit -> units.put(unit.path(), unit));
        return units.values();
    }

    /** Beside the words of each link that leads there. */
    private void badge(Document document, Hidden hidden) {
        if (hidden.address().isEmpty()) {
            return;
        }
        for (Element link : document.select("a[href]")) {
            if (link.attr("href").equals(hidden.address()) && !link.text().isBlank()) {
                link.appendText(" ");
                link.appendElement("span").addClass("q-draft").text(screens.text("preview.badge"));
            }
        }
    }

    private void notice(Document document, List<Hidden> hidden, Optional<ContentNode> shown) {
        Element notice = document.body()
                .prependElement("aside")
                .addClass("q-preview")
                .attr("aria-label", screens.text("item.preview"));
        List<Hidden> others = hidden.stream()
                .filter(one -> shown.filter(
                                node -> node.path().equals(one.node().path()))
                        .isEmpty())
                .toList();
        if (others.size() < hidden.size()) {
            boolean unknown = shown.filter(node -> PublicationStatus.of(node) == PublicationStatus.NOT_PUBLISHED)
                    .isPresent();
            notice.appendElement("p").text(screens.text(unknown ? "preview.itself" : "preview.itselfChanged"));
        }
        if (!others.isEmpty()) {
            Element more = notice.appendElement("details");
            more.appendElement("summary").text(screens.text("preview.others", others.size()));
            Element list = more.appendElement("ul");
            others.forEach(one -> list.appendElement("li")
                    .appendElement("a")
                    .attr("href", Places.open(one.node()))
                    .attr("target", "_top")
                    .text(one.title())
                    .after(" – " + one.light().label()));
        }
    }
}
