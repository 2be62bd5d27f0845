package kith.shell;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A short message after something was done; never the only place where the act can be reached.
 *
 * @param text already in the viewer's language
 * @param undo the address that takes the act back, where that is possible
 */
public record Toast(String text, @Nullable String undo) implements Serializable {

    /** The name of the flash attribute that carries a toast over a redirect. */
    public static final String ATTRIBUTE = "toast";
}
