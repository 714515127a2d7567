// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Every public type and method of the libraries says what a caller cannot see; files stay small; headers are there. */
class DocumentationTest {
    private static final List<String> LIBRARIES =
            List.of("core", "fetch", "mail", "enrich-api", "enrich-llm", "render", "pipeline", "flink", "testkit");

    @Test
    void everyPublicTypeAndMethodIsDocumented() throws IOException {
        List<Path> sources = sources(LIBRARIES).stream()
                .filter(p -> !p.toString().contains("internal"))
                .filter(p -> !p.endsWith("module-info.java"))
                .toList();
        assertTrue(sources.size() > 50, "sources not found: " + sources.size());
        assertEquals(List.of(), undocumented(sources));
    }

    @Test
    void everyFileHasItsHeaderAndAtMostFiveHundredLines() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path source : sources(Stream.concat(LIBRARIES.stream(), Stream.of("examples", "bench"))
                .toList())) {
            List<String> lines = Files.readAllLines(source, StandardCharsets.UTF_8);
            if (!lines.get(0).equals("// SPDX-License-Identifier: Apache-2.0") || lines.size() > 500) {
                wrong.add(source + ": " + lines.size() + " lines, begins with " + lines.get(0));
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<Path> sources(List<String> modules) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : modules) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(p -> p.toString().endsWith(".java")).sorted().forEach(all::add);
            }
        }
        return all;
    }

    private static List<String> undocumented(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> missing = new ArrayList<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    new StringWriter(),
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new PublicScanner(docs, unit, missing).scan(unit, null);
            }
        }
        return missing;
    }

    private static final class PublicScanner extends TreePathScanner<Void, Void> {
        private final DocTrees docs;
        private final CompilationUnitTree unit;
        private final List<String> missing;

        PublicScanner(DocTrees docs, CompilationUnitTree unit, List<String> missing) {
            this.docs = docs;
            this.unit = unit;
            this.missing = missing;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!visible(type.getModifiers())) {
                return null;
            }
            check(type.getSimpleName().toString());
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean override = method.getModifiers().getAnnotations().stream()
                    .anyMatch(a -> List.of(
                                    "Override", "Test", "BeforeEach", "AfterEach", "ParameterizedTest", "MethodSource")
                            .contains(a.getAnnotationType().toString()));
            if (visible(method.getModifiers()) && !override) {
                check(method.getName().toString());
            }
            return null;
        }

        private boolean visible(ModifiersTree modifiers) {
            TreePath parent = getCurrentPath().getParentPath();
            boolean inInterface = parent.getLeaf().getKind() == Tree.Kind.INTERFACE
                    && !modifiers.getFlags().contains(Modifier.PRIVATE);
            return inInterface
                    || modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED);
        }

        private void check(String name) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment == null || comment.getFirstSentence().isEmpty()) {
                missing.add(unit.getSourceFile().getName() + ": " + name);
            }
        }
    }
}
