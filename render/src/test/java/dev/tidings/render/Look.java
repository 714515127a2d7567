package dev.tidings.render;
import dev.tidings.core.page.*; import dev.tidings.core.port.*; import dev.tidings.testkit.sample.*;
import java.nio.file.*; import java.util.*;
class Look {
  public static void main(String[] a) throws Exception {
    Path dir = Path.of(a[0]); Files.createDirectories(dir);
    RenderContext c = RenderContext.at(SampleArticles.NOW);
    Map<String,Page> p = new LinkedHashMap<>();
    p.put("story", SampleStoryPages.full()); p.put("bare", SampleStoryPages.bare()); p.put("absent", SampleStoryPages.absent());
    p.put("model", SampleStoryPages.byModel()); p.put("doubt", SampleStoryPages.doubtful()); p.put("arabic", SampleStoryPages.arabic());
    p.put("front", SamplePages.front()); p.put("edition", SamplePages.edition()); p.put("topic", SamplePages.topic());
    p.put("archive", SamplePages.archive()); p.put("predictions", SamplePages.predictions());
    for (var e : p.entrySet()) Files.writeString(dir.resolve(e.getKey()+".html"), HtmlRenderer.create().toString(e.getValue(), c));
    for (String l : List.of("zh","ar")) Files.writeString(dir.resolve("story-"+l+".html"), HtmlRenderer.create().toString(SampleStoryPages.full(), RenderContext.builder().from(c).locale(Locale.forLanguageTag(l)).build()));
  }
}
