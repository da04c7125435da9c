package quartier.author.browser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.content.ContentNode;

/**
 * Which files of the media library are shown: by words, by kind, by what they lack, those used nowhere. Without any of
 * them a folder shows what lies in it; with one, the folders below count too.
 */
final class MediaFilter {
    private static final int MOST = 2000;
    private static final String ANY = "etwas";
    private static final String UNUSED = "unbenutzt";
    private final Visit visit;
    private final Services services;
    private final MediaGaps gaps;
    private final Choices names;
    private final String words;
    private final String kind;
    private final String show;
    private final List<String> only;

    MediaFilter(Visit visit, Services services, MediaGaps gaps, Choices names) {
        this.visit = visit;
        this.services = services;
        this.gaps = gaps;
        this.names = names;
        this.words = visit.query("suche").toLowerCase(Locale.GERMAN).strip();
        this.kind = visit.query("art");
        this.show = visit.query("zeigen");
        this.only = visit.request().query().all("datei");
    }

    boolean isActive() {
        return !words.isEmpty() || !kind.isEmpty() || !show.isEmpty() || !only.isEmpty();
    }

    List<ContentNode> in(ContentNode folder) {
        List<ContentNode> found = new ArrayList<>();
        collect(folder, wanted(), found);
        return found;
    }

    private Predicate<ContentNode> wanted() {
        Predicate<ContentNode> all = node -> words.isEmpty()
                || names.title(node).toLowerCase(Locale.GERMAN).contains(words)
                || node.name().toLowerCase(Locale.GERMAN).contains(words);
        if (!only.isEmpty()) {
            all = all.and(node -> only.contains(node.id()));
        }
        if (!kind.isEmpty()) {
            all = all.and(node -> kind.equals(kind(node)));
        }
        return show.isEmpty() ? all : all.and(this::shown);
    }

    private boolean shown(ContentNode node) {
        Map<String, String> missing = gaps.of(visit).getOrDefault(node.path(), Map.of());
        return node.isType("mgnl:asset")
                && switch (show) {
                    case UNUSED -> services.index().referrers(node.id()).isEmpty();
                    case ANY -> !missing.isEmpty();
                    default -> missing.containsKey(show);
                };
    }

    private void collect(ContentNode at, Predicate<ContentNode> wanted, List<ContentNode> found) {
        for (ContentNode child : at.children()) {
            if (child.isType("mgnl:deleted") || found.size() >= MOST) {
                continue;
            }
            boolean folder = child.isType("mgnl:folder");
            if ((folder || child.isType("mgnl:asset")) && wanted.test(child)) {
                found.add(child);
            }
            if (folder && isActive()) {
                collect(child, wanted, found);
            }
        }
    }

    private static String kind(ContentNode node) {
        String type =
                node.child("jcr:content").map(file -> file.text("jcr:mimeType")).orElse("");
        return type.startsWith("image/")
                ? "bild"
                : type.equals("application/pdf") ? "pdf" : node.isType("mgnl:folder") ? "" : "andere";
    }

    List<Filters.Filter> filters(Screens screens) {
        List<Filters.Option> kinds = List.of("bild", "pdf", "andere").stream()
                .map(one -> new Filters.Option(one, screens.text("media.kind." + one), one.equals(kind)))
                .toList();
        List<Filters.Option> shown = new ArrayList<>();
        Map<String, String> fields = new TreeMap<>();
        Collection<Map<String, String>> all = gaps.of(visit).values();
        all.forEach(fields::putAll);
        if (!fields.isEmpty()) {
            shown.add(new Filters.Option(ANY, screens.text("media.missing.any"), show.equals(ANY)));
        }
        fields.forEach((name, label) ->
                shown.add(new Filters.Option(name, screens.text("media.missing", label), name.equals(show))));
        shown.add(new Filters.Option(UNUSED, screens.text("media.unused"), show.equals(UNUSED)));
        return List.of(
                new Filters.Filter("art", screens.text("media.kind"), kinds),
                new Filters.Filter("zeigen", screens.text("media.only"), shown));
    }
}
