package quartier.rendering.functions;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.Template;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.ContentModel;
import quartier.rendering.model.Flavour;
import quartier.rendering.model.Html;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Members;
import quartier.rendering.model.NodeModel;
import quartier.rendering.model.ObjectModel;
import quartier.rendering.model.Personalised;
import quartier.rendering.model.Scope;
import quartier.search.SearchIndex;

/** {@code cmsfn}: content, links and the mode of rendering. */
public final class CmsFunctions {
    private CmsFunctions() {}

    /** The functions, with searches over that index. */
    public static Members<Scope> over(SearchIndex index) {
        Members<Scope> members = new Members<>();
        content(members);
        tree(members);
        CmsInheritance.addTo(members);
        CmsLinks.addTo(members);
        mode(members);
        texts(members);
        CmsQueries.addTo(members, index);
        return members;
    }

    private static void content(Members<Scope> members) {
        members.method("contentByPath", (s, a) -> fetched(byPath(s, a.text(0), a.text(1, "website")), s))
                .method("contentById", (s, a) -> fetched(s.snapshot().byId(key(a.text(0))), s))
                .method(
                        "content",
                        (s, a) -> fetched(
                                a.size() > 1 ? byPath(s, a.text(1), a.text(0)) : byPath(s, a.text(0), "website"), s))
                .method(
                        "contentByIdentifier",
                        (s, a) -> fetched(s.snapshot().byId(key(a.text(Math.max(0, a.size() - 1)))), s))
                .method("nodeByPath", (s, a) -> jcr(byPath(s, a.text(0), a.text(1, "website")), s))
                .method("nodeById", (s, a) -> jcr(s.snapshot().byId(key(a.text(0))), s))
                .method("asJCRNode", (s, a) -> asNode(a.model(0), s))
                .method("asContentMap", (s, a) -> asMap(a.model(0), s))
                .method("asContentMapList", (s, a) -> each(a, model -> asMap(model, s)))
                .method("asNodeList", (s, a) -> each(a, model -> asNode(model, s)))
                .method("wrapForI18n", (s, a) -> shown(a, flavour -> new Flavour(flavour.escaping(), true)))
                .method(
                        "decode",
                        (s, a) -> a.node(0).isEmpty() && a.isText(0)
                                ? new Html(HtmlText.unescape(a.text(0)))
                                : shown(a, flavour -> flavour.escaping(Flavour.Escaping.DECODED)))
                .method(
                        "encode",
                        (s, a) -> a.node(0).isEmpty() && a.isText(0)
                                ? new Html(HtmlText.escape(a.text(0)))
                                : shown(a, flavour -> flavour.escaping(Flavour.Escaping.ESCAPED)));
    }

    private static void tree(Members<Scope> members) {
        members.method(
                        "children",
                        (s, a) -> a.node(0)
                                .map(node -> a.allLike(0, children(node, a.text(1))))
                                .orElse(null))
                .method("parent", (s, a) -> a.like(0, parent(a)))
                .method("root", (s, a) -> a.like(0, root(a)))
                .method(
                        "page",
                        (s, a) -> a.like(0, a.node(0).flatMap(NodeTree::page).orElse(null)))
                .method(
                        "ancestors",
                        (s, a) -> a.node(0)
                                .map(node -> a.allLike(
                                        0,
                                        NodeTree.ancestors(node).stream()
                                                .filter(each -> a.text(1).isEmpty() || each.isType(a.text(1)))
                                                .toList()))
                                .orElse(List.of()))
                .method(
                        "siblings",
                        (s, a) -> a.node(0)
                                .map(node -> new ObjectModel<>(new Siblings(node, a), Siblings.MEMBERS, s))
                                .orElse(null))
                .method("siteRoot", (s, a) -> a.like(0, siteRoot(a, a.text(1))))
                .method("hasTemplateOfType", (s, a) -> {
                    String type = a.text(1);
                    return a.node(0)
                            .filter(n -> hasTemplateType(s, n, type, ""))
                            .isPresent();
                })
                .method("templateName", (s, a) -> template(a).map(Template::id).orElse(""))
                .method(
                        "templateTitle",
                        (s, a) -> template(a)
                                .map(t ->
                                        s.registry().messages().label(t.basics().title(), s.locale()))
                                .orElse(""));
    }

