package quartier.compat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ReadLog;
import quartier.content.Snapshot;
import quartier.http.Body;
import quartier.http.Request;
import quartier.http.Response;
import quartier.rendering.RenderContext;
import quartier.rendering.RenderingException;

/** Renders pages for visitors, in preview and for editors, and collects what failed, parts of pages included. */
final class PageRun {
    private static final Pattern BOX =
            Pattern.compile("quartier-problem\".*?<code>(.*?)</code> <span>(.*?)</span>", Pattern.DOTALL);

    /** Models of a project's own classes, function objects of its own, and REST clients. */
    private static final Pattern JAVA = Pattern.compile("==> (restfn\\.|model\\.|\\w+[fF]n \\[)");

    private static final Pattern MISSING_NAME = Pattern.compile("==> (\\w+) \\[in template");

    private final Subject subject;
    private final Map<String, Boolean> assigned = new HashMap<>();

    PageRun(Subject subject) {
        this.subject = subject;
    }

    /** Whose business a failure is. */
    enum Cause {
        /** a template, script or include that is in none of the modules */
        ABSENT,
        /** a model class or function object of a project's own Java */
        JAVA,
        /** rendered by something that is no FreeMarker */
        OTHER_RENDERER,
        /** to be looked at */
        SCRIPT
    }

    record Failure(Cause cause, String message) {}

    record Outcome(ContentPath path, String template, Set<Failure> failures) {
        boolean isGood() {
            return failures.isEmpty();
        }

        boolean isSelfContained() {
            return failures.stream().allMatch(failure -> failure.cause() == Cause.SCRIPT);
        }
    }

    /** All pages of the website that name a template. */
    List<Outcome> all() {
        List<ContentPath> pages = new ArrayList<>();
        subject.store().snapshot().node("website", "/").ifPresent(root -> collect(root, pages));
        return these(pages);
    }

    List<Outcome> these(List<ContentPath> paths) {
        return paths.stream().map(this::outcome).toList();
    }

    private void collect(ContentNode node, List<ContentPath> pages) {
        if (node.isType("mgnl:page") && !node.template().isEmpty()) {
            pages.add(node.path());
        }
        node.children().stream().filter(child -> child.isType("mgnl:page")).forEach(child -> collect(child, pages));
    }

    private Outcome outcome(ContentPath path) {
        Set<Failure> failures = new LinkedHashSet<>();
        ContentNode node = subject.store().snapshot().node(path).orElseThrow();
        if (subject.registry()
                .template(node.template())
                .filter(template -> template.basics().renderType().contains("spa"))
                .isPresent()) {
            return new Outcome(
                    path, node.template(), Set.of(new Failure(Cause.OTHER_RENDERER, "shown by an application")));
        }
        for (RenderContext.Mode mode : RenderContext.Mode.values()) {
            try {
                Matcher box = BOX.matcher(html(path, mode));
                while (box.find()) {
                    failures.add(failure(unescaped(box.group(1)), unescaped(box.group(2))));
                }
            } catch (RenderingException e) {
                failures.add(
                        failure(e.problem().origin().toString(), e.problem().message()));
            }
        }
        return new Outcome(path, node.template(), failures);
    }

    private String html(ContentPath path, RenderContext.Mode mode) {
        ReadLog reads = new ReadLog();
        Snapshot snapshot = subject.store().snapshot().tracked(reads);
        ContentNode node = snapshot.node(path).orElseThrow();
        ContentNode page = node;
        while (!page.isType("mgnl:page") && page.parent().isPresent()) {
            page = page.parent().get();
        }
        Response response = subject.renderer()
                .render(new RenderContext(
                        Request.get(page.path().path() + ".html"),
                        snapshot,
                        reads,
                        subject.registry(),
                        subject.site(),
                        page,
                        node,
                        node.template(),
                        mode,
                        Locale.forLanguageTag(subject.site().languages().fallback()),
                        Map.of()));
        return new String(((Body.Bytes) response.body()).bytes(), StandardCharsets.UTF_8);
    }

    private Failure failure(String place, String message) {
        String where = place.replaceFirst(".*/(templates|dialogs|resources)/", "");
        return new Failure(cause(message), where + ": " + message);
    }

    private Cause cause(String message) {
        if (message.contains("there is no template")
                || message.contains("there is no script")
                || message.contains("Template inclusion failed")
                || message.contains("Template importing failed")) {
            return Cause.ABSENT;
        }
        if (message.contains("(renderType '")) {
            return Cause.OTHER_RENDERER;
        }
        Matcher name = MISSING_NAME.matcher(message);
        boolean foreign = name.find() && isAssignedNowhere(name.group(1));
        return foreign || JAVA.matcher(message).find() ? Cause.JAVA : Cause.SCRIPT;
    }

    /** A variable that no script of the modules makes is an object of a project's own Java. */
    private boolean isAssignedNowhere(String name) {
        Pattern made = Pattern.compile("#(assign|local|global)\\s+" + name + "\\b|#(macro|function)\\s[^\\]>]*\\b"
                + name + "\\b|\\bas\\s+(\\w+\\s*,\\s*)?" + name + "\\b");
        return assigned.computeIfAbsent(
                name,
                key -> subject.registry().resources().paths().stream()
                        .filter(path -> path.endsWith(".ftl") || path.endsWith(".html"))
                        .flatMap(path -> subject.registry().resources().find(path).stream())
                        .noneMatch(file -> made.matcher(file.text()).find()));
    }

    private static String unescaped(String html) {
        return Parser.unescapeEntities(html, true);
    }
}
