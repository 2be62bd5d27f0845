package kith;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.SpringProperties;

/** The people side of a helpdesk: one process, one PostgreSQL. */
@SpringBootApplication
public class Kith {

    public static void main(String[] arguments) {
        if (packed()) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        SpringApplication application = new SpringApplication(Kith.class);
        if (System.getenv("KITH_DATABASE_URL") != null) {
            application.setAdditionalProfiles("production");
        }
        application.run(arguments);
    }

    /** Whether this is the jar, whose beans were settled when it was built; classes beside one another may be newer than that. */
    private static boolean packed() {
        return String.valueOf(Kith.class.getResource("Kith.class")).startsWith("jar:");
    }
}
