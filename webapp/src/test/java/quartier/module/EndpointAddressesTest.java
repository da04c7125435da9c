package quartier.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.definition.RestEndpoint;

class EndpointAddressesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "delivery/books_v1, '', delivery/books/v1/one, delivery/books/v1",
        "delivery/books_v1, '', delivery/books/v1@nodes, delivery/books/v1",
        "delivery/books_v1, '', delivery/books_v1/one, delivery/books_v1",
        "delivery/books_v1, '', delivery/books/v10, ''",
        "path_to/the_list, '', path_to/the/list, path_to/the/list",
        "delivery/books_v1, /own/list_v1, own/list_v1/one, own/list_v1",
        "delivery/books_v1, /own/list_v1, delivery/books/v1, ''",
    })
    void theNameOfItsFileOrEndpointPathSayWhereAnEndpointAnswers(String file, String own, String address, String named)
            throws IOException {
        Path yaml = folder.resolve("test/restEndpoints/" + file + ".yaml");
        Files.createDirectories(yaml.getParent());
        Files.writeString(
                yaml, "$type: jcrDeliveryEndpoint_v2\n" + (own.isEmpty() ? "" : "endpointPath: " + own + "\n"));
        try (Modules modules = Modules.load(List.of(folder))) {
            RestEndpoint endpoint =
                    modules.current().endpoints().values().iterator().next();
            assertThat(endpoint.named(address)).isEqualTo(named);
        }
    }
}
