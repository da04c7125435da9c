"""What is measured. Each case returns rows for the table: what, reached, wanted, remark."""

import statistics
import time

import corpus
import definitions
import load
from desk import Desk, Visitor, path_of
from program import cpu, memory
from rest import Rest

FIELDS = ("titel", "urlTeil", "kurztext", "inhalt", "stadtteil")


def warm_start(bench):
    """From the command until both instances have answered a page, with data and class archive from an earlier run."""
    seconds, used = [], []
    for _ in range(bench.rounds + 2):
        with bench.started() as program:
            seconds.append(program.first_pages())
            used.append(cpu([program.pid]))
    return [("Warm start until both instances answered a page", f"{statistics.median(seconds):.2f} s", "<= 2 s",
             f"{min(seconds):.2f}-{max(seconds):.2f}; CPU {statistics.median(used):.2f} s")]


def idle_memory(bench):
    with bench.started() as program:
        program.first_pages()
        time.sleep(8)
        fresh = memory(program.pid)
        visitor = Visitor(program.public)
        for query in corpus.QUERIES:
            visitor.get("/suche/?q=" + corpus.quoted(query))
        Desk(program.author).request("GET", "/.author/inhalte/beitraege")
        time.sleep(8)
        used = memory(program.pid)
    return [("Memory of both instances, idle (PSS)", f"{fresh:.0f} MiB", "<= 250 MiB", f"{used:.0f} MiB after some use")]


def cached_page(bench):
    """The start page from the page cache beside nginx with the same bytes in a file, in turns."""
    with bench.started() as program:
        status, page = Visitor(program.public).get("/")
        assert status == 200
        with bench.nginx({"start.html": page.encode()}) as nginx:
            rows = []
            for gzip in (False, True):
                ours, theirs = bench.in_turns(
                    lambda: bench.load(program.public, [program.pid], ["/"], 32, gzip=gzip),
                    lambda: bench.load(nginx.address, nginx.pids(), ["/start.html"], 32, gzip=gzip))
                rows.append(versus("Start page from the cache" + (", gzip" if gzip else ""), ours, theirs, ">= 0.8"))
    return rows


def rendered_page(bench):
    """The start page with a new query string each time, which the page cache lets through."""
    with bench.started() as program:
        runs = bench.warmed(lambda: bench.load(program.public, [program.pid], ["/?n="], 4, numbered=True))
        return [per_request("Start page rendered anew each time", runs, "<= 2 ms CPU")]


def search_500(bench):
    """The site's search page with highlighting and facets, different words in turn."""
    addresses = ["/suche/?q=" + corpus.quoted(query) for query in corpus.QUERIES]
    with bench.started() as program:
        runs = bench.warmed(lambda: bench.load(program.public, [program.pid], addresses, 4))
        return [per_request(f"Search page over {bench.posts} posts", runs, "<= 2 ms CPU")]


def download(bench):
    """1 MiB of PDF beside nginx with the same bytes in a file, in turns."""
    with bench.started() as program, bench.nginx({"download.pdf": bench.download_bytes}) as nginx:
        ours, theirs = bench.in_turns(
            lambda: bench.load(program.public, [program.pid], [bench.download], 8),
            lambda: bench.load(nginx.address, nginx.pids(), ["/download.pdf"], 8))
        what, reached, _, remark = versus("1 MiB download", ours, theirs, "")
        mine = statistics.median(run.cpu for run in ours)
        return [(what, f"{mine:.2f} ms CPU", "<= 0.5 ms CPU", f"{reached}; {remark}")]


