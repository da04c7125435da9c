package quartier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.definition.Problem;
import quartier.http.ContentPolicy;
import quartier.module.Modules;

/** What the check says of scripts that have not run yet. */
class ScriptCheckTest {
    private static final ContentPolicy POLICY = new ContentPolicy(List.of("allowed.example", "*.all.example"), false);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a mistake in the syntax|[#if content.x]ja|1:17: error: Unexpected end of file",
                "a function that is not here|~a\n ${cmsfn.childs(content)}~|2:4: unsupported: 'cmsfn.childs' is not here",
                "a hint|${cmsfn.metadata(content, 'x')}|did you mean 'metaData'?",
                "functions of a project|[#if stkfn.siteRoot(content)??]x[/#if]|1:6: unsupported: the functions 'stkfn' are not here",
                "an old directive|[@cms.render content=content/]|1:3: unsupported: 'cms.render' is not here",
                "an include of nothing|[#include '../nix.ftl']|1:1: error: there is no script '../nix.ftl' to include",
                "an include of a module that is not installed|[#import '/other/lib.ftl' as lib]|1:1: unsupported: the script '/other/lib.ftl' is of module 'other', which is not installed",
                "text run as a template|${'1'?interpret}|?interpret is not available",
                "a load from elsewhere|<link rel='icon' href='/a.ico'><a href='https://b.example/'>b</a>\\n<script async src=\"https://cdn.example/a.js\"></script>|2:1: unsupported: browsers load nothing from 'cdn.example'",
                "a style sheet from elsewhere|<link href='//fonts.example:8443/x' rel=stylesheet>|'fonts.example:8443'",
                "a load that the operator allows|<img src='https://allowed.example/a.png'><iframe src='https://x.all.example/'></iframe>|",
                "code in an attribute|<p data-on='x'><button type='button' onclick='go()'>|1:16: unsupported: browsers do not run 'onclick'",
                "comments|[#-- ${cmsfn.nix()} [#include 'x.ftl'] --]<p>ok</p>|",
                "texts and static text|cmsfn.nix() ${'cmsfn.nix()'} ${\"stkfn.x.ftl\"}|",
                "names that a script gives|[#import 'lib.ftl' as ownfn][#assign myfn = {'a': 1}]${ownfn.x()!} ${myfn.a}|",
                "what may be missing and what is worked out|[#include 'x.ftl' ignore_missing=true][#include '/test/${content.x}.ftl'][#include content.script]|",
                "properties and methods|${cmsfn.editMode?c}${cmsfn.language()}${state.currentURI}${navfn.rootPage(content).title!}[@cms.area name='x'/]|",
            })
    void aScriptIsJudgedByWhatItSays(String rule, String script, String expected) throws IOException {
        write("templates/pages/page.ftl", script.replace("\\n", "\n"));
        write("templates/pages/lib.ftl", "");
        List<Problem> problems = problems(new ScriptCheck(POLICY));
        if (expected == null) {
            assertThat(problems).as(rule).isEmpty();
        } else {
            assertThat(problems)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.origin() + ": "
                                    + problem.severity().name().toLowerCase(java.util.Locale.ROOT) + ": "
                                    + problem.message())
                            .contains(expected)
                            .contains("test/templates/pages/page.ftl"));
        }
    }

    @Test
    void aFileIsReadAgainWhenItChangesAndAnIncludeWhenItsTargetAppears() throws IOException {
        ScriptCheck check = new ScriptCheck(POLICY);
        write("templates/pages/page.ftl", "[#include 'later.ftl']");
        assertThat(problems(check)).hasSize(1);
        write("templates/pages/later.ftl", "x");
        assertThat(problems(check)).isEmpty();
        write("templates/pages/later.ftl", "${cmsfn.nix()}");
        assertThat(problems(check)).hasSize(1);
    }

    private List<Problem> problems(ScriptCheck check) {
        try (Modules modules = Modules.checked(List.of(folder), registry -> check.apply(registry.resources()))) {
            return modules.current().problems();
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve("test").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
