package quartier.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of light modules are not trusted: none of these reaches anything or holds the server up. */
class HostileTemplatesTest {
    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = new Stage(folder, Stage.TIGHT);
    }

    @AfterEach
    void close() {
        stage.close();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${'freemarker.template.utility.ObjectConstructor'?new()('java.io.File','/')}",
                "${content?api.class}",
                "${content.class.name}",
                "${content.getClass().forName('java.lang.Runtime')}",
                "${cmsfn.class}",
                "${cmsfn.getClass()}",
                "${ctx.getClass()}",
                "${ctx.request.class.classLoader}",
                "${content.title.getBytes()}",
                "${def.basics.origin.file}",
                "${'1+1'?eval}",
                "${'content.title'?eval}",
                "[#assign x = \"${'cmsfn.link(content)'?eval}\"]",
                "${'[#if true]x[/#if]'?interpret}",
                "[#assign x='${1}'?interpret][@x/]",
                "${cmsfn.asJCRNode(content).session.workspace}",
                "${Session.x}",
                "${System.getenv('PATH')}",
                "[#include '../../../../../../../etc/passwd']",
                "[#include '/etc/passwd']",
                "[#include 'file:///etc/passwd']",
                "[#include 'http://localhost/']",
                "[#setting new_builtin_class_resolver='unrestricted']",
                "[#setting api_builtin_enabled='true']",
                "${.data_model.cms.class}",
                "${state.mainContentNode.class}",
            })
    void reachesNothing(String script) {
        stage.template(script);
        assertThatThrownBy(() -> stage.html()).isInstanceOf(RenderingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n[#list 1..2000000000 as i][/#list]",
                "\n[#list 1.. as i]${cmsfn.language()?length?string?substring(1)}[/#list]",
                "\n[#macro m][#list 1..2000000000 as i][#assign x = i][/#list][/#macro][@m/]",
                "\n[#function f n][#if n == 0][#return 1][/#if][#return f(n-1) + f(n-1)][/#function]${f(60)}",
                "\n[#list 1..2000000000 as i][#attempt]${content.nix}[#recover][/#attempt][/#list]",
            })
    void anEndlessLoopIsStoppedWithItsPlace(String script) {
        stage.template(script);
        long begin = System.nanoTime();
        assertThatThrownBy(() -> stage.html())
                .isInstanceOfSatisfying(
                        RenderingException.class,
                        e -> assertThat(e.problem().toString()).contains("takes too long", "page.ftl:2:"));
        assertThat(System.nanoTime() - begin).isLessThan(60_000_000_000L);
    }

    @Test
    void anEndlessOutputIsStoppedWithItsPlace() {
        stage.template("[#list 1.. as i]\nimmer mehr ${i}[/#list]");
        assertThatThrownBy(() -> stage.html())
                .isInstanceOfSatisfying(
                        RenderingException.class,
                        e -> assertThat(e.problem().toString()).contains("writes more than", "page.ftl:"));
    }

    @Test
    void deepRecursionIsStopped() {
        stage.template("[#macro m][@m/][/#macro][@m/]");
        assertThatThrownBy(() -> stage.html())
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("too deep");
    }

    @Test
    void aComponentThatContainsItselfIsStopped() {
        stage.component("selbst", "x[@cms.component content=content/]")
                .template("[@cms.area name='main'/]ende", "areas: {main: {}}")
                .area("/home/main")
                .put("/home/main/0", "selbst", "");
        assertThat(stage.html()).endsWith("ende").hasSizeLessThan(100);
    }

    @Test
    void afterAnEndlessLoopTheNextPageWorks() {
        stage.template("[#list 1..2000000000 as i][/#list]");
        assertThatThrownBy(() -> stage.html()).isInstanceOf(RenderingException.class);
        stage.template("gut");
        assertThat(stage.html()).isEqualTo("gut");
    }

    @Test
    void ourOwnCodeIsNeverInterruptedHoweverLongItTakes() {
        boolean[] interrupted = {false};
        stage.index.whileListing = () -> {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long end = threads.getCurrentThreadCpuTime() + Stage.TIGHT.time().toNanos() * 2;
            while (threads.getCurrentThreadCpuTime() < end) {
                interrupted[0] |= Thread.currentThread().isInterrupted();
                Thread.onSpinWait();
            }
        };
        stage.write(
                        "contentTypes/thing.yaml",
                        "datasource: {$type: jcrContentTypeDatasource, workspace: things}\n"
                                + "model: {nodeType: 'test:thing', properties: {name: {}}}\n")
                .template("${quartierfn.items('thing').total} ${content.title}");
        assertThatThrownBy(() -> stage.html())
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("takes too long");
        assertThat(interrupted[0]).isFalse();
    }
}