def publish_to_visitor(bench):
    """An item with its page is changed in its form and published; a visitor asks for the page until it is new."""
    waits = []
    with bench.started() as program:
        desk, visitor = Desk(program.author), Visitor(program.public)
        fields = {name: corpus.post(700_000)[name] for name in FIELDS}
        form = desk.create("beitraege", fields)
        page = f"/beitraege/{fields['urlTeil']}/"
        desk.publish(path_of(form))
        visitor.wait_for(page, fields["kurztext"][:20])
        for turn in range(20 * bench.rounds):
            fields["kurztext"] = f"Stand {turn} dieser Messung"
            desk.save(form, fields)
            visitor.get(page)
            begun = time.monotonic()
            desk.publish(path_of(form))
            visitor.wait_for(page, fields["kurztext"])
            waits.append((time.monotonic() - begun) * 1000)
    waits.sort()
    return [("Click on publish until a visitor has the new page", f"{statistics.median(waits):.0f} ms", "<= 100 ms",
             f"p90 {waits[len(waits) * 9 // 10]:.0f} ms, {len(waits)} times")]


def items_one_by_one(bench):
    """Items are created and published one after the other: by a program over REST, by an editor in forms."""
    ways = (("over REST", through_rest), ("in forms", through_forms))
    return [row for name, way in ways for row in one_by_one(bench, name, way)]


def one_by_one(bench, name, way):
    """500 items in a program that has just started, and the next 500 in the same."""
    count, rows = 500, []
    with bench.started() as program:
        add, visitor = way(program.author), Visitor(program.public)
        for turn, when in enumerate(("program just started", "the next ones")):
            before, begun = cpu([program.pid]), time.monotonic()
            for number in range(800_000 + turn * count, 800_000 + (turn + 1) * count):
                post = corpus.post(number)
                fields = {field: post[field] for field in FIELDS}
                add(fields)
            visitor.wait_for(f"/beitraege/{fields['urlTeil']}/", "<h1>")
            seconds, used = time.monotonic() - begun, cpu([program.pid]) - before
            rows.append((f"{count} items created and published one by one {name}, {when}", f"{seconds:.1f} s",
                         "<= 10 s", f"CPU {used:.1f} s"))
    return rows


def through_rest(author):
    rest = Rest(author)

    def add(fields):
        rest.create("beitraege", "bench:beitrag", fields["urlTeil"], fields)
        rest.publish("beitraege", fields["urlTeil"])
    return add


def through_forms(author):
    desk = Desk(author)
    return lambda fields: desk.publish(path_of(desk.create("beitraege", fields)))


def search_20000(bench):
    """The same search over a large store."""
    addresses = ["/suche/?q=" + corpus.quoted(query) for query in corpus.QUERIES]
    with bench.filled("large", 20_000, sentences=12) as program:
        runs = bench.warmed(lambda: bench.load(program.public, [program.pid], addresses, 1))
        p50 = statistics.median(run.p50 for run in runs)
        _, used, _, remark = per_request("", runs, "")
        return [("Search page over 20,000 documents", f"median {p50:.1f} ms", "<= 5 ms", f"{used}; {remark}")]


def versus(what, ours, theirs, wanted):
    ratios = [mine.rate / other.rate for mine, other in zip(ours, theirs)]
    mine, other = (statistics.median(run.rate for run in runs) for runs in (ours, theirs))
    costs = "/".join(f"{statistics.median(run.cpu for run in runs):.3f}" for runs in (ours, theirs))
    return (what, f"{statistics.median(ratios):.2f} of nginx", wanted,
            f"{mine:.0f} against {other:.0f} requests/s; CPU {costs} ms; {noted(ours + theirs)}")


def per_request(what, runs, wanted):
    return (what, f"{statistics.median(run.cpu for run in runs):.2f} ms CPU", wanted,
            f"{statistics.median(run.rate for run in runs):.0f} requests/s, p99"
            f" {statistics.median(run.p99 for run in runs):.0f} ms; {noted(runs)}")


def noted(runs):
    errors = sum(run.errors for run in runs)
    foreign = statistics.median(run.foreign for run in runs)
    return f"foreign load {100 * foreign:.0f} %" + (f"; {errors} ERRORS" if errors else "")


ALL = {
    case.__name__: case
    for case in (warm_start, idle_memory, cached_page, rendered_page, search_500, download, publish_to_visitor,
                 items_one_by_one, search_20000, definitions.check_2000,
                 definitions.hot_reload, definitions.memory_2000)
}
