package kith.shell;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template its {@code screen}. */
@ControllerAdvice
class ScreenModel {

    @ModelAttribute("screen")
    Screen screen(Screen screen) {
        return screen;
    }
}
