package kith.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Which passwords may be chosen: any characters, long enough, and none of those that everybody tries first. */
public final class PasswordRule {

    public static final int SHORTEST = 10;

    /** Longer ones are refused before hashing, so that nobody can keep the processor busy with them. */
    public static final int LONGEST = 200;

    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    /** The message that says why this cannot be a password; empty when it can. */
    public static Optional<String> problem(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("staff.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("staff.password.long");
        }
        return COMMON.contains(password.toLowerCase(Locale.ROOT))
                        || password.chars().distinct().count() < 3
                ? Optional.of("staff.password.common")
                : Optional.empty();
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("staff/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
