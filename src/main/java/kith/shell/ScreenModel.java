package kith.shell;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template its {@code screen}; what answers without a template (health, metrics) must not need one. */
@ControllerAdvice("kith")
class ScreenModel {

    @ModelAttribute("screen")
    Screen screen(Screen screen) {
        return screen;
    }
}
