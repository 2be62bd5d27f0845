package kith;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import javax.sql.DataSource;
import kith.sql.Page;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "kith", importOptions = ImportOption.DoNotIncludeTests.class)
class StyleTest {

    @ArchTest
    static final ArchRule controllersLiveInWebAndArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .resideInAnyPackage("..web", "kith.shell")
            .andShould()
            .notBePublic();

    /** The scheduler brings its own statements and needs the pool itself. */
    @ArchTest
    static final ArchRule onlyTheDatabaseClassOpensConnections = noClasses()
            .that()
            .resideOutsideOfPackages("kith.sql", "kith.jobs", "kith.embedded")
            .should()
            .dependOnClassesThat(assignableTo(JdbcClient.class)
                    .or(assignableTo(JdbcOperations.class))
                    .or(assignableTo(DataSource.class))
                    .or(assignableTo(Connection.class)));

    /** A stream that nobody closes keeps its connection, until the pool has none left. */
    @ArchTest
    static final ArchRule rowsAreReadWholeOrHandedOn = noClasses().should().callMethod(MappedQuerySpec.class, "stream");

    @ArchTest
    static final ArchRule controllersTalkToModulesNotToTables = noClasses()
            .that()
            .resideInAPackage("..web")
            .should()
            .dependOnClassesThat(resideInAPackage("kith.sql").and(not(equivalentTo(Page.class))));

    @ArchTest
    static final ArchRule noVagueNames =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|DTO|ServiceImpl)");

    @ArchTest
    static final ArchRule noFieldInjection = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
}
