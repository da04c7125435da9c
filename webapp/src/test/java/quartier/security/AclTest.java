package quartier.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AclTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # entries               | path        | bits
            /*:8                    | /           | 8
            /*:8                    | /a/b        | 8
            /a:63                   | /a          | 63
            /a:63                   | /a/b        | 0
            /a/*:63                 | /a          | 0
            /a/*:63                 | /a/b/c      | 63
            /a*:63                  | /abc        | 63
            /*:63 /a/*:0            | /a/b        | 0
            /*:63 /a/*:0            | /b          | 63
            /a/*:0 /a/*:8           | /a/b        | 8
            /*:0 /:8                | /           | 8
            /a?:8                   | /a          | 8
            /a?:8                   | /ab         | 8
            /a?:8                   | /abc        | 0
            /a/*/c:8 /a/*:0         | /a/x/c      | 8
            ''                      | /a          | 0
            """)
    void theLongestMatchingPatternDecides(String entries, String path, long bits) {
        assertThat(acl(entries).bits(path)).isEqualTo(bits);
    }

    @Property
    void aPatternWithoutWildcardsMatchesItselfOnly(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 5) String a,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 5) String b) {
        assertThat(new AclEntry(a, 8).matches(b)).isEqualTo(a.equals(b));
    }

    @Test
    void aHostilePatternTakesNoTime() {
        AclEntry entry = new AclEntry("*a".repeat(200) + "b", 8);
        assertThat(entry.matches("a".repeat(2000))).isFalse();
    }

    private static Acl acl(String entries) {
        if (entries.isEmpty()) {
            return Acl.NONE;
        }
        List<AclEntry> list = Arrays.stream(entries.split(" "))
                .map(text -> text.split(":"))
                .map(parts -> new AclEntry(parts[0], Long.parseLong(parts[1])))
                .toList();
        return new Acl(list);
    }
}
