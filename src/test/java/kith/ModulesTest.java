package kith;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void theArrowsBetweenTheModulesPointOnlyUpwards() {
        ApplicationModules.of(Kith.class).verify();
    }
}
