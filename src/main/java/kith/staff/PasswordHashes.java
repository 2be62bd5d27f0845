package kith.staff;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares passwords, in the same time whether there is one or not, and only a few at once: each takes memory. */
@Component
public class PasswordHashes {

    /** Made of random bytes that nobody kept. To make one at each start would take half a second of it. */
    static final String HASH_OF_NOBODY =
            "{argon2}$argon2id$v=19$m=16384,t=2,p=1$SqY+9pkp55soobbrNB3g+A$qZrx1d3eDKoiRbLSf0swdSTFIDXfycLM84sU3Dio0Wo";

    private final PasswordEncoder encoder;
    private final Semaphore hashing = new Semaphore(4);

    PasswordHashes(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** Whether this is the password; {@code hash} is {@code null} for whoever has none. */
    public boolean match(String password, @Nullable String hash) {
        if (password.length() > PasswordRule.LONGEST) {
            return false;
        }
        hashing.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? HASH_OF_NOBODY : hash) && hash != null;
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
