package quartier.security;

import java.util.List;
import java.util.Locale;

/** Who acts. */
public sealed interface Actor {
    /** The name written into histories and logs. */
    String name();

    /** A visitor. */
    record Anonymous() implements Actor {
        @Override
        public String name() {
            return "anonymous";
        }
    }

    /**
     * A person who has logged in.
     *
     * @param name login name
     * @param title the name shown to others
     * @param roles names of all roles, those of groups included
     */
    record Person(String name, String title, String email, Locale language, List<String> roles) implements Actor {
        public Person {
            roles = List.copyOf(roles);
        }
    }

    /** The system itself: an import, a schedule, a received publication. */
    record Job(String name) implements Actor {}
}
