// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may import whom. */
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tidings");

    private static final List<String> FOREIGN = List.of(
            "tools.jackson",
            "com.fasterxml",
            "org.jsoup",
            "com.rometools",
            "org.jdom2",
            "okhttp3",
            "okio",
            "gg.jte",
            "org.slf4j",
            "org.apache.james",
            "jakarta.mail",
            "crawlercommons",
            "org.flywaydb",
            "org.sqlite",
            "org.postgresql",
            "dev.langchain4j",
            "org.apache.flink",
            "kotlin");

    /** Classes whose purpose is to name one foreign type. */
    private static final List<String> ADAPTERS =
            List.of("dev.tidings.enrich.llm.LangChain4jModel", "dev.tidings.flink.NewsJob");

    @Test
    void onlyTheModuleThatIsNamedForItTouchesTheModelLibrary() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.tidings..")
                .and()
                .resideOutsideOfPackages("dev.tidings.enrich.llm..", "dev.tidings.examples..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.langchain4j.."))
                .check(ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "core,     core",
        "fetch,    core fetch",
        "mail,     core fetch mail",
        "enrich,   core enrich",
        "render,   core render",
        "pipeline, core fetch enrich render pipeline",
        "store,    core store",
        "flink,    core fetch enrich pipeline store flink",
        "testkit,  core enrich testkit"
    })
    void aModuleImportsOnlyWhatTheHouseAllows(String module, String allowed) {
        String[] packages = Stream.concat(
                        Stream.of(allowed.split(" ")).map(name -> "dev.tidings." + name + ".."),
                        Stream.of("dev.tidings"))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.tidings." + module + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.tidings..").and(not(resideInAnyPackage(packages))))
                .check(ALL);
    }

    @Test
    void modulesHaveNoCycles() {
        slices().matching("dev.tidings.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void internalPackagesAreUsedInTheirModuleAlone() {
        for (String module :
                List.of("core", "fetch", "mail", "enrich", "render", "pipeline", "store", "flink", "testkit")) {
            classes()
                    .that()
                    .resideInAPackage("dev.tidings." + module + "..internal..")
                    .should()
                    .onlyHaveDependentClassesThat()
                    .resideInAPackage("dev.tidings." + module + "..")
                    .allowEmptyShould(true)
                    .check(ALL);
        }
    }

    @Test
    void onlyTheCodecOfCoreTouchesTheJsonLibraryButForAnnotations() {
        noClasses()
                .that()
                .resideInAPackage("dev.tidings.core..")
                .and()
                .resideOutsideOfPackage("dev.tidings.core.json..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("tools.jackson..")
                        .and(not(resideInAnyPackage("tools.jackson.databind.annotation.."))
                                .and(not(nameMatching(".*\\$None")))))
                .check(ALL);
    }

    @Test
    void noForeignTypeStandsInAPublicSignature() {
        List<String> found = new ArrayList<>();
        for (JavaClass type : ALL) {
            boolean api = type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !ADAPTERS.contains(type.getName())
                    && !type.getPackageName().contains(".internal")
                    && !type.getPackageName().startsWith("dev.tidings.examples");
            if (api) {
                type.getCodeUnits().stream()
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC)
                                || unit.getModifiers().contains(JavaModifier.PROTECTED))
                        .filter(ArchitectureTest::namesForeignType)
                        .forEach(unit -> found.add(unit.getFullName()));
            }
        }
        assertEquals(List.of(), found);
    }

    private static boolean namesForeignType(JavaCodeUnit unit) {
        Stream<JavaClass> named =
                Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
        return named.map(JavaClass::getName).anyMatch(name -> FOREIGN.stream().anyMatch(name::startsWith));
    }

    @Test
    void theRulesSeeTheWholeHouse() {
        for (String module :
                List.of("core", "fetch", "mail", "enrich", "render", "pipeline", "flink", "testkit", "examples")) {
            assertTrue(
                    ALL.stream().anyMatch(type -> type.getPackageName().startsWith("dev.tidings." + module)), module);
        }
    }
}
