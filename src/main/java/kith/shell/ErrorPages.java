package kith.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Answers what went wrong with a page in the reader's words, and tells the log what the reader need not know. */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Screens screens;
    private final Templates templates;

    ErrorPages(Screens screens, Templates templates) {
        this.screens = screens;
        this.templates = templates;
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound e, HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler
    ModelAndView forbidden(Forbidden e, HttpServletRequest request) {
        return page(HttpStatus.FORBIDDEN, request);
    }

    @ExceptionHandler
    ModelAndView stale(StaleEdit e, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, request);
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class, MultipartException.class})
    ModelAndView tooLarge(MultipartException e, HttpServletRequest request) {
        return page(
                e instanceof MaxUploadSizeExceededException ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
                request);
    }

    /** What should be a number or yes or no, and is not. */
    @ExceptionHandler
    ModelAndView unreadable(TypeMismatchException e, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, request);
    }

    /** Whoever left a page while a stream was open to it reads no answer, and nothing went wrong. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e, HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("{} {}: nobody listens any more", request.getMethod(), request.getRequestURI());
    }

    @ExceptionHandler
    @Nullable ModelAndView other(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DatabaseFailure.isBehind(e)) {
            withoutDatabase(e, request, response);
            return null;
        }
        if (e instanceof ErrorResponse answer) {
            return page(answer.getStatusCode(), request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    /**
     * Answers with a page that asks the database for nothing, not even who looks. A full disk has the status 507
     * (RFC 4918, section 11.5).
     */
    void withoutDatabase(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean noRoom = DatabaseFailure.noRoom(e);
        HttpStatus status = noRoom ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.SERVICE_UNAVAILABLE;
        LOG.error("The database {}: {}", noRoom ? "has no room left" : "does not answer", e.getMessage());
        response.resetBuffer();
        response.setStatus(status.value());
        templates.write(
                "shell/error",
                Map.of(
                        "screen",
                        screens.withoutDatabase(request),
                        "error",
                        Integer.toString(status.value()),
                        "portal",
                        ofPortal(request)),
                response);
    }

    ModelAndView page(HttpStatusCode status, HttpServletRequest request) {
        Screen screen = screens.of(request);
        String key = screen.texts().has("shell.error." + status.value() + ".title")
                ? String.valueOf(status.value())
                : status.is4xxClientError() ? "400" : "500";
        return new ModelAndView(
                "shell/error", Map.of("screen", screen, "error", key, "portal", ofPortal(request)), status);
    }

    /** Whether users open this address: they are led home, and not to where agents sign in. */
    private static boolean ofPortal(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = failed instanceof String path ? path : request.getRequestURI();
        return !address.equals("/agent") && !address.startsWith("/agent/");
    }
}
