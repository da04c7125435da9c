package quartier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import quartier.http.Handler;
import quartier.http.ReadyAnswers;
import quartier.http.ServletBridge;

/** One port of the embedded Jetty, with one handler behind it. */
final class WebServer implements AutoCloseable {
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int MOST_THREADS = 64;
    private final Server server;
    private final ServerConnector connector;

    /**
     * Starts to listen; port 0 picks a free one.
     *
     * @param ready answers that need no worker
     */
    WebServer(
            String name,
            String address,
            int port,
            ReadyAnswers ready,
            Handler handler,
            ServletBridge.Limits limits,
            Path temporary) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 4);
        threads.setName(name);
        server = new Server(threads);
        connector = new ServerConnector(server, 1, selectors(), new HttpConnectionFactory(configuration()));
        connector.setHost(address);
        connector.setPort(port);
        connector.setIdleTimeout(30_000);
        connector.setAcceptQueueSize(512);
        server.addConnector(connector);
        server.setHandler(new FrontDoor(ready, context(handler, limits, temporary)));
        server.setErrorHandler(WebServer::plainError);
        server.setStopTimeout(3_000);
        start(address, port);
    }

    /** The port it listens on. */
    int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }

    private void start(String address, int port) {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + new InetSocketAddress(address, port), e);
        } catch (Exception e) {
            throw new IllegalStateException("the server did not start", e);
        }
    }

    /** Threads that read the network; they also answer what is kept, so one for each core. */
    private static int selectors() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setResponseHeaderSize(HEADER_BYTES);
        configuration.setOutputBufferSize(32 * 1024);
        return configuration;
    }

    private static ServletContextHandler context(Handler handler, ServletBridge.Limits limits, Path temporary) {
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        context.setErrorHandler(WebServer::plainError);
        ServletBridge bridge = new ServletBridge(handler, limits);
        ServletHolder holder = new ServletHolder("quartier", bridge);
        holder.getRegistration().setMultipartConfig(bridge.multipart(folder(temporary)));
        context.addServlet(holder, "/*");
        return context;
    }

    private static String folder(Path temporary) {
        try {
            return Files.createDirectories(temporary).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + temporary, e);
        }
    }

    private static boolean plainError(
            Request request, org.eclipse.jetty.server.Response response, org.eclipse.jetty.util.Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        byte[] body = (response.getStatus() + "\n").getBytes(StandardCharsets.UTF_8);
        Content.Sink.write(response, true, new String(body, StandardCharsets.UTF_8), callback);
        return true;
    }
}
