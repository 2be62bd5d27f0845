package kith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The people side of a helpdesk: one process, one PostgreSQL. */
@SpringBootApplication
public class Kith {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Kith.class);
        if (System.getenv("KITH_DATABASE_URL") != null) {
            application.setAdditionalProfiles("production");
        }
        application.run(arguments);
    }
}
