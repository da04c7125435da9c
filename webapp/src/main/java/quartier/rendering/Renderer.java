package quartier.rendering;

import quartier.http.Response;

/** Renders a page, an item or a component with its template. Output is buffered: all or nothing. */
public interface Renderer {
    /**
     * The HTML, as a response because scripts may set the status and headers. A failing template of the page itself
     * throws {@link RenderingException}; a failing component is left out for visitors and shown with its problem to
     * editors.
     */
    Response render(RenderContext context);
}
