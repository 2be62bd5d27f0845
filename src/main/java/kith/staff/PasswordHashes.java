package kith.staff;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares passwords, in the same time whether there is one or not, and only a few at once: each takes memory. */
@Component
public class PasswordHashes {

    private final PasswordEncoder encoder;
    private final String hashOfNobody;
    private final Semaphore hashing = new Semaphore(4);

    PasswordHashes(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.hashOfNobody = String.valueOf(encoder.encode("nobody has this password"));
    }

    /** Whether this is the password; {@code hash} is {@code null} for whoever has none. */
    public boolean match(String password, @Nullable String hash) {
        if (password.length() > PasswordRule.LONGEST) {
            return false;
        }
        hashing.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? hashOfNobody : hash) && hash != null;
        } finally {
            hashing.release();
        }
    }

    /** What is kept of a password. */
    public String hash(String password) {
        hashing.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(password));
        } finally {
            hashing.release();
        }
    }
}
