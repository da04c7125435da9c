package quartier.rendering;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.content.ContentNode;
import quartier.definition.Template;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Scope;
import quartier.rendering.view.ViewMessages;

/**
 * A page that a single-page application shows ({@code renderType: spa}): the content leaves through an endpoint, and
 * visitors who ask here for the page are sent to the application.
 */
final class Application {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]+)}}|\\{language}");

    private final Scope scope;

    Application(Scope scope) {
        this.scope = scope;
    }

    static boolean shows(Template template) {
        String type = template.basics().renderType();
        return type.equals("spa") || type.equals("site-spa");
    }

    Response response(Template template, ContentNode page) {
        Optional<String> address = address(template, page);
        if (scope.isPublic()) {
            return address.map(to -> Response.redirect(302, to))
                    .orElseThrow(() -> new HttpException(
                            404, page.path() + " is shown by an application, and its template has no baseUrl"));
        }
        String title = HtmlText.attribute(page.text("title").isEmpty() ? page.name() : page.text("title"));
        return Response.html(
                200,
                "<!DOCTYPE html>\n<html lang=\"de\"><head><meta charset=\"utf-8\"><title>" + title
                        + "</title></head><body><h1>" + title + "</h1><p>"
                        + HtmlText.attribute(Texts.MESSAGES.text("rendering.application")) + "</p>"
                        + address.map(Application::link).orElse("") + "</body></html>\n");
    }

    private static String link(String address) {
        return "<p><a href=\"" + HtmlText.attribute(address) + "\">"
                + HtmlText.attribute(Texts.MESSAGES.text("rendering.application.open")) + "</a></p>";
    }

    /** {@code baseUrl} and {@code routeTemplate}, with the language and properties of the page put in. */
    private Optional<String> address(Template template, ContentNode page) {
        String base = text(template, "baseUrl");
        if (!base.matches("https?://.+|/[^/].*|/")) {
            return Optional.empty();
        }
        Matcher matcher = PLACEHOLDER.matcher(text(template, "routeTemplate"));
        StringBuilder route = new StringBuilder();
        while (matcher.find()) {
            String property = matcher.group(1);
            String value = property == null ? scope.language().name() : value(page, property.strip());
            matcher.appendReplacement(route, Matcher.quoteReplacement(SiteLinks.encodedPath(value)));
        }
        matcher.appendTail(route);
        return Optional.of(
                base.replaceFirst("/$", "") + (route.isEmpty() ? page.path().path() : route));
    }

    private static String value(ContentNode page, String property) {
        return switch (property) {
            case "@path" -> page.path().path();
            case "@name" -> page.name();
            case "@id" -> page.id();
            default -> page.text(property);
        };
    }

    private static String text(Template template, String key) {
        Object value = template.basics().extra().get(key);
        return value == null ? "" : value.toString();
    }

    /** Read when the first such page is shown. */
    private static final class Texts {
        static final ViewMessages MESSAGES = ViewMessages.of("rendering/i18n");
    }
}
