package quartier.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.search.SearchIndex.Hits;
import quartier.search.SearchIndex.ListQuery;
import quartier.search.SearchIndex.Period;
import quartier.search.SearchIndex.Query;

/**
 * CPU time and latency of searches with highlighting and facets. Arguments: {@code posts.json} of the corpus
 * generator, and how many posts to make of it (titles and texts are mixed anew beyond the first 500).
 */
public final class SearchBenchmark {
    private static final List<String> TYPED = List.of(
            "Beratung",
            "Sozialraumanalyse",
            "Flüchtlinge Unterkunft",
            "Familien mit kleinen Kindern",
            "Kennzahlerhebung",
            "Schuldnerberatung Neustadt",
            "Bericht",
            "Pressemitteilung Wirkungsmessung",
            "Ehrenamtliche aus der Region",
            "Diskriminirung",
            "Jahresberichte Lindenberg",
            "\"offenen Gesprächsangebot\"");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final SmallSite site = new SmallSite();

    public static void main(String[] args) throws IOException {
        new SearchBenchmark().run(posts(Path.of(args[0])), Integer.parseInt(args[1]));
        System.exit(0);
    }

    private void run(List<Map<String, String>> posts, int size) throws IOException {
        write(posts, size);
        long start = System.nanoTime();
        LuceneSearchIndex index = LuceneSearchIndex.open(
                site.store, SmallSite.sources(""), Files.createTempDirectory("search-benchmark"));
        index.awaitIdle();
        System.out.printf("%d documents indexed in %d ms%n", size, (System.nanoTime() - start) / 1_000_000);
        for (int i = 0; i < 300; i++) {
            search(index, TYPED.get(i % TYPED.size()));
        }
        measure(index);
        lists(index);
        commits(index);
        index.close();
    }

    private void measure(LuceneSearchIndex index) {
        List<Double> all = new ArrayList<>();
        double cpu = 0;
        for (String typed : TYPED) {
            double[] wall = new double[100];
            long before = threads.getCurrentThreadCpuTime();
            Hits hits = search(index, typed);
            for (int i = 0; i < wall.length; i++) {
                long start = System.nanoTime();
                hits = search(index, typed);
                wall[i] = (System.nanoTime() - start) / 1e6;
            }
            double mean = (threads.getCurrentThreadCpuTime() - before) / 1e6 / (wall.length + 1);
            cpu += mean;
            Arrays.stream(wall).forEach(all::add);
            Arrays.sort(wall);
            System.out.printf("%-34s %6d hits  cpu %.2f ms  median %.2f ms%n", typed, hits.total(), mean, wall[50]);
        }
        all.sort(null);
        System.out.printf("search: mean cpu %.2f ms, median %.2f ms%n", cpu / TYPED.size(), all.get(all.size() / 2));
    }

    private void lists(LuceneSearchIndex index) {
        ListQuery query = new ListQuery(
                "meeting",
                Map.of(),
                Period.UPCOMING,
                SmallSite.moment("2026-01-01T00:00"),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                List.of("kinds"),
                0,
                20);
        long before = threads.getCurrentThreadCpuTime();
        long total = 0;
        for (int i = 0; i < 100; i++) {
            total = index.list(query).total();
        }
        System.out.printf("list of %d: cpu %.2f ms%n", total, (threads.getCurrentThreadCpuTime() - before) / 1e8);
    }

    private void commits(LuceneSearchIndex index) {
        double[] commit = new double[100];
        double[] next = new double[100];
        for (int i = 0; i < commit.length; i++) {
            long start = System.nanoTime();
            site.meeting("m" + i, Property.of("title", "Geändert " + i));
            commit[i] = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            search(index, "Geändert");
            next[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(commit);
        Arrays.sort(next);
        System.out.printf("commit %.2f ms, first search after it %.2f ms (medians)%n", commit[50], next[50]);
    }

    private static Hits search(LuceneSearchIndex index, String typed) {
        return index.search(new Query(typed, "de", List.of(), Map.of(), 0, 10));
    }

    private void write(List<Map<String, String>> posts, int size) {
        for (int from = 0; from < size; from += 200) {
            int start = from;
            site.store.edit("benchmark", edit -> {
                for (int i = start; i < Math.min(start + 200, size); i++) {
                    Map<String, String> post = posts.get(i % posts.size());
                    Map<String, String> other = posts.get((i * 7 + i / posts.size()) % posts.size());
                    ContentPath path = ContentPath.of("meetings", "/m" + i);
                    edit.create(path, "x:meeting");
                    SmallSite.set(
                            edit,
                            path,
                            Property.of("title", post.getOrDefault("title", "")),
                            Property.of(
                                    "text",
                                    i < posts.size() ? post.getOrDefault("html", "") : other.getOrDefault("html", "")),
                            SmallSite.at("begin", "2026-%02d-%02dT18:00".formatted(1 + i % 12, 1 + i % 28)),
                            Property.ofTexts("kinds", List.of(other.getOrDefault("category", "x"))),
                            Property.of("place", post.getOrDefault("category", "x")));
                }
                return null;
            });
        }
    }

    private static List<Map<String, String>> posts(Path file) throws IOException {
        List<Map<String, String>> posts = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    posts.add(new HashMap<>());
                } else if (token == JsonToken.VALUE_STRING) {
                    posts.getLast().put(json.currentName(), json.getText());
                }
            }
        }
        return posts;
    }
}
