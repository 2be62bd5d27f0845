package kith.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The same error page for what fails outside of our controllers: filters, unknown addresses, refused tokens. */
@Controller
class ErrorOfContainer implements ErrorController {

    private final ErrorPages pages;

    ErrorOfContainer(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return pages.page(HttpStatusCode.valueOf(code instanceof Integer status ? status : 404), request);
    }
}
