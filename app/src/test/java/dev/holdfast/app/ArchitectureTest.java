package dev.holdfast.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rules of the house, over every room. Each says why; a rule that is in the way is changed here, with its reason.
@AnalyzeClasses(packages = "dev.holdfast", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule catalogKnowsNoOtherRoom =
            rooms(
                            "catalog",
                            "stats",
                            "data",
                            "worker",
                            "store",
                            "remote",
                            "monitor",
                            "report",
                            "server",
                            "workbench",
                            "app")
                    .because(
                            "the words of the trade are what all rooms share, so they may need none"
                                    + " of them");

    @ArchTest
    static final ArchRule statsKnowsNoOtherRoom =
            rooms(
                            "stats",
                            "catalog",
                            "data",
                            "worker",
                            "store",
                            "remote",
                            "monitor",
                            "report",
                            "server",
                            "workbench",
                            "app")
                    .because("statistics must be usable without the workbench");

    @ArchTest
    static final ArchRule dataKnowsOnlyStats =
            rooms(
                            "data",
                            "worker",
                            "store",
                            "remote",
                            "monitor",
                            "report",
                            "server",
                            "workbench",
                            "app")
                    .because("reading files must not need the store, the network or the window");

    @ArchTest
    static final ArchRule workerKnowsOnlyData =
            rooms(
                            "worker",
                            "stats",
                            "store",
                            "remote",
                            "monitor",
                            "report",
                            "server",
                            "workbench",
                            "app")
                    .because("the second process holds no store, no secrets and no network");

    @ArchTest
    static final ArchRule storeKnowsOnlyTheCatalog =
            rooms(
                            "store",
                            "stats",
                            "data",
                            "worker",
                            "remote",
                            "monitor",
                            "report",
                            "server",
                            "workbench",
                            "app")
                    .because("the store keeps what others make and judges nothing");

    @ArchTest
    static final ArchRule remoteKnowsOnlyTheCatalog =
            rooms(
                            "remote",
                            "stats",
                            "data",
                            "worker",
                            "store",
                            "monitor",
                            "report",
                            "server",
                            "workbench",
                            "app")
                    .because("what other systems say reaches the store through the workbench only");

    @ArchTest
    static final ArchRule monitorKnowsOnlyStats =
            rooms(
                            "monitor",
                            "data",
                            "worker",
                            "store",
                            "remote",
                            "report",
                            "server",
                            "workbench",
                            "app")
                    .because("a verdict depends on numbers, not on where they came from");

    @ArchTest
    static final ArchRule reportKnowsOnlyStats =
            rooms(
                            "report",
                            "data",
                            "worker",
                            "store",
                            "remote",
                            "monitor",
                            "server",
                            "workbench",
                            "app")
                    .because("a figure is drawn from records, wherever they are kept");

    @ArchTest
    static final ArchRule workbenchKnowsNoWindow =
            noClasses()
                    .that()
                    .resideInAPackage("dev.holdfast.workbench..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.holdfast.app..")
                    .because("everything must work from the command line");

    @ArchTest
    static final ArchRule theWindowStandsOnTheWorkbench =
            noClasses()
                    .that()
                    .resideInAPackage("dev.holdfast.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.holdfast.stats..",
                            "dev.holdfast.data..",
                            "dev.holdfast.worker..",
                            "dev.holdfast.store..",
                            "dev.holdfast.remote..",
                            "dev.holdfast.monitor..",
                            "dev.holdfast.server..")
                    .because(
                            "the window takes the workbench, the catalog, and the figures and words"
                                + " of the report room; what lies behind can change without it");

    @ArchTest
    static final ArchRule javafxOnlyInTheWindow =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.holdfast.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx..")
                    .because("everything but the window must run without a toolkit");

    @ArchTest
    static final ArchRule sqlOnlyWhereRowsAre =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.holdfast.store..", "dev.holdfast.data..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..")
                    .because("SQL lives in one class per table, and where files are read");

    @ArchTest
    static final ArchRule networkOnlyThroughOneDoor =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.holdfast.remote..", "dev.holdfast.monitor..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.net.http..")
                    .because(
                            "the network journal lists every request, so all must leave by one"
                                    + " door");

    @ArchTest
    static final ArchRule viewsNameNoStore =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("View")
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleNameEndingWith("Store")
                    .because("a store blocks, and a view lives on the window's thread");

    @ArchTest
    static final ArchRule viewModelsKnowNoControls =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx.scene",
                            "javafx.scene.control..",
                            "javafx.scene.layout..",
                            "javafx.scene.shape..",
                            "javafx.stage..")
                    .because("view models are tested without the toolkit");

    @ArchTest
    static final ArchRule noCircleOfFeatures =
            slices().matching("dev.holdfast.app.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a feature must be readable and removable alone");

    @ArchTest
    static final ArchRule noCircleInTheWorkbench =
            slices().matching("dev.holdfast.workbench.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a use case must be readable alone");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .because("where no noun fits, the design is not done yet");

    @ArchTest
    static final ArchRule noJavaSerialisation =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.io.ObjectInputStream")
                    .because("reading objects from bytes runs code that is named in them");

    @ArchTest
    static final ArchRule backgroundIsTheOnlyDoor =
            noClasses()
                    .that()
                    .resideInAPackage("dev.holdfast.app..")
                    .and()
                    .haveSimpleNameNotContaining("Background")
                    .and()
                    .resideOutsideOfPackages("dev.holdfast.app", "dev.holdfast.app.start")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.concurrent.ExecutorService")
                    .because("work that blocks goes through Background, or nobody knows what runs");

    @ArchTest
    static final ArchRule placesAreOpenedByTheShell =
            classes()
                    .that()
                    .resideInAPackage("dev.holdfast.app..")
                    .and()
                    .haveSimpleNameEndingWith("Place")
                    .and()
                    .areNotInterfaces()
                    .should()
                    .implement("dev.holdfast.app.place.Place")
                    .because("a name that ends in Place is one of the places of the side");

    private static com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction rooms(
            String room, String... forbidden) {
        String[] packages = new String[forbidden.length];
        for (int i = 0; i < forbidden.length; i++)
            packages[i] = "dev.holdfast." + forbidden[i] + "..";
        return noClasses()
                .that()
                .resideInAPackage("dev.holdfast." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
