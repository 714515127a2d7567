// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import dev.tidings.testkit.newsroom.FixtureFile.Section;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code set.txt} and the files that it names, from a folder or from this module's resources. */
final class SetReader {
    private final Texts texts;

    private SetReader(Texts texts) {
        this.texts = texts;
    }

    /** Gives the text of a file of the set; throws {@link FileNotFoundException} if there is none. */
    interface Texts {
        String read(String name) throws IOException;
    }

    static NewsroomSet resource(String set) {
        try {
            return new SetReader(name -> resourceText(set + "/" + name)).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NewsroomSet folder(Path folder) throws IOException {
        return new SetReader(name -> fileText(folder.resolve(name))).read();
    }

    private NewsroomSet read() throws IOException {
        FixtureFile file = FixtureFile.parse("set.txt", texts.read("set.txt"));
        Map<String, Publisher> publishers = new LinkedHashMap<>();
        for (Section section : file.sections()) {
            publishers.put(section.name(), new Publisher(section));
        }
        List<Section> heads = new ArrayList<>();
        List<NewsItem> items = new ArrayList<>();
        for (String line : file.preamble().lines("stories")) {
            for (String name : line.split(" +")) {
                FixtureFile story = FixtureFile.parse(name + ".txt", texts.read(name + ".txt"));
                heads.add(story.preamble());
                items.addAll(items(story, publishers));
            }
        }
        rejectDoubles(items);
        Section head = file.preamble();
        return new NewsroomSet(
                head.required("set"),
                head.required("title"),
                Instant.parse(head.required("clock")),
                List.copyOf(publishers.values()),
                stories(heads, items),
                items,
                Looks.load(publishers.values(), this::look));
    }

    private static List<NewsItem> items(FixtureFile file, Map<String, Publisher> publishers) {
        String story = file.preamble().required("story");
        List<NewsItem> items = new ArrayList<>();
        for (Section section : file.sections()) {
            Publisher publisher = publishers.get(section.name().split("/")[0]);
            if (publisher == null || !section.name().contains("/")) {
                throw section.problem("is not 'publisher/slug' with a publisher of set.txt");
            }
            items.add(new NewsItem(publisher, section.header("story").orElse(story), section));
        }
        return items;
    }

    /** An item may name a story of another file, so members are gathered when all files are read. */
    private static List<NewsStory> stories(List<Section> heads, List<NewsItem> items) {
        List<NewsStory> stories = new ArrayList<>();
        for (Section head : heads) {
            String id = head.required("story");
            if (id.equals("-")) {
                continue;
            }
            List<String> members = items.stream()
                    .filter(item -> item.story().filter(id::equals).isPresent())
                    .map(NewsItem::key)
                    .toList();
            List<NewsStory.Conflict> conflicts = head.lines("conflict").stream()
                    .map(NewsStory.Conflict::parse)
                    .toList();
            stories.add(new NewsStory(id, head.required("title"), conflicts, members));
        }
        return stories;
    }

    private static void rejectDoubles(List<NewsItem> items) {
        Set<String> seen = new HashSet<>();
        for (NewsItem item : items) {
            if (!seen.add(item.key()) || !seen.add(item.url())) {
                throw item.section().problem("has the key or address of an earlier item: " + item.url());
            }
        }
    }

    /** A set's own template of that name, or else the one that comes with the testkit. */
    private String look(String name) throws IOException {
        try {
            return texts.read(name + ".html");
        } catch (FileNotFoundException e) {
            return resourceText("looks/" + name + ".html");
        }
    }

    private static String resourceText(String name) throws IOException {
        try (InputStream in = SetReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("no newsroom resource '" + name + "'");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String fileText(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new FileNotFoundException("no newsroom file '" + file + "'");
        }
        return Files.readString(file);
    }
}
