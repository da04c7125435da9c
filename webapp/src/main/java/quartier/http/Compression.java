package quartier.http;

/** Compresses texts that were made for this one request; what is kept anywhere is compressed where it is kept. */
public final class Compression implements Filter {
    private static final int WORTH_IT = 1024;

    @Override
    public Response filter(Request request, Handler next) {
        Response response = next.handle(request);
        boolean text = response.body() instanceof Body.Bytes(byte[] bytes)
                && bytes.length > WORTH_IT
                && response.headers().first("Content-Encoding").isEmpty()
                && MediaTypes.compresses(
                        response.headers().first("Content-Type").orElse(""));
        if (!text || !Encoding.acceptsGzip(request)) {
            return response;
        }
        byte[] plain = ((Body.Bytes) response.body()).bytes();
        return response.with("Content-Encoding", "gzip")
                .with("Vary", "Accept-Encoding")
                .withBody(new Body.Bytes(Encoding.quickGzip(plain)));
    }
}
