package kith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a random port with a database of its own, shared by all tests of the JVM. Use
 * {@link DatabaseTest} or {@link CommittedTest}, which say what becomes of the rows.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "kith.pseudo-locales=true",
            "kith.base-url=https://help.example",
            "kith.jobs.retry-after=100ms"
        })
@ContextConfiguration(
        classes = {Kith.class, Given.class, GivenFields.class, GivenChats.class},
        initializers = TestDatabase.class)
@AutoConfigureMockMvc
public @interface ApplicationTest {}
