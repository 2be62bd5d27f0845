package kith.shell;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Gives every static file an address that changes when any of them does. The digest stands in the path, so that
 * modules which import one another by relative address stay together.
 */
@Component
public class Assets {

    static final String PREFIX = "/assets/";

    private final String version;

    Assets() throws IOException {
        version = digest();
    }

    /** The address of a file under {@code static/} or in a WebJar. */
    public String address(String file) {
        return PREFIX + version + "/" + file;
    }

    String version() {
        return version;
    }

    private static String digest() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*")) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
