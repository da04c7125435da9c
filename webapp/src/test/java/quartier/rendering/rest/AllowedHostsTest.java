package quartier.rendering.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {
    private final AllowedHosts hosts = AllowedHosts.of(
            List.of("203.0.113.7", "Inside.example:8443", "127.0.0.1", "10.0.0.1:80", "[::1]:9000", " "));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://203.0.113.7/x",
                "https://203.0.113.7:443/x",
                "https://inside.EXAMPLE:8443/",
                "http://10.0.0.1/a",
                "http://[::1]:9000/"
            })
    void whatIsListedIsAsked(String address) {
        assertThat(hosts.refusal(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://203.0.113.7:8080/, does not list 203.0.113.7:8080",
        "https://inside.example/, does not list inside.example",
        "http://203.0.113.8/, does not list",
        "http://127.0.0.1/, private network",
        "http://10.0.0.1:8080/, does not list",
        "http://203.0.113.7@10.0.0.2/, no such address",
        "ftp://203.0.113.7/, no such address",
        "file:///etc/passwd, no such address",
        "/relative, no such address"
    })
    void whatIsNotListedIsNot(String address, String reason) {
        assertThat(hosts.refusal(URI.create(address)))
                .hasValueSatisfying(text -> assertThat(text).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
                "0.1.2.3", "224.0.0.1", "::1", "::", "fe80::1", "fd00::1", "::ffff:10.0.0.1"
            })
    void addressesOfOnesOwnNetworkAreInside(String address) throws UnknownHostException {
        assertThat(AllowedHosts.isInside(InetAddress.getByName(address))).isTrue();
    }
}
