package kith.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** A form whose session has ended brings its reader to the sign-in; users have a sign-in of their own; every other refusal is a 403. */
class SignedOutMeanwhile implements AccessDeniedHandler {

    private final AuthenticationEntryPoint signIn;
    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    SignedOutMeanwhile(AuthenticationEntryPoint signIn) {
        this.signIn = signIn;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean needsSignIn =
                path.startsWith("/agent/") && !path.equals("/agent/login") && !path.startsWith("/agent/setup/");
        if (denied instanceof CsrfException && !path.startsWith("/agent")) {
            response.sendRedirect("/login?ended");
        } else if (denied instanceof CsrfException
                && needsSignIn
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            signIn.commence(request, response, new SessionEnded(denied));
        } else {
            refusal.handle(request, response, denied);
        }
    }
}
