package kith.organizations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The domains of providers where anybody can have an address: they say nothing about where somebody belongs. */
@Component
class PublicMailDomains {

    private final Set<String> domains;

    PublicMailDomains() {
        try {
            domains = new ClassPathResource("organizations/public-mail-domains.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contain(MailDomain domain) {
        return domains.contains(domain.text());
    }
}
