package kith.people.web;

import java.io.IOException;
import java.util.List;
import kith.people.UploadedFile;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form for the picture of a record, and what sending it answers.
 *
 * @param home the address of the record
 * @param section of the rail
 * @param there whether there is a picture already
 */
record PictureForm(String home, String name, String section, boolean there) {

    /** Keeps what was sent; {@code false} for what is no picture. */
    @FunctionalInterface
    interface Keeping {
        boolean keep(UploadedFile file) throws IOException;
    }

    ModelAndView show() {
        return page(HttpStatus.OK, false);
    }

    ModelAndView send(@Nullable MultipartFile file, Keeping keeping, Screen screen, RedirectAttributes redirect)
            throws IOException {
        List<UploadedFile> sent = UploadedFile.sent(file == null ? null : List.of(file));
        if (sent.isEmpty() || !keeping.keep(sent.getFirst())) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, true);
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("people.picture.saved"), null));
        return new ModelAndView("redirect:" + home);
    }

    static String removed(String home, Screen screen, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("people.picture.removed"), null));
        return "redirect:" + home;
    }

    private ModelAndView page(HttpStatusCode status, boolean refused) {
        return new ModelAndView("people/web/picture", status)
                .addObject("home", home)
                .addObject("name", name)
                .addObject("section", section)
                .addObject("there", there)
                .addObject("refused", refused);
    }
}
