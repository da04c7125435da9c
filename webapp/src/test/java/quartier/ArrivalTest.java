package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ArrivalTest {
    private final AtomicBoolean content = new AtomicBoolean();
    private final AtomicBoolean delivered = new AtomicBoolean();

    @Test
    void aNewInstanceServesFromItsFirstContentOn() {
        Arrival arrival = new Arrival(content::get);
        assertThat(arrival.getAsBoolean()).isFalse();
        content.set(true);
        assertThat(arrival.getAsBoolean()).isTrue();
        content.set(false);
        assertThat(arrival.getAsBoolean()).as("whatever happens").isTrue();
    }

    @Test
    void besideItsAuthorItServesWhenAllHasArrived() {
        Arrival arrival = new Arrival(content::get);
        arrival.knownBy(delivered::get);
        content.set(true);
        assertThat(arrival.getAsBoolean()).isFalse();
        delivered.set(true);
        assertThat(arrival.getAsBoolean()).isTrue();
    }

    @Test
    void anInstanceThatHasContentServesAtOnce() {
        content.set(true);
        Arrival arrival = new Arrival(content::get);
        arrival.knownBy(delivered::get);
        assertThat(arrival.getAsBoolean()).isTrue();
    }
}
