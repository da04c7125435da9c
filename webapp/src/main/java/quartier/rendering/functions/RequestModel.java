package quartier.rendering.functions;

import freemarker.template.TemplateModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quartier.http.Request;
import quartier.rendering.model.Html;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Members;
import quartier.rendering.model.ObjectModel;
import quartier.rendering.model.Scope;
import quartier.rendering.model.SiteModels;
import quartier.rendering.model.TextsModel;

/** {@code ctx.request} and {@code ctx.response}. What visitors sent is escaped: scripts print it as it is. */
final class RequestModel {
    static final Members<Request> REQUEST = new Members<Request>()
            .method("getParameter", (r, a) -> escaped(r.query().first(a.text(0)).orElse(null)))
            .method("getParameterValues", (r, a) -> all(r, a.text(0)))
            .method("getParameterMap", (r, a) -> lists(r, a.scope()))
            .method(
                    "getHeader",
                    (r, a) -> a.text(0).equalsIgnoreCase("cookie") || a.text(0).equalsIgnoreCase("authorization")
                            ? null
                            : escaped(r.header(a.text(0)).orElse(null)))
            .method("getAttribute", (r, a) -> a.scope().attributes().get(a.text(0)))
            .method("getMethod", (r, a) -> r.method())
            .method("getRequestURI", (r, a) -> escaped(r.path()))
            .method("getRequestURL", (r, a) -> escaped(url(r)))
            .method("getQueryString", (r, a) -> escaped(r.rawQuery()))
            .method("getServerName", (r, a) -> escaped(r.host().replaceFirst(":\\d+$", "")))
            .method("getScheme", (r, a) -> r.secure() ? "https" : "http")
            .method("isSecure", (r, a) -> r.secure())
            .method(
                    "getParameterNames",
                    (r, a) -> r.query().values().keySet().stream()
                            .map(RequestModel::escaped)
                            .toList())
            .method("getPathInfo", (r, a) -> escaped(r.path()))
            .method("getServletPath", (r, a) -> "")
            .method("getProtocol", (r, a) -> "HTTP/1.1")
            .method("getServerPort", (r, a) -> port(r))
            .method("getLocale", (r, a) -> SiteModels.language(StateModel.language(a.scope()), a.scope()))
            .method("getCookies", (r, a) -> List.of())
            .method("getContextPath", (r, a) -> "");

    /** Scripts print what these methods give, as {@code ${ctx.response.setHeader(…)}}: nothing, which is no mistake. */
    static final Members<Scope> RESPONSE = new Members<Scope>()
            .method("setStatus", (s, a) -> {
                s.answer().status(a.number(0, 200));
                return TemplateModel.NOTHING;
            })
            .method("sendError", (s, a) -> {
                s.answer().status(a.number(0, 500));
                return TemplateModel.NOTHING;
            })
            .method("setContentType", (s, a) -> {
                s.answer().header("Content-Type", a.text(0));
                return TemplateModel.NOTHING;
            })
            .method("setHeader", (s, a) -> {
                s.answer().header(a.text(0), a.text(1));
                return TemplateModel.NOTHING;
            })
            .method("addHeader", (s, a) -> {
                s.answer().header(a.text(0), a.text(1));
                return TemplateModel.NOTHING;
            })
            .method("sendRedirect", (s, a) -> {
                s.answer().status(302);
                s.answer().header("Location", HtmlText.unescape(a.text(0)));
                return TemplateModel.NOTHING;
            });

    private RequestModel() {}

    static ObjectModel<Request> of(Request request, Scope scope) {
        return new ObjectModel<>(request, REQUEST, scope);
    }

    static @Nullable Html escaped(@Nullable String text) {
        return text == null ? null : new Html(HtmlText.attribute(text));
    }

    static List<Html> all(Request request, String name) {
        return request.query().all(name).stream()
                .map(value -> new Html(HtmlText.attribute(value)))
                .toList();
    }

    /** As the Servlet API has it: every parameter a list; printed, it is its values. */
    private static Map<String, Object> lists(Request request, Scope scope) {
        Map<String, Object> map = new LinkedHashMap<>();
        request.query()
                .values()
                .keySet()
                .forEach(name -> map.put(HtmlText.attribute(name), new TextsModel(all(request, name), scope.models())));
        return map;
    }

    static Map<String, Object> parameters(Request request) {
        Map<String, Object> map = new LinkedHashMap<>();
        request.query()
                .values()
                .keySet()
                .forEach(name -> map.put(
                        HtmlText.attribute(name),
                        new Html(HtmlText.attribute(request.query().text(name)))));
        return map;
    }

    private static int port(Request request) {
        String port = request.host().replaceFirst("^.*?(?::(\\d{1,5}))?$", "$1");
        return port.isEmpty() ? request.secure() ? 443 : 80 : Integer.parseInt(port);
    }

    static String url(Request request) {
        return (request.secure() ? "https://" : "http://") + request.host() + request.path();
    }
}
