package io.tanxin;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreFilter;

/** The arrows of the house: call down, announce up. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tanxin");

    @Test
    void modules_use_only_what_they_say_they_use() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void who_may_do_it_stands_in_the_one_annotation_that_is_looked_for() {
        for (var other : List.of(PostAuthorize.class, PreFilter.class, PostFilter.class, Secured.class)) {
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(other)
                    .because("nothing would come of it: SecurityConfiguration has only @PreAuthorize looked for")
                    .check(HOUSE);
        }
    }

    @Test
    void screens_are_where_they_are_looked_for() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        var places = Objects.requireNonNull(settings.getObject()).entrySet().stream()
                .filter(one -> one.getKey().toString().startsWith("vaadin.allowed-packages["))
                .map(one -> one.getValue().toString())
                .toList();
        var screens = HOUSE.stream()
                .filter(one -> one.isAnnotatedWith(Route.class)
                        || Stream.of(HasErrorParameter.class, RouterLayout.class, AppShellConfigurator.class)
                                .anyMatch(one::isAssignableTo))
                .map(JavaClass::getName);
        assertThat(screens)
                .hasSizeGreaterThan(60)
                .allMatch(name -> places.stream().anyMatch(name::startsWith));
    }

    @Test
    void smtp_is_touched_in_one_place() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SmtpLines")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.mail.javamail", "org.springframework.boot.mail..")
                .because("a mail is a row first, and one class knows the mail server (M1)")
                .check(HOUSE);
        noClasses()
                .that()
                .doNotHaveSimpleName("SmtpLines")
                .and()
                .doNotHaveSimpleName("SmtpLine")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.mail.Transport")
                .because("what is sent goes over one of its lines")
                .check(HOUSE);
    }

    /** Inside another function MySQL 8.0 reckons it wrongly when a prepared statement runs again: docs/decisions/0047. */
    @Test
    void a_window_function_stands_alone_in_its_column() throws IOException {
        var within = Pattern.compile("\\w\\(\\s*\\w+\\([^()]*\\)\\s+over\\b");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(
                                    within.matcher(Files.readString(source)).find())
                            .as("%s", source)
                            .isFalse());
        }
    }

    @Test
    void there_is_one_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the hour comes from the one Clock bean, so that it can be another (M27)")
                .check(HOUSE);
    }

    @Test
    void screens_keep_to_themselves() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .and(describe(
                        "have an address",
                        screen -> screen.getAnnotationOfType(Route.class).registerAtStartup()))
                .should()
                .bePackagePrivate()
                .because("a screen is opened by its address, by nobody's constructor")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void screens_ask_services_not_the_database() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.data.jdbc..", "java.sql..")
                .because("who may see a row is decided in the service and the query")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void screens_keep_no_rows() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..ui..")
                .and()
                .areNotStatic()
                .should(new ArchCondition<>("hold no collection of rows and no entity") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        var types = field.getType().getAllInvolvedRawTypes();
                        var many = types.stream()
                                .anyMatch(type -> type.isAssignableTo(Collection.class)
                                        || type.isAssignableTo(Map.class)
                                        || type.isArray());
                        var held = types.stream()
                                // what a screen has made itself, fields being filled in, is its own
                                .filter(type -> !type.getPackageName().endsWith(".ui"))
                                .anyMatch(type -> type.isAnnotatedWith(Table.class)
                                        || many && type.getSimpleName().matches(".*(Row|Line|Details?)"));
                        if (held) events.add(SimpleConditionEvent.violated(field, field.getDescription()));
                    }
                })
                .because(
                        "a screen lives as long as its reader's session: it keeps ids and what it shows, and asks for rows by key")
                .check(HOUSE);
    }

    @Test
    void only_the_audit_trail_writes_the_audit_trail() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tanxin.identity..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("AuditRows")
                .because("it is append only, through one door")
                .allowEmptyShould(true)
                .check(HOUSE);
    }
}
