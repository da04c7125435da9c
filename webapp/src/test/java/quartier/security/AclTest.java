package quartier.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
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

    /** The rule as the format's documentation says it, word by word. */
    @Property
    void bitsAreThoseThatAPlainReadingOfTheRuleGives(
            @ForAll
                    List<@CharRange(from = 'a', to = 'b') @Chars({'/', '*', '?'}) @StringLength(max = 5) String>
                            patterns,
            @ForAll @CharRange(from = 'a', to = 'b') @Chars('/') @StringLength(max = 6) String path,
            @ForAll Random random) {
        List<AclEntry> entries = patterns.stream()
                .map(pattern -> new AclEntry(pattern, List.of(0L, 8L, 63L).get(random.nextInt(3))))
                .toList();
        long expected = 0;
        int longest = -1;
        for (AclEntry entry : entries) {
            String regex = entry.path()
                    .replaceAll("[ab/]+", "\\\\Q$0\\\\E")
                    .replace("*", ".*")
                    .replace("?", ".?");
            int length = entry.path().replaceAll("[*]+$", "").length();
            if (Pattern.matches(regex, path) && length >= longest) {
                expected = length > longest ? entry.permissions() : Math.max(expected, entry.permissions());
                longest = length;
            }
        }
        assertThat(new Acl(entries).bits(path)).isEqualTo(expected);
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