    private static void mode(Members<Scope> members) {
        members.method("isEditMode", (s, a) -> s.isEdit())
                .method("isPreviewMode", (s, a) -> !s.isEdit() && !s.isPublic())
                .method("isAuthorInstance", (s, a) -> !s.isPublic())
                .method("isPublicInstance", (s, a) -> s.isPublic())
                .method("getLanguage", (s, a) -> s.language().name())
                .method("language", (s, a) -> s.language().name());
    }

    private static void texts(Members<Scope> members) {
        members.method("metaData", (s, a) -> metaData(a))
                .method("readableFileSize", (s, a) -> FileSizes.text(bytes(a.text(0)), s.locale()))
                .method("fileExtension", (s, a) -> {
                    String name = a.text(0);
                    return name.indexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.') + 1);
                })
                .method("abbreviateString", (s, a) -> abbreviated(a.text(0), a.number(1, 100), a.text(2, " …")))
                .method(
                        "createHtmlAttribute",
                        (s, a) -> a.text(1).isEmpty()
                                ? ""
                                : new Html(a.text(0) + "=\"" + HtmlText.attribute(a.text(1)) + "\""))
                .method(
                        "dump",
                        (s, a) -> new Html(a.node(0)
                                .map(node -> "<pre>" + dump(node, Math.clamp(a.number(1, 1), 1, 10)) + "</pre>")
                                .orElse("")));
    }

    private static @Nullable ContentModel fetched(Optional<ContentNode> node, Scope scope) {
        return node.map(n -> new ContentModel(scope, n, Flavour.FETCHED, false)).orElse(null);
    }

    /** A content map keeps its way of showing texts when it becomes a node, and back. */
    private static @Nullable NodeModel asNode(@Nullable TemplateModel model, Scope scope) {
        return switch (model) {
            case NodeModel node -> node;
            case ContentModel content -> new NodeModel(content);
            case null, default -> jcr(Arguments.nodeOf(model), scope);
        };
    }

    private static @Nullable ContentModel asMap(@Nullable TemplateModel model, Scope scope) {
        return switch (model) {
            case NodeModel node -> node.self();
            case ContentModel content -> content;
            case null, default -> fetched(Arguments.nodeOf(model), scope);
        };
    }

    /** The same node or content map with its texts shown otherwise. */
    private static @Nullable TemplateModel shown(Arguments a, UnaryOperator<Flavour> how) {
        return switch (a.model(0)) {
            case NodeModel node ->
                new NodeModel(node.self().with(how.apply(node.self().flavour())));
            case ContentModel content -> content.with(how.apply(content.flavour()));
            case null -> null;
            case TemplateModel other -> other;
        };
    }

    private static @Nullable NodeModel jcr(Optional<ContentNode> node, Scope scope) {
        return node.map(n -> new NodeModel(n, scope)).orElse(null);
    }

    /** Identifiers are met as they are, and as asset keys. */
    static String key(String id) {
        return id.startsWith("jcr:") ? id.substring("jcr:".length()) : id;
    }

    /** A path may end with a slash, as JCR's may. */
    static Optional<ContentNode> byPath(Scope scope, String path, String workspace) {
        String plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return ContentPath.parse(workspace + ":" + plain).flatMap(scope.snapshot()::node);
    }

    private static List<Object> each(Arguments arguments, Function<TemplateModel, ? extends @Nullable Object> as)
            throws TemplateModelException {
        List<Object> all = new ArrayList<>();
        for (TemplateModel model : Arguments.modelsOf(arguments.model(0))) {
            Object value = as.apply(model);
            if (value != null) {
                all.add(value);
            }
        }
        return all;
    }

