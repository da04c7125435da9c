package quartier.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.http.Headers;
import quartier.http.Parameters;
import quartier.http.Request;
import quartier.http.Response;

class CsrfCheckTest {
    @ParameterizedTest
    @CsvSource({
        "GET,  cross-site,  '',                     '',       '', 200",
        "POST, same-origin, '',                     '',       '', 200",
        "POST, same-site,   '',                     '',       '', 403",
        "POST, cross-site,  http://localhost:8080,  '',       '', 403",
        "POST, none,        '',                     '',       '', 403",
        "POST, '',          http://localhost:8080,  '',       '', 200",
        "POST, '',          https://localhost:8080, '',       '', 200",
        "POST, '',          http://localhost:8081,  '',       '', 403",
        "POST, '',          http://evil.example,    '',       '', 403",
        "POST, '',          null,                   '',       '', 403",
        "POST, '',          '::::',                 '',       '', 403",
        "POST, '',          '',                     '',       '', 403",
        "POST, '',          '',                     Basic x,  '', 200",
        "POST, '',          '',                     Basic x,  a=b, 403",
        "DELETE, '',        '',                     '',       '', 403",
    })
    void onlyOwnPagesWrite(String method, String site, String origin, String basic, String cookie, int status) {
        Headers headers = Headers.NONE;
        headers = site.isEmpty() ? headers : headers.plus("Sec-Fetch-Site", site);
        headers = origin.isEmpty() ? headers : headers.plus("Origin", origin);
        headers = basic.isEmpty() ? headers : headers.plus("Authorization", basic);
        headers = cookie.isEmpty() ? headers : headers.plus("Cookie", cookie);
        Request request = new Request(
                method,
                "/",
                "",
                Parameters.NONE,
                headers,
                false,
                "localhost:8080",
                "127.0.0.1",
                InputStream.nullInputStream(),
                Map.of());
        Response response = new CsrfCheck().filter(request, passed -> Response.of(200));
        assertThat(response.status()).isEqualTo(status);
    }
}
