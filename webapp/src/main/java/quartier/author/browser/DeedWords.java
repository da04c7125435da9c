package quartier.author.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.author.Notice;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.content.ContentNode;
import quartier.definition.App;

/** What the apps of the items say about a deed: whether it is offered, how people are asked and what they are told. */
final class DeedWords {
    /** Asking for approval is the way to publish for those who may not. */
    private static final Map<String, String> SAME = Map.of("freigabe", ActionDeeds.PUBLISH);

    private final Visit visit;
    private final String deed;
    private final Map<App, List<ContentNode>> byApp = new LinkedHashMap<>();
    private final Map<App, Offers> offers = new LinkedHashMap<>();

    DeedWords(Visit visit, Screens screens, Services services, String deed, List<ContentNode> nodes) {
        this.visit = visit;
        this.deed = SAME.getOrDefault(deed, deed);
        FormSource source = FormSource.of(visit);
        for (ContentNode node : nodes) {
            source.app(node).filter(app -> app.browser().isPresent()).ifPresent(app -> {
                byApp.computeIfAbsent(app, key -> new ArrayList<>()).add(node);
                offers.computeIfAbsent(app, key -> new Offers(visit, screens, services, app));
            });
        }
    }

    /** Titles of the items that the deed is not offered for; all of them where it is offered for one at a time. */
    List<String> refused() {
        List<String> titles = new ArrayList<>();
        byApp.forEach((app, nodes) -> {
            if (!offered(app, nodes)) {
                List<ContentNode> single = nodes.stream()
                        .filter(node -> !offered(app, List.of(node)))
                        .toList();
                (single.isEmpty() ? nodes : single).forEach(node -> titles.add(MoveScreen.title(visit, node)));
            }
        });
        return titles;
    }

    private boolean offered(App app, List<ContentNode> nodes) {
        return java.util.Objects.requireNonNull(offers.get(app)).offers(deed, nodes);
    }

    /** The words of the question; empty for the desk's own. */
    Map<String, String> asked() {
        return Map.of(
                "ask", text("confirmationHeader"),
                "explained", text("confirmationMessage"),
                "proceed", text("proceedLabel"),
                "cancel", text("cancelLabel"),
                "stopFirst", text("defaultCancel"),
                "recursive", text("recursive"));
    }

    /** The notice in the app's words. */
    Notice told(Notice notice) {
        String own = notice.isGood()
                ? text("successMessage")
                : notice.kind().equals("wrong") ? first(text("failureMessage"), text("errorMessage")) : "";
        if (own.isEmpty()) {
            return notice;
        }
        List<String> details = new ArrayList<>(notice.details());
        if (!notice.isGood()) {
            details.addFirst(notice.text());
        }
        return new Notice(notice.kind(), own, details);
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private String text(String key) {
        return byApp.entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(offers.get(entry.getKey())).stream()
                        .flatMap(own -> own.text(deed, entry.getValue(), key).stream()))
                .findFirst()
                .orElse("");
    }
}
