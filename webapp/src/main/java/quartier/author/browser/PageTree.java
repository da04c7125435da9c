package quartier.author.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import quartier.author.Light;
import quartier.author.Notice;
import quartier.author.Outcomes;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.definition.PageTemplate;
import quartier.definition.Site;
import quartier.editing.Command;
import quartier.editing.NodeChange;
import quartier.editing.Outcome;
import quartier.http.FormData;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.security.Permission;

/** The tree of pages, with portions of 100 siblings; and the form for a new page. */
final class PageTree implements Screen {
    private static final int PORTION = 100;
    private final Services services;
    private final Screens screens;
    private final Outcomes outcomes;

    /**
     * A page in the tree.
     *
     * @param more address that shows further siblings; empty when there are none
     */
    public record Branch(
            String path,
            String title,
            String name,
            String url,
            String edit,
            String place,
            Light light,
            boolean parent,
            boolean open,
            List<Branch> below,
            String more) {}

    /** A template for a new page. */
    public record TemplateChoice(String id, String title, String description) {}

    PageTree(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
        this.outcomes = new Outcomes(screens.texts());
    }

    @Override
    public Response show(Visit visit) {
        ContentPath root = ContentPath.root("website");
        if (!services.guard().may(visit.person(), Permission.READ, root)) {
            throw new HttpException(403, "may not read pages");
        }
        if (visit.rest().equals("neu")) {
            return visit.isPost() ? create(visit) : createForm(visit, 200, "", "");
        }
        String open = visit.query("offen");
        int shown = visit.query("bis").matches("\\d{1,6}") ? Integer.parseInt(visit.query("bis")) : PORTION;
        Choices names = new Choices(visit.snapshot(), visit.registry());
        List<Branch> branches = visit.snapshot().node(root).stream()
                .flatMap(node -> branches(visit, node, open, shown, names).stream())
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("branches", branches);
        model.put("open", open);
        model.put("mayWrite", services.guard().may(visit.person(), Permission.WRITE, root));
        model.put("mayPublish", services.guard().may(visit.person(), Permission.PUBLISH, root));
        model.put("here", "/.author/seiten" + (open.isEmpty() ? "" : "?offen=" + Places.encode(open)));
        return screens.page(visit, "pages.ftl", screens.text("nav.pages"), model);
    }

    /** The children of a page; open ones with theirs. The first level is always open. */
    private List<Branch> branches(Visit visit, ContentNode parent, String open, int shown, Choices names) {
        List<ContentNode> pages = parent.children("mgnl:page");
        boolean here = open.equals(parent.path().path()) || parent.path().isRoot();
        int most = here ? Math.max(shown, PORTION) : PORTION;
        List<Branch> found = new java.util.ArrayList<>();
        for (ContentNode page : pages.subList(0, Math.min(most, pages.size()))) {
            boolean last = found.size() + 1 == most && pages.size() > most;
            found.add(branch(
                    visit,
                    page,
                    open,
                    shown,
                    names,
                    last
                            ? "/.author/seiten?offen="
                                    + Places.encode(parent.path().path()) + "&bis=" + (most + PORTION)
                            : ""));
        }
        return found;
    }

    private Branch branch(Visit visit, ContentNode page, String open, int shown, Choices names, String more) {
        String path = page.path().path();
        boolean isOpen = open.equals(path) || open.startsWith(path + "/");
        return new Branch(
                page.path().toString(),
                names.title(page),
                page.name(),
                Places.pageEditor(page.path()),
                FormSource.of(visit).of(page).isEmpty() ? "" : Places.edit(page.path()),
                path,
                Light.of(page, visit.underway(), screens.texts()),
                !page.children("mgnl:page").isEmpty(),
                isOpen,
                isOpen ? branches(visit, page, open, shown, names) : List.of(),
                more);
    }

    private Response createForm(Visit visit, int status, String title, String error) {
        String in = visit.query("in");
        ContentPath parent = ContentPath.parse(in).orElse(ContentPath.root("website"));
        Choices names = new Choices(visit.snapshot(), visit.registry());
        String parentTitle = visit.snapshot()
                .node(parent)
                .filter(node -> !node.path().isRoot())
                .map(names::title)
                .orElse(screens.text("move.top"));
        return screens.page(
                visit,
                status,
                "page-new.ftl",
                screens.text("pages.new"),
                Map.of(
                        "templates",
                        templates(visit, parent),
                        "parent",
                        parent.toString(),
                        "parentTitle",
                        parentTitle,
                        "typed",
                        title,
                        "error",
                        error,
                        "crumbs",
                        List.of(new Screens.Crumb(screens.text("nav.pages"), "/.author/seiten"))));
    }

    private List<TemplateChoice> templates(Visit visit, ContentPath parent) {
        Site site = visit.registry().siteOf(parent.workspace(), parent.path());
        return visit.registry().templates().values().stream()
                .filter(PageTemplate.class::isInstance)
                .filter(template -> template.basics().visible())
                .filter(template ->
                        site.templates().offers(template, visit.person().roles()))
                .map(template -> new TemplateChoice(
                        template.id(),
                        FormSource.title(visit.registry(), template),
                        visit.registry().messages().label(template.basics().description(), Locale.GERMAN)))
                .sorted(java.util.Comparator.comparing(TemplateChoice::title))
                .toList();
    }

    private Response create(Visit visit) {
        FormData form = visit.form();
        String title = form.text("titel").strip();
        if (title.isEmpty()) {
            return createForm(visit, 422, title, screens.text("pages.titleMissing"));
        }
        String template = form.text("vorlage");
        ContentPath parent = ContentPath.parse(form.text("in")).orElseThrow(() -> new HttpException(400, "no parent"));
        if (templates(visit, parent).stream().noneMatch(choice -> choice.id().equals(template))) {
            return createForm(visit, 422, title, screens.text("pages.templateMissing"));
        }
        Outcome outcome = services.editor()
                .execute(
                        visit.person(),
                        new Command.CreateNode(
                                parent,
                                form.text("name").strip(),
                                "mgnl:page",
                                template,
                                visit.registry()
                                        .template(template)
                                        .map(it -> FreshValues.of(visit, screens, it))
                                        .orElse(NodeChange.NONE)
                                        .and(Property.of("title", title))));
        if (outcome instanceof Outcome.Done done) {
            return screens.after(
                    visit,
                    Notice.good(screens.text("pages.created")),
                    Places.pageEditor(done.paths().getFirst()));
        }
        Notice why = outcomes.notice(outcome, "", visit.registry());
        return createForm(
                visit,
                422,
                title,
                Stream.concat(Stream.of(why.text()), why.details().stream())
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""));
    }
}
