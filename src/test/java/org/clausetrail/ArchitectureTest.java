package org.clausetrail;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the house: data flows one way. */
@AnalyzeClasses(packages = "org.clausetrail", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.clausetrail.";

    @ArchTest
    static final ArchRule theModelUsesNoLibraryAndNoOtherRoom = noClasses()
            .that()
            .resideInAPackage(ROOT + "model..")
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage(ROOT + "model..")
                    .or(resideInAPackage("java.."))
                    .or(resideInAPackage("org.jspecify.."))));

    @ArchTest
    static final ArchRule readersKnowNothingOfVerdictsAndPages = noClasses()
            .that()
            .resideInAPackage(ROOT + "source..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("trace", "regulation", "dossier", "render", "seal", "project", "step", "cli"));

    @ArchTest
    static final ArchRule tracingKnowsNothingOfClausesAndPages = noClasses()
            .that()
            .resideInAPackage(ROOT + "trace..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("regulation", "dossier", "render", "seal", "project", "step", "cli"));

    @ArchTest
    static final ArchRule assessmentKnowsNothingOfPages = noClasses()
            .that()
            .resideInAPackage(ROOT + "regulation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("dossier", "render", "seal", "project", "step", "cli"));

    @ArchTest
    static final ArchRule documentsKnowNothingOfTheirRenderings = noClasses()
            .that()
            .resideInAPackage(ROOT + "dossier..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("render", "seal", "project", "step", "cli"));

    @ArchTest
    static final ArchRule nothingButTheCommandLineAndTheStepsKnowsTheSteps = noClasses()
            .that()
            .resideOutsideOfPackages(rooms("step", "cli", "example"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("step", "cli"));

    @ArchTest
    static final ArchRule whatIsKeptForTheNextRunKnowsNothingOfItsMeaning = noClasses()
            .that()
            .resideInAPackage(ROOT + "cache..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.clausetrail..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage(ROOT + "cache.."))));

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    private static String[] rooms(String... names) {
        return java.util.Arrays.stream(names).map(name -> ROOT + name + "..").toArray(String[]::new);
    }
}