    static boolean hasTemplateType(Scope scope, ContentNode node, String type, String subtype) {
        return scope.registry()
                .template(node.template())
                .filter(t -> t.basics().type().equals(type))
                .filter(t -> subtype.isEmpty() || t.basics().subtype().equals(subtype))
                .isPresent();
    }

    private static List<ContentNode> children(ContentNode node, String type) {
        return type.isEmpty()
                ? node.children().stream()
                        .filter(child -> !child.name().startsWith("jcr:")
                                && !child.name().startsWith("rep:")
                                && !child.name().equals("MetaData")
                                && !Personalised.isVariant(child))
                        .toList()
                : node.children(type);
    }

    private static @Nullable ContentNode parent(Arguments a) throws TemplateModelException {
        String type = a.text(1);
        Optional<ContentNode> parent = a.node(0).flatMap(ContentNode::parent);
        return type.isEmpty()
                ? parent.orElse(null)
                : parent.flatMap(p -> NodeTree.nearest(p, node -> node.isType(type)))
                        .orElse(null);
    }

    private static @Nullable ContentNode root(Arguments a) throws TemplateModelException {
        String type = a.text(1);
        Optional<ContentNode> node = a.node(0);
        if (type.isEmpty()) {
            return node.flatMap(n ->
                            a.scope().snapshot().node(ContentPath.root(n.path().workspace())))
                    .orElse(null);
        }
        return node.flatMap(n -> NodeTree.ancestors(n).stream()
                        .filter(each -> each.isType(type))
                        .findFirst()
                        .or(() -> Optional.of(n).filter(each -> each.isType(type))))
                .orElse(null);
    }

    private static @Nullable ContentNode siteRoot(Arguments a, String type) {
        String wanted = type.isEmpty() ? "home" : type;
        return a.node(0)
                .flatMap(node -> NodeTree.nearest(node, each -> hasTemplateType(a.scope(), each, wanted, "")))
                .or(() -> a.node(0).flatMap(NodeTree::rootPage))
                .orElse(null);
    }

    private static Optional<Template> template(Arguments a) {
        return a.node(0).flatMap(node -> a.scope().registry().template(node.template()));
    }

    private static Object metaData(Arguments a) throws TemplateModelException {
        String name = a.text(1);
        String property = name.contains(":")
                ? name
                : switch (name.toLowerCase(Locale.ROOT)) {
                    case "creationdate" -> "mgnl:created";
                    case "authorid", "creationauthor" -> "mgnl:createdBy";
                    case "lastmodified" -> "mgnl:lastModified";
                    case "activated" -> "mgnl:activationStatus";
                    default -> "mgnl:" + name;
                };
        String value = a.node(0).map(node -> node.text(property)).orElse("");
        return value.isEmpty() ? "" : new Html(HtmlText.escape(value));
    }

    /** A number of bytes however it is written; 0 for what is none. */
    private static long bytes(String text) {
        return text.matches("\\d{1,15}(\\.\\d{1,15})?(E\\d{1,2})?") ? new java.math.BigDecimal(text).longValue() : 0;
    }

    private static String abbreviated(String text, int length, String end) {
        if (text.length() <= length) {
            return text;
        }
        int space = text.lastIndexOf(' ', Math.max(0, length));
        return text.substring(0, space > 0 ? space : Math.max(0, length)) + end;
    }

    private static String dump(ContentNode node, int levels) {
        StringBuilder html = new StringBuilder(HtmlText.attribute(node.path().toString()));
        node.properties()
                .forEach(property -> html.append('\n')
                        .append(HtmlText.attribute(property.name() + " = " + String.join(", ", property.texts()))));
        if (levels > 1) {
            node.children().forEach(child -> html.append("\n\n").append(dump(child, levels - 1)));
        }
        return html.toString();
    }
}
