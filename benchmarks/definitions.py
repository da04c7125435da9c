"""Light modules with 2,000 definition files, invented but shaped like real ones, and what is measured with them."""

import resource
import statistics
import subprocess
import time

from desk import Visitor
from program import memory

MODULES = 10

INCLUDE = """$type: textField
label: Heading
i18n: true
"""

TYPE = """datasource: {{$type: jcrContentTypeDatasource, workspace: website, autoCreate: true}}
model:
  nodeType: mgnl:content
  properties:
    title: {{required: true, i18n: true}}
    begin: {{type: Date}}
    places: {{type: Long}}
    text: {{type: richText, i18n: true}}
    image: {{type: asset}}
    part: {{type: part{number}, multiple: true}}
  subModels:
    part{number}: {{properties: {{street: {{}}, city: {{required: true}}}}}}
"""

APP = """!content-type:{module}-type{number}
name: {module}-app{number}
label: App {number}
subApps:
  detail:
    form:
      properties:
        text: {{rows: 5, label: Text}}
      layout: {{$type: tabbedLayout, tabs: {{main: {{fields: [title, begin, places, text, image, part]}}}}}}
"""

DIALOG = """label: Dialog {number}
form:
  properties:
    title: !include:/{module}/includes/heading.yaml
      required: true
    subtitle: {{$type: textField, label: Line below, maxLength: 120}}
    text: {{$type: richTextField, tables: true}}
    image: {{$type: damLinkField}}
    link: {{$type: pageLinkField, textInputAllowed: true}}
    date: {{$type: dateField, time: true}}
    layout:
      $type: radioButtonGroupField
      datasource: {{$type: optionListDatasource, options: {{wide: {{value: wide}}, narrow: {{value: narrow}}}}}}
    note:
      $type: jcrMultiField
      field: {{$type: compositeField, properties: {{head: {{$type: textField}}, body: {{$type: textField, rows: 3}}}}}}
  layout:
    $type: tabbedLayout
    tabs:
      main: {{fields: [title, subtitle, text, image]}}
      more: {{fields: [link, date, layout, note]}}
"""

COMPONENT = """title: Component {number}
renderType: freemarker
templateScript: /{module}/templates/component.ftl
dialog: {module}:components/d{number}
parameters: {{columns: 2}}
"""

PAGE = """title: Page {number}
renderType: freemarker
templateScript: /{module}/templates/page.ftl
dialog: {module}:components/d{number}
areas:
  main:
    availableComponents:
      one: {{id: '{module}:components/c{number}'}}
      two: {{id: '{module}:components/c0'}}
  footer: {{type: single, inheritance: {{enabled: true}}, availableComponents: {{one: {{id: '{module}:components/c1'}}}}}}
"""

KINDS = (("contentTypes/{module}-type{number}", TYPE, 20), ("apps/{module}-app{number}", APP, 20),
         ("dialogs/components/d{number}", DIALOG, 80), ("templates/components/c{number}", COMPONENT, 60),
         ("templates/pages/p{number}", PAGE, 20))


def write(folder):
    """2,000 definition files in ten modules."""
    for index in range(MODULES):
        module = f"m{index}"
        put(folder / module / "module.yaml", "version: 1.0\n")
        put(folder / module / "includes" / "heading.yaml", INCLUDE)
        put(folder / module / "templates" / "page.ftl", "[@cms.area name=\"main\" /]\n")
        put(folder / module / "templates" / "component.ftl", "<h2>${content.title!}</h2>\n")
        for path, text, count in KINDS:
            for number in range(count):
                names = {"module": module, "number": number}
                put(folder / module / (path.format(**names) + ".yaml"), text.format(**names))
    return folder


def put(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def check_2000(bench):
    """The whole command, start of the program included."""
    folder = write(bench.folder / "definitions")
    seconds, used = [], []
    for _ in range(bench.rounds + 2):
        begun, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([*bench.command, "check", str(folder)], capture_output=True, text=True, check=True)
        seconds.append(time.monotonic() - begun)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        assert done.stdout == "modules 10, definitions 2000, problems 0\n", done.stdout[-2000:]
    return [("Check of 2,000 definition files, start included", f"{statistics.median(seconds):.2f} s", "<= 3 s",
             f"{min(seconds):.2f}-{max(seconds):.2f}; CPU {statistics.median(used):.2f} s")]


def hot_reload(bench):
    """From writing a definition until a visitor's request has its effect, among 2,000 others."""
    with started(bench, "reload", write(bench.folder / "reload-modules")) as program:
        program.first_pages()
        endpoint = bench.folder / "reload-modules" / "m0" / "restEndpoints" / "delivery" / "measured.yaml"
        visitor, seconds = Visitor(program.public), []
        for limit in range(1, 12):
            put(endpoint, f"$type: jcrDeliveryEndpoint_v2\nworkspace: website\nlimit: {limit}\n")
            begun = time.monotonic()
            while f'"limit":{limit},' not in visitor.get("/.rest/delivery/measured")[1].replace(" ", ""):
                assert time.monotonic() - begun < 60, "the change was never seen"
                time.sleep(0.005)
            seconds.append(time.monotonic() - begun)
    return [("Changed definition among 2,000 seen by a visitor", f"{statistics.median(seconds[1:]):.2f} s", "<= 1 s",
             f"{min(seconds[1:]):.2f}-{max(seconds[1:]):.2f}, {len(seconds) - 1} times")]


def memory_2000(bench):
    """The program with its own modules, then with 2,000 definitions more."""
    used = []
    for name, more in (("few", None), ("many", write(bench.folder / "memory-modules"))):
        with started(bench, "memory-" + name, more) as program:
            program.first_pages()
            time.sleep(8)
            used.append(memory(program.pid))
    return [("Memory for 2,000 definitions more (PSS, idle)", f"{used[1] - used[0]:.0f} MiB", "<= 100 MiB",
             f"{used[0]:.0f} and {used[1]:.0f} MiB")]


def started(bench, name, more):
    return bench.with_modules(name, [more] if more else [])
